import { css } from 'lit';
import { noticeStyles } from './player-notice.styles.js';

const touched = css`
  .sign {
    transition: background-color var(--_quick) var(--_ease);
  }
  [part='item'] {
    transition: inset-block var(--_quick) var(--_ease);
  }
  .cover:focus-visible {
    outline: 3px solid #fff;
    outline-offset: -6px;
    border-radius: var(--_radius);
  }
  .cover:hover .sign {
    background: #0c0d12;
  }
  [aria-busy='true'] .sign {
    animation: breathe 0.8s infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  .bar:hover [part='item'] {
    inset-block: 9px;
  }
  .bar:has(:focus-visible) .thumb {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
`;

const fullscreen = css`
  :host(:fullscreen) {
    color-scheme: dark;
    background: #000;
  }
  :host(:fullscreen) :is(section, .player) {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    inline-size: 100%;
  }
  :host(:fullscreen) .head {
    display: none;
  }
  :host(:fullscreen) [part='media'] {
    flex: 1;
    max-block-size: none;
    aspect-ratio: auto;
    border-radius: 0;
  }
  :host(:fullscreen) .controls {
    padding: 0.35rem 1.25rem 0.75rem;
  }
`;

const tip = css`
  [part='mark'] {
    inset-block: 16px 2px;
    min-inline-size: 5px;
    background: var(--_accent);
  }
  .tip {
    position: absolute;
    inset-block-end: 100%;
    inset-inline-start: clamp(0px, calc(var(--_tip, 0) * 100% - 8rem), calc(100% - 16rem));
    inline-size: min(16rem, 100%);
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
    background: rgb(12 13 18 / 90%);
    border-radius: 6px;
  }
  /* Nothing may lie over a host's player. */
  .hosted .tip {
    inset-block: 100% auto;
  }
`;

const level = css`
  .level {
    inline-size: 4.5rem;
    block-size: 24px;
    padding-block: 10px;
    color: var(--_muted);
    background: linear-gradient(var(--_muted) 0 0) 0 0 / calc(var(--_level) * 100%) 100% no-repeat
      content-box var(--_groove);
    border-radius: 3px;
  }
  .level::-webkit-slider-thumb {
    appearance: none;
    inline-size: 14px;
    block-size: 14px;
    margin-block: -5px;
    background: currentColor;
    border-radius: 50%;
  }
  .level::-moz-range-thumb {
    inline-size: 14px;
    block-size: 14px;
    background: currentColor;
    border: 0;
  }
  @container (inline-size < 34rem) {
    [part='toolbar'] .wide {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .level {
      appearance: auto;
      padding: 0;
    }
  }
`;

const settings = css`
  .settings {
    display: grid;
    gap: 0.6rem;
    justify-items: start;
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
    .narrow {
      display: flex;
    }
    .setting > span {
      flex-basis: 100%;
    }
  }
`;

const failure = css`
  .sources {
    flex: 1 1 100%;
    display: grid;
    gap: 0.35rem;
  }
  .sources li {
    overflow-wrap: anywhere;
  }
`;

/** What the settings, the tip, the failure and the full screen look like. */
export const styles = [touched, fullscreen, tip, level, settings, failure, noticeStyles];
