import { css } from 'lit';

/**
 * Colours that differ for those who see fewer of them too, and stand out from the surface. The first
 * ones go to the largest communities.
 */
const colors = css`
  [data-type='group-none'] {
    --_type: var(--_muted);
  }
  [data-type='group-0'] {
    --_type: light-dark(#3630ad, #9263ee);
  }
  [data-type='group-1'] {
    --_type: light-dark(#ef5f08, #fd820d);
  }
  [data-type='group-2'] {
    --_type: light-dark(#196e7f, #39909b);
  }
  [data-type='group-3'] {
    --_type: light-dark(#9c6cf6, #cd95fe);
  }
  [data-type='group-4'] {
    --_type: light-dark(#b12e09, #df3d43);
  }
  [data-type='group-5'] {
    --_type: light-dark(#479c92, #77f8e0);
  }
  [data-type='group-6'] {
    --_type: light-dark(#3d1d59, #73bc9c);
  }
  [data-type='group-7'] {
    --_type: light-dark(#600703, #f6e04f);
  }
  @media (forced-colors: active) {
    /* Nothing but their colour tells them apart. */
    [data-type^='group-'] {
      color-scheme: light dark;
    }
    .probes [data-type^='group-'] {
      color: var(--_type);
    }
    [data-type^='group-'] .dot {
      background: var(--_type);
      forced-color-adjust: none;
    }
  }
`;

const parts = css`
  [part~='legend'] .names {
    max-inline-size: 16rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  [part~='legend'] > .number {
    align-self: center;
    font-size: 0.875em;
  }
  [part~='legend'] [aria-expanded='false'] .dot {
    margin-inline: 2px;
    box-shadow:
      0 0 0 2px var(--_surface),
      0 0 0 3.5px var(--_type);
  }
  .minimap {
    position: absolute;
    z-index: 1;
    inset-block-start: 0.75rem;
    inset-inline-start: 0.75rem;
    contain: strict;
    overflow: hidden;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.6);
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.12);
    cursor: pointer;
    touch-action: none;
  }
  .minimap canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .minimap div {
    position: absolute;
    /* It is moved by what is left and right on the screen. */
    inset: 0 auto auto 0;
    border: 2px solid var(--_accent);
    border-radius: 2px;
    box-shadow: 0 0 0 1000px color-mix(in srgb, var(--_surface) 55%, transparent);
    cursor: grab;
  }
  .minimap:active div {
    cursor: grabbing;
  }
  .menu > div > .button {
    white-space: nowrap;
  }
  @container (max-width: 30rem) {
    .minimap,
    [part~='legend'] .second {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .minimap {
      background: Canvas;
    }
    .minimap div {
      border-color: Highlight;
      forced-color-adjust: none;
    }
  }
  @media print {
    .minimap {
      display: none;
    }
  }
`;

/** Groups of the map, and its overview. */
export const groupStyles = [colors, parts];
