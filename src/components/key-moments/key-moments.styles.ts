import { css } from 'lit';

export const styles = css`
  section {
    position: relative;
    container-type: inline-size;
  }
  /* Room for the steps, which come later. */
  .head {
    padding-inline-end: 5rem;
  }
  [part~='list'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
    gap: calc(var(--_space) * 0.75);
  }
  [part~='item'] {
    display: grid;
    min-inline-size: 0;
  }
  .play {
    grid-area: 1 / 1;
    position: relative;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    padding: 0;
    overflow: hidden;
    text-align: start;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  [part~='item-active'] .play {
    border-color: var(--_accent);
  }
  img {
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    background: var(--_raised);
  }
  /* One or two fill the row lying down, with the picture beside the text. */
  @container (min-width: 48rem) {
    [part~='list']:not(:has(> :nth-child(3))) {
      grid-template-columns: 1fr 1fr;
      .play:has(img) {
        flex-direction: row;
        padding: 0.75rem;
      }
      img {
        inline-size: 44%;
        align-self: start;
        border-radius: calc(var(--_radius) * 0.6);
        + .body {
          padding-block: 0 0.25rem;
        }
      }
    }
  }
  .body {
    flex: 1;
    align-content: start;
    display: grid;
    gap: 0.2rem;
    padding: 0.75rem 0.9rem 0.95rem;
  }
  [part~='time'] {
    font-size: 0.8125em;
    color: var(--_muted);
  }
  [part~='item-active'] [part~='time'] {
    color: var(--_accent);
    font-weight: 600;
  }
  [part~='title'] {
    font-weight: 600;
    line-height: 1.35;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-wrap: pretty;
  }
  [part~='text'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    font-size: 0.9375em;
    color: var(--_muted);
  }
  @media print {
    [part~='item'] {
      break-inside: avoid;
    }
    [part~='item-active'] button {
      border-color: var(--_border);
    }
  }
  @media (forced-colors: active) {
    [part~='item-active'] .play {
      outline: 2px solid Highlight;
    }
  }
`;
