import { css } from 'lit';

/** The slider of what there is so far. */
export const timelineStyles = css`
  .timeline {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    margin-block-start: 0.5rem;
  }
  .timeline input {
    flex: 1;
    min-inline-size: 4rem;
    block-size: 1.5rem;
    margin: 0;
    cursor: pointer;
  }
  .timeline output {
    margin-inline: 0.4rem;
    font-size: 0.875em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  @container (min-width: 46rem) {
    .map:not([hidden]) ~ .timeline ~ .panel {
      inset-block-end: 3.5rem;
    }
  }
  .stage:fullscreen .body:has(> .timeline) {
    display: flex;
    flex-direction: column;
  }
  .stage:fullscreen .body:has(> .timeline) .map {
    flex: 1;
  }
  @media print {
    .timeline {
      display: none;
    }
  }
`;
