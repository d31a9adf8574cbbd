import { css } from 'lit';

const tools = css`
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
    flex-wrap: wrap;
    align-items: center;
    gap: 0.125rem;
    margin-inline-start: auto;
  }
  .tools > .button {
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
    border-color: transparent;
  }
`;

const map = css`
  .ready [part~='graph'] {
    cursor: grab;
  }
  .ready [part~='graph'].pointing {
    cursor: pointer;
  }
  .ready [part~='graph']:active,
  .ready [part~='graph'].dragging {
    cursor: grabbing;
  }
  .canvas {
    block-size: 100%;
    animation: appear 0.4s var(--_ease);
  }
  .canvas * {
    touch-action: pan-y !important;
    outline: none;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .probes {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    visibility: hidden;
    pointer-events: none;
  }
  /* A change of colour, whatever its cause, is heard of by its transition. */
  .probes i {
    color: var(--_type);
    transition: color 1ms;
    forced-color-adjust: none;
  }
  .probes .probe-text {
    color: var(--_text);
  }
  .probes .probe-muted {
    color: var(--_muted);
  }
  .probes .probe-surface {
    color: var(--_surface);
  }
  .probes .probe-accent {
    color: var(--_accent);
  }
  .hint {
    position: absolute;
    inset-block-end: 1rem;
    inset-inline: 0;
    inline-size: fit-content;
    margin-inline: auto;
    padding: 0.4rem 0.9rem;
    font-size: 0.875em;
    color: var(--_surface);
    background: color-mix(in srgb, var(--_text) 88%, transparent);
    border-radius: 999px;
    pointer-events: none;
  }
  .path {
    position: absolute;
    z-index: 1;
    inset-block-end: 0.75rem;
    inset-inline-start: 0.75rem;
    display: flex;
    align-items: start;
    gap: 0.5rem;
    max-inline-size: calc(100% - 1.5rem);
    padding: 0.5rem 0.9rem;
    padding-inline-end: 0.5rem;
    font-size: 0.9375em;
    background: var(--_surface);
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    box-shadow: 0 4px 18px rgb(0 0 0 / 0.1);
  }
  .path p {
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.75rem;
  }
  .path ol,
  .path li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1rem 0.6rem;
  }
  .path .icon-button,
  .edge-card .icon-button {
    flex: none;
    inline-size: 1.75rem;
    block-size: 1.75rem;
  }
  .label {
    font-size: 0.9375em;
    font-weight: 500;
    color: var(--_muted);
  }
  .label svg {
    inline-size: 1em;
    vertical-align: -0.125em;
  }
  .label svg:dir(rtl) {
    transform: scaleX(-1);
  }
`;

const panel = css`
  .panel {
    display: grid;
    gap: 0.5rem;
    margin-block-start: 0.75rem;
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
  .evidence li {
    display: flex;
    align-items: baseline;
    gap: 0.4rem;
    font-size: 0.9375em;
  }
  .evidence .seek {
    flex: none;
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
  }
  .stage:fullscreen [part~='graph'],
  .stage:fullscreen .canvas * {
    touch-action: none !important;
  }
  @media (prefers-reduced-motion: reduce) {
    .canvas {
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
  }
  @media print {
    .hint {
      display: none;
    }
  }
`;

/** What comes with the map. */
export const controlStyles = [tools, map, panel];
