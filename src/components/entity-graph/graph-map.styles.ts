import { css } from 'lit';

/** The map and what lies over it. */
export const mapStyles = css`
  .body,
  .map {
    position: relative;
  }
  [part~='graph'] {
    position: relative;
    block-size: var(--entity-graph-height, clamp(32rem, 56cqi, 38rem));
    overflow: hidden;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: grab;
    transition: border-color var(--_quick) var(--_ease);
  }
  [part~='graph']:active {
    cursor: grabbing;
  }
  [part~='graph'].pointing {
    cursor: pointer;
  }
  [part~='graph'].dragging {
    cursor: grabbing;
  }
  [part~='graph']:focus-visible {
    outline-offset: 1px;
    border-radius: var(--_radius);
  }
  .canvas {
    block-size: 100%;
  }
  /* The page scrolls over it by wheel and by one finger. */
  [part~='graph'],
  .canvas * {
    touch-action: pan-y !important;
    outline: none;
  }
  .ready .canvas {
    animation: appear 0.4s var(--_ease);
  }
  .idle [part~='graph'] {
    background:
      radial-gradient(circle, var(--_border) 0 10px, transparent 11px) 30% 38% / 40% 60% no-repeat,
      radial-gradient(circle, var(--_border) 0 18px, transparent 19px) 50% 50% / 40% 60% no-repeat,
      radial-gradient(circle, var(--_border) 0 8px, transparent 9px) 72% 60% / 40% 60% no-repeat,
      var(--_surface);
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
    padding: 0.5rem 0.5rem 0.5rem 0.9rem;
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
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .label svg {
    inline-size: 1em;
    vertical-align: -0.125em;
  }
  .label svg:dir(rtl),
  .twin svg:dir(rtl) {
    transform: scaleX(-1);
  }
`;
