import { css } from 'lit';
import { tokens } from './tokens.js';

const base = css`
  :host {
    display: block;
    font-family: var(--_font);
    font-size: var(--_font-size);
    line-height: 1.55;
    color: var(--_text);
    text-align: start;
    accent-color: var(--_accent);
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  section {
    display: flow-root;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.75em;
    margin-block-end: calc(var(--_space) * 0.75);
  }
  [part~='heading'] {
    margin: 0;
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  [part~='count'] {
    font-size: 0.875em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  [part~='time'] {
    font-variant-numeric: tabular-nums;
  }
  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  p {
    margin: 0;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.18em;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .sr-only {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

const controls = css`
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  .button,
  [part~='chip'] {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: 2rem;
    padding: 0.25rem 0.75rem;
    font-size: 0.875em;
    line-height: 1.3;
    color: var(--_text);
    text-align: start;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.8);
    transition:
      background-color var(--_quick) var(--_ease),
      border-color var(--_quick) var(--_ease),
      color var(--_quick) var(--_ease);
  }
  [part~='chip'] {
    max-inline-size: 100%;
    overflow: hidden;
    overflow-wrap: anywhere;
    border-radius: 999px;
  }
  .button:hover,
  [part~='chip']:hover {
    background: var(--_raised);
    border-color: var(--_control-border);
  }
  .button[aria-pressed='true'],
  [part~='chip'][aria-pressed='true'] {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .button[disabled] {
    opacity: 0.45;
    cursor: default;
  }
  .icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    padding: 0;
    color: var(--_text);
    background: none;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.8);
    transition: background-color var(--_quick) var(--_ease);
  }
  .icon-button:hover {
    background: var(--_raised);
  }
  .icon-button[aria-pressed='true'] {
    color: var(--_accent);
    background: var(--_accent-soft);
  }
  .icon-button svg,
  .button svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
  }
  input[type='search'],
  select {
    min-block-size: 2.25rem;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 0.25rem 0.65rem;
    font: inherit;
    font-size: 0.9375em;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_control-border);
    border-radius: calc(var(--_radius) * 0.8);
  }
  input[type='search'] {
    text-overflow: ellipsis;
  }
  input[type='search']::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
`;

const states = css`
  .quiet {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  [part~='error'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    padding: 0.75rem 1rem;
    font-size: 0.9375em;
    background: var(--_raised);
    border: 1px solid var(--_border);
    border-inline-start: 3px solid var(--_danger);
    border-radius: calc(var(--_radius) * 0.6);
  }
  [part~='error'] p {
    flex: 1 1 16rem;
  }
  .skeleton {
    display: grid;
    gap: 0.6rem;
  }
  .skeleton span {
    block-size: 0.9em;
    background: var(--_raised);
    border-radius: 4px;
  }
  .skeleton span:last-child {
    inline-size: 62%;
  }
  @media (forced-colors: active) {
    .button[aria-pressed='true'],
    [part~='chip'][aria-pressed='true'] {
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }
    .skeleton span {
      background: GrayText;
    }
  }
  @media print {
    /* Paper is white, whatever the page is. */
    :host {
      color-scheme: only light;
    }
    .head {
      break-after: avoid;
    }
    .button,
    .icon-button,
    [part~='toolbar'] {
      display: none !important;
    }
  }
`;

/** What all widgets look like before their own styles. */
export const hostStyles = [tokens, base, controls, states];
