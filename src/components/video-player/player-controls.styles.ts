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
  }
  .track,
  .bar input {
    position: absolute;
    inset-block: 0;
  }
  /* As much shorter as a thumb, so that the thumb's middle is at the time. */
  .track {
    inset-inline: calc(var(--_thumb) / 2);
    pointer-events: none;
  }
  .track span {
    position: absolute;
    inset-inline-start: calc(var(--_from, 0) * 100%);
    inset-block: 10px;
    inline-size: calc(var(--_length, 1) * 100%);
  }
  .track [part='item'] {
    background:
      linear-gradient(var(--_accent) 0 0) 0 0 /
        calc((var(--_played, 0) - var(--_from, 0)) / var(--_length, 1) * 100%) 100% no-repeat,
      linear-gradient(var(--_buffer) 0 0) 0 0 /
        calc((var(--_buffered, 0) - var(--_from, 0)) / var(--_length, 1) * 100%) 100% no-repeat,
      var(--_groove);
    background-clip: padding-box;
    border-inline-end: 3px solid transparent;
    border-radius: 3px;
    transition: inset-block var(--_quick) var(--_ease);
  }
  .track [part='item']:not(:has(+ [part='item'])) {
    border-inline-end-width: 0;
  }
  .bar:hover [part='item'] {
    inset-block: 9px;
  }
  .track [part='mark'] {
    inset-block: 16px 2px;
    min-inline-size: 5px;
    background: var(--_accent);
    border-radius: 2px;
  }
  input[type='range'] {
    appearance: none;
    margin: 0;
    background: none;
    cursor: pointer;
  }
  .bar input {
    inline-size: 100%;
    block-size: 24px;
  }
  input[disabled] {
    visibility: hidden;
  }
  input[type='range']::-webkit-slider-runnable-track {
    block-size: 4px;
    background: var(--_fill, none);
    border-radius: 3px;
  }
  input[type='range']::-moz-range-track {
    block-size: 4px;
    background: var(--_fill, none);
    border-radius: 3px;
  }
  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    inline-size: var(--_thumb);
    block-size: var(--_thumb);
    margin-block-start: calc(2px - var(--_thumb) / 2);
    background: var(--_accent);
    border: 2px solid var(--_surface);
    border-radius: 50%;
  }
  input[type='range']::-moz-range-thumb {
    box-sizing: border-box;
    inline-size: var(--_thumb);
    block-size: var(--_thumb);
    background: var(--_accent);
    border: 2px solid var(--_surface);
    border-radius: 50%;
  }
  .tip {
    position: absolute;
    inset-block-end: 100%;
    inset-inline-start: clamp(0px, calc(var(--_tip, 0) * 100% - 8rem), calc(100% - 16rem));
    inline-size: 16rem;
    text-align: center;
    pointer-events: none;
  }
  .tip > span {
    display: inline-block;
    max-inline-size: 100%;
    padding: 0.15rem 0.55rem;
    overflow: hidden;
    font-size: 0.8125rem;
    color: #fff;
    white-space: nowrap;
    text-overflow: ellipsis;
    background: rgb(12 13 18 / 88%);
    border-radius: 6px;
  }
  .tip b {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
`;

const row = css`
  .row {
    display: flex;
    align-items: center;
    gap: 0.125rem;
  }
  [part='time'] {
    padding-inline: 0.5rem;
    font-size: 0.875em;
    white-space: nowrap;
  }
  .length {
    color: var(--_muted);
  }
  [part~='current'] {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    font-size: 0.875em;
    color: var(--_muted);
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .volume {
    display: flex;
    align-items: center;
  }
  .level {
    --_thumb: 12px;
    --_part: calc(var(--_level, 1) * (100% - var(--_thumb)) + var(--_thumb) / 2);
    --_fill: linear-gradient(90deg, var(--_muted) var(--_part), var(--_groove) 0);
    inline-size: 4.5rem;
    block-size: 24px;
  }
  .level::-webkit-slider-thumb {
    background: var(--_muted) !important;
  }
  .level::-moz-range-thumb {
    background: var(--_muted) !important;
  }
  .settings {
    display: grid;
    gap: 0.6rem;
    margin-block-start: 0.35rem;
    padding: 0.75rem 0.9rem;
    background: var(--_raised);
    border-radius: calc(var(--_radius) * 0.8);
  }
  .setting {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem;
  }
  .setting > span {
    flex: 0 0 5.5rem;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .settings [part='chip'] {
    min-block-size: 1.75rem;
    padding: 0 0.6rem;
    font-variant-numeric: tabular-nums;
  }
  .narrow {
    display: none;
  }
  @container (inline-size < 34rem) {
    .row .level,
    .wide {
      display: none;
    }
    .narrow {
      display: flex;
    }
    button.narrow {
      justify-self: start;
    }
    .setting > span {
      flex-basis: 100%;
    }
  }
  @container (inline-size < 30rem) {
    [part~='current'] {
      visibility: hidden;
    }
  }
`;

/** The bar and the row of controls under the picture. */
export const controlStyles = [bar, row];
