import { css } from 'lit';

export const styles = css`
  [part~='search'] {
    inline-size: min(100%, 20rem);
    margin-block-end: calc(var(--_space) * 0.75);
  }
  section {
    container-type: inline-size;
  }
  .groups {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
    gap: calc(var(--_space) * 1.25);
  }
  /* The names of the types stand beside what is of that type, in one column. */
  @container (min-width: 46rem) {
    .group {
      display: grid;
      grid-template-columns: 9.5rem minmax(0, 1fr);
      column-gap: calc(var(--_space) * 1.5);
      justify-items: start;
    }
    .group > * {
      grid-column: 2;
    }
    .group > [part~='title'] {
      grid-area: 1 / 1;
      margin: 0;
      padding-block: 0.45rem;
    }
    [part~='card'] {
      inline-size: 100%;
    }
  }
  .group > [part~='title'] {
    margin: 0 0 0.5rem;
    font-size: 0.875em;
    font-weight: 600;
    line-height: 1.4;
    color: var(--_muted);
    overflow-x: clip;
  }
  [part~='list'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  [part~='item'] {
    max-inline-size: 100%;
  }
  [part~='chip'] {
    min-block-size: 2.125rem;
  }
  [part~='chip'] i {
    flex: none;
    inline-size: 0.6em;
    block-size: 0.6em;
    background: var(--_type);
    border-radius: 50%;
    transition: box-shadow var(--_quick) var(--_ease);
  }
  [part~='chip'] [part~='count'] {
    font-size: 0.9em;
  }
  [part~='item-active'] i {
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--_type) 28%, transparent);
  }
  [part~='item-active'] [part~='chip'],
  [part~='item-marked'] [part~='chip'] {
    border-color: var(--_type);
  }
  [part~='item-marked'] [part~='chip'],
  [part~='chip'][aria-expanded='true'] {
    background: color-mix(in srgb, var(--_type) 12%, var(--_surface));
    border-color: var(--_type);
  }
  [part~='chip'][aria-expanded='true'] {
    font-weight: 600;
    box-shadow: inset 0 0 0 1px var(--_type);
  }
  .group > .button,
  [part~='card'] {
    margin-block-start: 0.75rem;
  }
  @media (forced-colors: active) {
    [part~='chip'] i {
      background: CanvasText;
    }
    [part~='item-active'] i {
      background: Highlight;
    }
    [part~='item-marked'] [part~='chip'],
    [part~='chip'][aria-expanded='true'] {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    [part~='chip'] i {
      print-color-adjust: exact;
    }
    .group > [part~='title'] {
      break-after: avoid;
    }
    [part~='search'] {
      display: none;
    }
  }
`;
