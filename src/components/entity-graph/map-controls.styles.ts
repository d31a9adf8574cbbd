import { css } from 'lit';
import { panelStyles } from './graph-panel.styles.js';
import { toolbarStyles } from './graph-toolbar.styles.js';

const map = css`
  /* Who comes by keyboard sees how to go on. */
  [part~='graph']:focus-visible + .sr-only:not(:has(~ .keys)),
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
  /* Paper is white, whatever the page is. */
  .probes.printed i {
    color-scheme: only light;
    transition: none;
  }
  .probes.printed .probe-text {
    color: black;
  }
  .probes.printed .probe-muted {
    color: dimgray;
  }
  .probes.printed .probe-surface {
    color: white;
  }
  .hint {
    position: absolute;
    inset-block-end: 1rem;
    inset-inline: 0;
    inline-size: fit-content;
    block-size: auto;
    max-inline-size: calc(100% - 1.5rem);
    clip-path: none;
    margin-inline: auto;
    white-space: normal;
    padding: 0.4rem 0.9rem;
    font-size: 0.875em;
    color: var(--_surface);
    background: color-mix(in srgb, var(--_text) 88%, transparent);
    border-radius: 999px;
    pointer-events: none;
  }
  .keys {
    position: absolute;
    z-index: 1;
    inset-block-start: 0.75rem;
    inset-inline-start: 0.75rem;
    display: flex;
    align-items: start;
    gap: 0.5rem;
    max-inline-size: calc(100% - 1.5rem);
    max-block-size: calc(100% - 1.5rem);
    padding: 0.75rem 0.5rem 0.75rem 1rem;
    overflow-y: auto;
    font-size: 0.875em;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    box-shadow: 0 4px 18px rgb(0 0 0 / 0.1);
  }
  .keys dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.15rem 0.9rem;
    margin: 0;
  }
  .keys dt {
    font-weight: 600;
  }
  .keys dd {
    margin: 0;
    color: var(--_muted);
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
  .keys .icon-button,
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
    .hint,
    .keys {
      display: none;
    }
  }
`;

/** What comes with the map. */
export const controlStyles = [toolbarStyles, map, panelStyles];
