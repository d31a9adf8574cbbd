import { css } from 'lit';

/** What is seen once the transcript is played, searched or selected from. */
export const liveStyles = css`
  .line {
    transition: background-color var(--_quick) var(--_ease);
  }
  .speaker-chip[aria-pressed='false'] {
    color: var(--_muted);
    text-decoration: line-through;
    border-color: var(--_border);
  }
  .progress {
    display: grid;
    gap: 0.35rem;
  }
  progress {
    inline-size: 100%;
  }
  .frame progress {
    position: absolute;
    inset-block-end: 100%;
    block-size: 0.25rem;
  }
  .waiting:has([part~='error']) {
    min-block-size: 0;
  }
  .tabbing .chunk:not(.reached, .pinned, .shown),
  .long.tabbing .group:not(.reached) {
    content-visibility: hidden;
  }
  .frame + [part~='error'] {
    margin-block-start: 0.75rem;
  }
  [part~='item-linked'] {
    border-inline-start-color: var(--_accent);
    background: var(--_raised);
  }
  [part~='item-marked'] {
    background: color-mix(in srgb, var(--_mark) 45%, transparent);
  }
  [part~='item-active'] {
    background: var(--_accent-soft);
    border-inline-start-color: var(--_accent);
  }
  [part~='item-active'] .seek {
    color: var(--_accent);
  }
  ::highlight(vl-hit) {
    color: var(--_text);
    background-color: var(--_mark);
  }
  ::highlight(vl-current-hit) {
    color: var(--_on-accent);
    background-color: var(--_accent);
  }
  ::highlight(vl-current-mention) {
    color: var(--_on-accent);
    background-color: var(--_accent);
  }
  ::highlight(vl-word) {
    text-decoration: underline 2px var(--_accent);
  }
  mark {
    color: var(--_text);
    background: var(--_mark);
  }
  .vl-current-hit,
  .vl-current-mention {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .vl-word {
    color: inherit;
    text-decoration: underline 2px var(--_accent);
    background: none;
  }
  /* After the last line, which so can be scrolled clear of it. */
  .bar {
    position: sticky;
    inset-block-end: 0;
    margin-block-start: 0.5rem;
    display: grid;
    gap: 0.5rem;
    pointer-events: none;
  }
  .box:has(> .bar) {
    scroll-padding-block-end: 7rem;
  }
  .bar > * {
    pointer-events: auto;
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.25);
  }
  .selection {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem;
    padding-block: 0.25rem;
    padding-inline: 0.75rem 0.35rem;
    font-size: 0.9375em;
    /* To the edges: no text is to show through beside or below it. */
    background: var(--_surface);
    border-block-start: 1px solid var(--_border);
  }
  .icon-button[disabled] {
    opacity: 0.4;
    cursor: default;
  }
  .selected {
    flex: 1 1 6rem;
    min-inline-size: 0;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .resume {
    justify-self: center;
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
    border-radius: 999px;
  }
  .resume:last-child {
    margin-block-end: 0.5rem;
  }
  .resume:hover {
    color: var(--_accent);
  }
  @media (forced-colors: active) {
    [part~='item-active'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    [part~='item-marked'],
    [part~='item-linked'] {
      border-inline-start-color: Highlight;
    }
  }
  @media print {
    .frame progress,
    .bar {
      display: none;
    }
  }
`;
