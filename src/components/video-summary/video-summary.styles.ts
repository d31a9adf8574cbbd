import { css } from 'lit';

export const styles = css`
  section {
    container-type: inline-size;
  }
  .sections {
    display: grid;
    gap: calc(var(--_space) * 1.75) calc(var(--_space) * 2.5);
    overflow-wrap: anywhere;
  }
  @container (min-width: 46rem) {
    .sections:has(> :nth-child(2)) {
      grid-template-columns: 1fr 1fr;
    }
  }
  [part~='title'] {
    margin: 0 0 0.5rem;
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.35;
    text-wrap: balance;
  }
  [part~='item'] {
    position: relative;
    display: grid;
    grid-template-columns: 1.75rem 1fr;
    gap: 0.5rem;
    margin-inline-start: -0.5rem;
    padding: 0.375rem 0.5rem;
    overflow-x: clip;
    border-radius: calc(var(--_radius) * 0.8);
    transition: background-color var(--_quick) var(--_ease);
  }
  .icon {
    text-align: center;
  }
  .icon i {
    display: inline-block;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-block-end: 0.15em;
    background: var(--_control-border);
    border-radius: 50%;
  }
  [part~='text'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-wrap: pretty;
    transition: color var(--_quick) var(--_ease);
  }
  strong {
    font-weight: 650;
  }
  .has-marks [part='item'] [part~='text'] {
    color: var(--_muted);
  }
  [part~='item-marked'] {
    background: var(--_accent-soft);
  }
  [part~='item-active']::before {
    content: '';
    position: absolute;
    inset-block: 0.5rem;
    inset-inline-start: 0;
    inline-size: 3px;
    background: var(--_accent);
    border-radius: 3px;
  }
  [part~='item-active'] .seek {
    font-weight: 600;
    color: var(--_accent);
  }
  @media (forced-colors: active) {
    [part~='item-marked'] {
      outline: 1px solid Highlight;
    }
    [part~='item-active']::before,
    i {
      background: Highlight;
    }
  }
  .held {
    white-space: nowrap;
  }
  .held .name {
    white-space: normal;
  }
  @media print {
    [part~='item'],
    [part~='title'] {
      break-inside: avoid;
    }
    [part~='title'] {
      break-after: avoid;
    }
  }
`;
