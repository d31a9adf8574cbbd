import { css } from 'lit';
import { controlStyles } from './player-controls.styles.js';

const picture = css`
  :host {
    --_groove: color-mix(in srgb, var(--_control-border) 42%, transparent);
  }
  .player {
    container-type: inline-size;
  }
  [part='media'],
  .skeleton {
    position: relative;
    aspect-ratio: var(--_aspect, 16 / 9);
    inline-size: 100%;
    max-block-size: 80vh;
    overflow: hidden;
    border-radius: var(--_radius);
  }
  [part='media'] {
    background: #000;
  }
  [part='media'] > * {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .cover {
    padding: 0;
    color: #fff;
    background: none;
    border: 0;
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .sign {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    inline-size: clamp(3.25rem, 10cqi, 4.5rem);
    aspect-ratio: 1;
    margin: auto;
    background: rgb(12 13 18 / 75%);
    border: 1px solid rgb(255 255 255 / 30%);
    border-radius: 99px;
  }
  .sign svg {
    inline-size: 55%;
  }
  .skeleton span {
    block-size: 100%;
  }
  .skeleton span + span {
    display: none;
  }
`;

const kinds = css`
  @media (forced-colors: active) {
    .track > * {
      forced-color-adjust: none;
      --_accent: Highlight;
      --_groove: CanvasText;
      --_surface: Canvas;
    }
  }
  @media print {
    .controls,
    .sign {
      display: none;
    }
  }
`;

/** What the player looks like. */
export const styles = [picture, ...controlStyles, kinds];
