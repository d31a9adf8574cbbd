import { css } from 'lit';

/** The cards, and what can be done from them. */
export const panelStyles = css`
  .panel {
    display: grid;
    gap: 0.5rem;
    margin-block-start: 0.75rem;
  }
  .ways,
  .focus {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
  }
  .ways {
    inline-size: fit-content;
    padding: 0.4rem;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .ways .button {
    border-color: transparent;
  }
  .focus {
    gap: 0.125rem;
  }
  .focus .button {
    min-inline-size: 1.75rem;
    padding-inline: 0.4rem;
  }
  .focus span {
    margin-inline-end: 0.25rem;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .panel .edge-card {
    border: 1px solid var(--_border);
  }
  .edge-card [part~='title'] {
    font-size: 1rem;
  }
  .edge-card [part~='title']:not(:first-child) {
    margin-block-start: 0.9rem;
  }
  .evidence {
    display: grid;
    gap: 0.4rem;
  }
  .evidence p {
    display: flex;
    align-items: baseline;
    gap: 0.4rem;
    font-size: 0.9375em;
  }
  .evidence .seek {
    flex: none;
  }
  /* Where there is no room beside it, over the map and within reach. */
  .map:not([hidden]) ~ .panel {
    position: sticky;
    z-index: 2;
    inset-block-end: 0.5rem;
    max-block-size: 36vh;
    overflow-y: auto;
    overscroll-behavior: contain;
    border-radius: var(--_radius);
    box-shadow: 0 -4px 24px rgb(0 0 0 / 0.16);
  }
  @container (min-width: 46rem) {
    .map:not([hidden]) ~ .panel {
      position: absolute;
      max-block-size: none;
      overflow: visible;
      box-shadow: none;
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
  .map[hidden] ~ .panel {
    position: sticky;
    z-index: 2;
    inset-block-end: 0.75rem;
    max-block-size: 55vh;
    overflow-y: auto;
  }
  @container (min-width: 46rem) {
    .body:has(> .map[hidden] ~ .panel) {
      display: grid;
      grid-template-columns: 1fr 20rem;
      gap: 1.5rem;
      align-items: start;
    }
    .map[hidden] ~ .panel {
      grid-column: 2;
      grid-row: 1;
      inset-block: 0.75rem auto;
      max-block-size: calc(100vh - 1.5rem);
      margin: 0;
    }
  }
  @media print {
    .map ~ .panel.panel {
      position: static;
      inline-size: auto;
      max-block-size: none;
      margin-block-start: 0.75rem;
      overflow: visible;
      box-shadow: none;
    }
    .map:not([hidden]) ~ .panel > * {
      overflow: visible;
      box-shadow: none;
    }
    .ways {
      display: none;
    }
  }
`;
