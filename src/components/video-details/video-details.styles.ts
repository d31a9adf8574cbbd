import { css } from 'lit';

export const styles = css`
  [part~='heading'] {
    font-size: 1.625em;
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.018em;
  }
  .head {
    margin-block-end: 0.5rem;
  }
  section {
    overflow-x: clip;
    overflow-wrap: anywhere;
  }
  [part~='list'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    margin-inline-start: -1.2em;
    font-size: 0.9375em;
    color: var(--_muted);
  }
  li {
    position: relative;
    padding-inline-start: 1.2em;
  }
  /* A dot that starts a line hangs outside the clipped edge. */
  li::before {
    content: '·';
    content: '·' / '';
    position: absolute;
    inset-inline-start: 0.45em;
  }
  .person,
  .name:not(:hover, [aria-pressed='true']),
  li a {
    color: var(--_text);
  }
  .person,
  .name {
    font-weight: 550;
  }
  li a {
    text-decoration-color: var(--_control-border);
  }
  li a:hover {
    text-decoration-color: currentColor;
  }
  [part~='count'] {
    font-size: inherit;
  }
  [part~='text'] {
    max-inline-size: 70ch;
    margin-block-start: 0.75rem;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-wrap: pretty;
    white-space: pre-line;
  }
  .folded {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .more {
    min-block-size: 24px;
    padding: 0.15rem 0;
    font-size: 0.9375em;
    color: var(--_accent);
    background: none;
    border: 0;
  }
  .more:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  @media print {
    .folded {
      display: block;
    }
    .more {
      display: none;
    }
  }
`;
