import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: clamp(1.75rem, 4cqi, 3.25rem);
  }
  .stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: clamp(1.25rem, 2.5cqi, 2rem);
  }
  @container (inline-size > 62rem) {
    .stage:not([data-alone]) {
      grid-template-columns: minmax(0, 1fr) minmax(22rem, 30cqi);
    }
    /* The transcript is as high as the player, whatever its length. */
    .stage:not([data-alone]) .beside {
      position: relative;
      min-block-size: 24rem;
    }
    .stage:not([data-alone]) transcript-view {
      position: absolute;
      inset: 0;
      --transcript-view-height: none;
    }
  }
  /* On paper the transcript is the longest, and last. */
  @media print {
    .stage:not([data-alone]) {
      display: contents;
    }
    .beside {
      order: 1;
    }
    .stage .beside transcript-view {
      position: static;
    }
  }
`;
