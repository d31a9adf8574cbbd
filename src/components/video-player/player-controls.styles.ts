import { css } from 'lit';

const bar = css`
  /* As in browsers' own players: playback runs one way, whatever the direction of the text. */
  .controls {
    direction: ltr;
    padding-block-start: 0.35rem;
  }
  .bar {
    position: relative;
    block-size: 24px;
    border-radius: 4px;
  }
  /* As much shorter as a thumb, so that the thumb's middle is at the time. */
  .track {
    position: absolute;
    inset: 0 7px;
  }
  .track > * {
    position: absolute;
    inset-inline-start: calc(var(--_from) * 100%);
    inset-block: 10px;
    inline-size: calc(var(--_length) * 100%);
    border-radius: 3px;
  }
  [part='item'] {
    background:
      linear-gradient(var(--_accent) 0 0) 0 0 /
        calc((var(--_played, 0) - var(--_from)) / var(--_length) * 100%) 100% no-repeat,
      linear-gradient(var(--_groove) 0 0) 0 0 /
        calc((var(--_buffered, 0) - var(--_from)) / var(--_length) * 100%) 100% no-repeat,
      var(--_groove);
    background-clip: padding-box;
    border-inline-end: 3px solid transparent;
  }
  [part='item']:not(:has(+ [part='item'])) {
    border: 0;
  }
  .thumb {
    --_from: var(--_played, 0);
    inset-block: 5px;
    inline-size: 14px;
    margin-inline-start: -7px;
    background: var(--_accent);
    border: 2px solid var(--_surface);
    border-radius: 50%;
  }
  .bar input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    margin: 0;
    cursor: pointer;
    opacity: 0;
  }
`;

const row = css`
  [part='toolbar'] {
    display: flex;
    align-items: center;
    gap: 0.125rem;
    font-size: 0.875em;
    white-space: nowrap;
  }
  [part='toolbar'] svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }
  [part='time'] {
    padding-inline: 0.5rem;
  }
  .length,
  [part~='current'] {
    color: var(--_muted);
  }
  [part~='current'] {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  @container (inline-size < 30rem) {
    [part~='current'] {
      visibility: hidden;
    }
  }
  /* A phone with large text. */
  @container (inline-size < 20rem) {
    [part='toolbar'] {
      flex-wrap: wrap;
    }
    [part~='current'] {
      display: none;
    }
  }
`;

/** The bar and the row of controls under the picture. */
export const controlStyles = [bar, row];
