import { css } from 'lit';

/** What is seen before the map comes, and without it. */
export const styles = css`
  .stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }
  [part~='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.25rem;
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
  /* The pictogram of a kind, as on the map. */
  .dot:has(svg) {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    padding: 0.1875rem;
    color: var(--_surface);
  }
  .dot svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  [aria-pressed='false'] .dot {
    color: var(--_type);
    background: none;
    box-shadow: inset 0 0 0 2px var(--_type);
  }
  .number {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .body,
  .map,
  [part~='graph'] {
    position: relative;
  }
  [part~='graph'] {
    block-size: var(--entity-graph-height, clamp(34rem, 56cqi, 38rem));
    overflow: hidden;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    /* The page scrolls over it by one finger. */
    touch-action: pan-y;
  }
  [part~='graph']:focus-visible {
    border-radius: var(--_radius);
  }
  .idle [part~='graph'] {
    --dot: var(--_border) 0 9px, transparent 10px;
    background-image:
      radial-gradient(circle at 34% 38%, var(--dot)),
      radial-gradient(circle at 50% 52%, var(--dot)),
      radial-gradient(circle at 67% 44%, var(--dot)), radial-gradient(circle at 58% 68%, var(--dot));
  }
  .list-room {
    display: contents;
  }
  .twin:not(.sr-only) {
    columns: 19rem;
    column-gap: 1.5rem;
  }
  [part~='item'] {
    padding-block: 0.4rem 0.75rem;
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
  .twin .rest {
    font-size: 0.875em;
    color: var(--_accent);
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
  .twin svg:dir(rtl) {
    transform: scaleX(-1);
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
  @media (forced-colors: active) {
    [part~='legend'] [part~='chip'] {
      forced-color-adjust: auto;
    }
    .dot {
      background: CanvasText;
    }
    .dot:has(svg) {
      padding: 0;
      color: ButtonText;
      background: none;
    }
  }
  @media print {
    .dot {
      print-color-adjust: exact;
    }
    [part~='legend'] {
      break-after: avoid;
    }
    section:has(.ready) {
      break-inside: avoid;
    }
    /* What was drawn for the screen, as wide as the paper. */
    .ready [part~='graph'] {
      block-size: auto;
      break-inside: avoid;
    }
    [part~='graph'] canvas {
      inline-size: 100% !important;
      block-size: auto !important;
    }
    .stage:not(.ready) [part~='graph'] {
      display: none;
    }
    .stage:not(.ready) .twin {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      white-space: normal;
    }
  }
`;
