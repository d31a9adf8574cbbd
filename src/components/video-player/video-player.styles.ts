import { css } from 'lit';
import { controlStyles } from './player-controls.styles.js';

const picture = css`
  :host {
    --_thumb: 14px;
    --_groove: color-mix(in srgb, var(--_control-border) 42%, transparent);
    --_buffer: color-mix(in srgb, var(--_control-border) 50%, transparent);
  }
  .player {
    container-type: inline-size;
    position: relative;
  }
  [part='media'],
  .skeleton {
    position: relative;
    display: grid;
    inline-size: 100%;
    aspect-ratio: var(--_aspect, 16 / 9);
    max-block-size: 80vh;
    overflow: hidden;
    background: #000;
    border-radius: var(--_radius);
  }
  [part='media'] > * {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  /* YouTube plays in nothing smaller. */
  .hosted [part='media'] {
    min-inline-size: 200px;
    min-block-size: 200px;
  }
  .cover {
    padding: 0;
    color: #fff;
    background: none;
    border: 0;
    border-radius: var(--_radius);
  }
  .cover:focus-visible {
    outline-offset: -4px;
    outline-color: #fff;
    border-radius: var(--_radius);
  }
  .cover img {
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
    background: rgb(12 13 18 / 72%);
    border-radius: 50%;
    box-shadow: 0 0 0 1px rgb(255 255 255 / 28%);
    transition:
      background-color var(--_quick) var(--_ease),
      scale var(--_quick) var(--_ease);
  }
  .cover:hover .sign {
    background: rgb(12 13 18 / 92%);
    scale: 1.05;
  }
  .sign svg {
    inline-size: 55%;
  }
  .cover[aria-busy='true'] .sign {
    animation: breathe 0.8s ease-in-out infinite alternate;
  }
  .from {
    position: absolute;
    inset-block-end: 0.75rem;
    inset-inline-start: 0.75rem;
    padding: 0.2rem 0.6rem;
    font-size: 0.8125rem;
    background: rgb(12 13 18 / 80%);
    border-radius: 999px;
  }
  .skeleton {
    background: none;
  }
  .skeleton span {
    block-size: 100%;
    border-radius: inherit;
  }
  .skeleton span + span {
    display: none;
  }
`;

const kinds = css`
  /* Sound has no picture: its image, small, stands beside the controls. */
  .audio {
    display: flex;
    align-items: center;
    gap: 1rem;
    padding: 0.75rem 1rem;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .audio img {
    flex: none;
    inline-size: clamp(3.5rem, 16cqi, 6rem);
    aspect-ratio: 1;
    object-fit: cover;
    border-radius: calc(var(--_radius) * 0.6);
  }
  .audio video {
    display: none;
  }
  .audio .controls {
    flex: 1;
    min-inline-size: 0;
  }
  /* Nothing may lie over a host's player. */
  .hosted .tip {
    inset-block: 100% auto;
  }
  :host(:fullscreen) {
    color-scheme: dark;
    background: #000;
  }
  :host(:fullscreen) section,
  :host(:fullscreen) .player {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }
  :host(:fullscreen) .head {
    display: none;
  }
  :host(:fullscreen) [part='media'] {
    flex: 1;
    min-block-size: 0;
    max-block-size: none;
    aspect-ratio: auto;
    border-radius: 0;
  }
  :host(:fullscreen) .controls {
    padding: 0.35rem 1.25rem 0.75rem;
  }
  @media (forced-colors: active) {
    .track [part='item'] {
      forced-color-adjust: none;
      --_accent: Highlight;
      --_buffer: GrayText;
      --_groove: ButtonBorder;
    }
    .track [part='mark'] {
      background: CanvasText;
    }
    input[type='range'] {
      forced-color-adjust: none;
      --_accent: ButtonText;
      --_surface: ButtonFace;
      --_text: ButtonText;
    }
  }
  @media print {
    .controls {
      display: none;
    }
  }
`;

/** What the player looks like. */
export const styles = [picture, ...controlStyles, kinds];
