import { css } from 'lit';

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
  .speaker-chip[part~='chip'] {
    min-block-size: 1.75rem;
    padding-block: 0.1rem;
    color: var(--_type);
    background: none;
    border-color: var(--_type);
  }
  .speaker-chip[aria-pressed='false'] {
    color: var(--_muted);
    text-decoration: line-through;
    border-color: var(--_border);
  }
  .selection {
    padding: 0.25rem 0.35rem 0.25rem 0.75rem;
    font-size: 0.9375em;
    background: var(--_accent-soft);
    border-radius: calc(var(--_radius) * 0.8);
  }
  .selected {
    flex: 1 1 6rem;
    min-inline-size: 0;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .menu {
    display: grid;
    gap: 0.6rem;
    margin-block-end: 0.5rem;
    padding: 0.85rem;
    font-size: 0.9375em;
    background: var(--_raised);
    border-radius: var(--_radius);
  }
  .menu label {
    display: flex;
    gap: 0.5rem;
    min-block-size: 24px;
  }
  .menu .button {
    justify-self: start;
  }
  .formats {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem;
  }
  progress {
    inline-size: 100%;
  }
  .frame {
    position: relative;
    display: flex;
    flex-direction: column;
  }
  .box {
    max-block-size: var(--transcript-view-height, 28rem);
    overflow: auto;
    overscroll-behavior: auto;
    scrollbar-width: thin;
    border-block: 1px solid var(--_border);
  }
  .long .chunk {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 110rem;
  }
  .line {
    display: grid;
    grid-template-columns: 3.4rem minmax(0, 1fr);
    gap: 0.25rem;
    padding: 0.3rem 0.5rem 0.3rem 0;
    border-inline-start: 3px solid transparent;
    cursor: pointer;
    transition: background-color var(--_quick) var(--_ease);
  }
  .line:hover {
    background: var(--_raised);
  }
  .line .seek {
    justify-self: start;
    align-self: start;
    user-select: none;
  }
  .line p {
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .speaker {
    display: block;
    font-size: 0.8125em;
    font-weight: 650;
    color: var(--_type);
  }
  [part~='item-marked'] {
    background: color-mix(in srgb, var(--_mark) 45%, transparent);
  }
  [part~='item-hit'] {
    background: var(--_mark);
  }
  [part~='item-active'] {
    background: var(--_accent-soft);
    border-inline-start-color: var(--_accent);
  }
  [part~='item-active'] .seek {
    color: var(--_accent);
    font-weight: 600;
  }
  .name {
    cursor: pointer;
  }
  ::highlight(vl-hit) {
    color: var(--_text);
    background-color: var(--_mark);
  }
  ::highlight(vl-current-hit) {
    color: var(--_on-accent);
    background-color: var(--_accent);
  }
  ::highlight(vl-word) {
    text-decoration: underline 2px var(--_accent);
  }
  .resume {
    position: absolute;
    inset-block-end: 0.75rem;
    inset-inline: 0;
    inline-size: fit-content;
    margin-inline: auto;
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
    border-radius: 999px;
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.25);
  }
  .resume:hover {
    color: var(--_accent);
  }
  @media (forced-colors: active) {
    .speaker-chip[part~='chip'] {
      forced-color-adjust: auto;
    }
    [part~='item-active'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    [part~='item-marked'] {
      border-inline-start-color: Highlight;
    }
  }
  @media print {
    .box {
      max-block-size: none;
      overflow: visible;
      border: 0;
    }
    .long .chunk {
      content-visibility: visible;
    }
    .line {
      break-inside: avoid;
    }
    .menu {
      display: none;
    }
  }
`;
