import { css } from 'lit';

/** What the first screen needs. */
export const styles = css`
  :host {
    container-type: inline-size;
  }
  /* In a block of a given height the lines take what the toolbar leaves. */
  :host,
  section {
    display: flex;
    flex-direction: column;
  }
  section,
  .frame {
    flex: 0 1 auto;
    min-block-size: 0;
  }
  [part~='toolbar'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    margin-block-end: 0.5rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem;
  }
  [part~='search'] {
    flex: 1 1 9rem;
  }
  /* Of many, the first rows: with room for the ring around the one that has the focus. */
  .speakers {
    max-block-size: 8.5rem;
    padding: 4px;
    margin-block: -4px;
    margin-inline-start: -4px;
    overflow: auto;
    scrollbar-width: thin;
  }
  .speaker-chip[part~='chip'] {
    min-block-size: 1.75rem;
    padding-block: 0.1rem;
    color: var(--_type);
    background: none;
    border-color: var(--_type);
    forced-color-adjust: auto;
  }
  .frame {
    position: relative;
    display: flex;
    flex-direction: column;
  }
  .waiting {
    min-block-size: var(--transcript-view-height, 28rem);
  }
  .box {
    max-block-size: var(--transcript-view-height, 28rem);
    overflow: auto;
    scrollbar-width: thin;
    border-block: 1px solid var(--_border);
  }
  .chunk,
  .long .group,
  .piece {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--_line, 36px) * 25);
  }
  .long .group {
    contain-intrinsic-block-size: auto calc(var(--_line, 36px) * var(--_lines, 1000));
  }
  .pinned.pinned,
  .shown {
    contain: layout paint style;
    content-visibility: visible;
  }
  .line {
    display: grid;
    grid-template-columns: minmax(3.4rem, auto) minmax(0, 1fr);
    column-gap: 0.25rem;
    padding-block: 0.3rem;
    padding-inline-end: 0.5rem;
    border-inline-start: 3px solid transparent;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .line:hover {
    background: var(--_raised);
  }
  /* Nothing positioned: thousands of layers make each move of the mouse slow. */
  .line .seek {
    position: static;
    justify-self: start;
    align-self: start;
    user-select: none;
  }
  .line .sr-only {
    position: static;
    display: inline-block;
    inline-size: 0;
    block-size: 1px;
    overflow: clip;
    clip-path: none;
    vertical-align: top;
  }
  .text {
    grid-column: 2;
    text-wrap: pretty;
  }
  .piece {
    display: block;
    contain-intrinsic-block-size: auto 900px;
  }
  .speaker {
    font-size: 0.8125em;
    font-weight: 650;
    color: var(--_type);
  }
  @media print {
    :host {
      block-size: auto !important;
    }
    .box {
      max-block-size: none;
      overflow: visible;
      border: 0;
    }
    .chunk,
    .long .group,
    .piece {
      content-visibility: visible;
    }
    .line {
      break-inside: avoid;
    }
  }
`;
