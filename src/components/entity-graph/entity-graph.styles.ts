import { css } from 'lit';
import { mapStyles } from './graph-map.styles.js';

const controls = css`
  :host {
    container-type: inline-size;
  }
  .stage {
    display: grid;
    gap: 0.75rem;
  }
  [part~='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .find {
    position: relative;
    flex: 1 1 15rem;
    max-inline-size: 24rem;
  }
  .find input {
    inline-size: 100%;
  }
  [role='listbox'],
  .menu div {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    min-inline-size: 100%;
    padding: 0.25rem;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.14);
  }
  [role='option'] {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    padding: 0.3rem 0.6rem;
    border-radius: calc(var(--_radius) * 0.6);
    cursor: pointer;
  }
  [role='option']:hover,
  [role='option'][aria-selected='true'] {
    background: var(--_accent-soft);
  }
  .tools {
    display: flex;
    align-items: center;
    gap: 0.125rem;
    margin-inline-start: auto;
  }
  .tools .button {
    margin-inline-start: 0.375rem;
  }
  .icon-button[disabled] {
    opacity: 0.4;
    cursor: default;
  }
  .menu {
    position: relative;
  }
  .menu summary {
    list-style: none;
    cursor: pointer;
  }
  .menu summary::-webkit-details-marker {
    display: none;
  }
  .menu div {
    display: grid;
    gap: 0.25rem;
    inset-inline: auto 0;
  }
  .menu .button {
    margin: 0;
    border-color: transparent;
  }
  .dot {
    flex: none;
    inline-size: 0.625rem;
    block-size: 0.625rem;
    background: var(--_type);
    border-radius: 50%;
  }
  [part~='legend'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
  [part~='legend'] [part~='chip'] {
    min-block-size: 1.75rem;
    padding-block: 0.125rem;
    color: var(--_text);
    background: var(--_surface);
    border-color: var(--_border);
  }
  [part~='legend'] [aria-pressed='false'] {
    color: var(--_muted);
    text-decoration: line-through;
    background: none;
    border-style: dashed;
  }
  [aria-pressed='false'] .dot {
    background: none;
    box-shadow: inset 0 0 0 2px var(--_type);
  }
  .number {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
`;

const panel = css`
  .panel {
    display: grid;
    gap: 0.5rem;
    margin-block-start: 0.75rem;
  }
  .panel .edge-card {
    border-block-start-color: var(--_accent);
  }
  .path-button {
    justify-self: start;
  }
  .edge-card [part~='title'] {
    font-size: 1rem;
  }
  .evidence {
    display: grid;
    gap: 0.4rem;
  }
  .evidence .seek {
    flex: none;
  }
  .edge-card .label {
    font-weight: 500;
  }
  .evidence li {
    display: flex;
    align-items: baseline;
    gap: 0.4rem;
    font-size: 0.9375em;
  }
  .twin:not(.sr-only) {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
    gap: 0.75rem 1.5rem;
  }
  [part~='item'] {
    padding-block-end: 0.75rem;
    border-block-end: 1px solid var(--_border);
    break-inside: avoid;
  }
  .twin button {
    min-block-size: 24px;
    padding: 0;
    text-align: start;
    background: none;
    border: 0;
  }
  .twin .entity {
    font-weight: 600;
  }
  .twin .kind {
    margin-inline-start: 0.4rem;
    font-size: 0.8125em;
    color: var(--_type);
  }
  .twin .edge {
    display: flex;
    gap: 0.5rem;
    font-size: 0.9375em;
    line-height: 1.6rem;
    color: var(--_muted);
  }
  .twin .edge svg {
    flex: none;
    inline-size: 1rem;
    block-size: 1.6rem;
  }
  .twin b {
    font-weight: 500;
    color: var(--_text);
  }
  .twin button:hover,
  .twin [aria-pressed='true'] {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  @container (min-width: 46rem) {
    .map:not([hidden]) ~ .panel {
      position: absolute;
      z-index: 2;
      inset-block: 0.75rem;
      inset-inline-end: 0.75rem;
      grid-template-rows: minmax(0, auto) auto;
      align-content: start;
      inline-size: 20rem;
      margin: 0;
      pointer-events: none;
    }
    .map:not([hidden]) ~ .panel > * {
      overflow-y: auto;
      pointer-events: auto;
      box-shadow: 0 6px 24px rgb(0 0 0 / 0.1);
    }
  }
  @container (min-width: 46rem) {
    .map:has(~ .panel) .path {
      max-inline-size: calc(100% - 22.5rem);
    }
  }
  .stage:fullscreen {
    grid-template-rows: auto auto 1fr;
    padding: 1rem;
    overflow: auto;
    background: var(--_surface);
  }
  .stage:fullscreen .body,
  .stage:fullscreen .map {
    min-block-size: 0;
    block-size: 100%;
  }
  .stage:fullscreen [part~='graph'] {
    block-size: 100%;
    touch-action: none !important;
  }
  @media (prefers-reduced-motion: reduce) {
    .ready .canvas {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .probes i,
    .probes .probe-text {
      color: CanvasText;
    }
    .probes .probe-muted {
      color: GrayText;
    }
    .probes .probe-surface {
      color: Canvas;
    }
    .probes .probe-accent {
      color: Highlight;
    }
    .dot {
      background: CanvasText;
    }
  }
  @media print {
    .hint {
      display: none;
    }
    .stage:not(.ready) [part~='graph'] {
      display: none;
    }
    .stage:not(.ready) .twin {
      position: static;
      inline-size: auto;
      block-size: auto;
      overflow: visible;
      clip-path: none;
      white-space: normal;
    }
  }
`;

export const styles = [controls, mapStyles, panel];
