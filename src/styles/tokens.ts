import { css } from 'lit';

/**
 * The tokens of the theme: each public `--vl-*` property with its default, under a private name.
 * `light-dark()` follows the page's `color-scheme`.
 */
export const tokens = css`
  :host {
    /* Font family. */
    --_font: var(--vl-font, inherit);
    /* Size of the text that all other sizes follow. */
    --_font-size: var(--vl-font-size, 1rem);
    /* Text. */
    --_text: var(--vl-color-text, light-dark(#1c1d22, #ecedf1));
    /* Text that stands back. */
    --_muted: var(--vl-color-muted, light-dark(#5b5e6b, #a4a8b7));
    /* The ground of a widget. */
    --_surface: var(--vl-color-surface, light-dark(#ffffff, #15161b));
    /* The ground of what lies on it: cards, chips and buttons under the pointer. */
    --_raised: var(--vl-color-raised, light-dark(#f5f5f8, #1f2128));
    /* Lines between things. */
    --_border: var(--vl-color-border, light-dark(#e1e2e9, #30333d));
    /* Edges of fields and buttons. */
    --_control-border: var(--vl-color-control-border, light-dark(#8a8d9c, #6d7182));
    /* Links, what is chosen, and what plays. */
    --_accent: var(--vl-color-accent, light-dark(#4338ca, #a5a9ff));
    /* Text on the accent. */
    --_on-accent: var(--vl-color-on-accent, light-dark(#ffffff, #15161b));
    /* The ground of what is selected. */
    --_accent-soft: var(--vl-color-accent-soft, light-dark(#eeedfd, #2a2b4d));
    /* The ground of hits and of linked passages. */
    --_mark: var(--vl-color-mark, light-dark(#ffe9a8, #5a4708));
    /* What went wrong. */
    --_danger: var(--vl-color-danger, light-dark(#b3261e, #ffb4ab));
    /* Radius of corners. */
    --_radius: var(--vl-radius, 10px);
    /* Space around and between things. */
    --_space: var(--vl-space, 1rem);
    --_quick: 140ms;
    --_ease: cubic-bezier(0.2, 0, 0, 1);
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_quick: 0.01ms;
    }
  }
`;

/**
 * The colour of each kind of entity as `--_type`, on whatever carries `data-type`. Kinds that are
 * not known share the palette `other-0` to `other-5`.
 */
export const entityTypeColors = css`
  [data-type] {
    --_type: var(--vl-color-other, light-dark(#5b5e6b, #a4a8b7));
  }
  [data-type='person'] {
    --_type: var(--vl-color-person, light-dark(#b4235e, #ff9dbf));
  }
  [data-type='company'] {
    --_type: var(--vl-color-company, light-dark(#1d5fd1, #8db8ff));
  }
  [data-type='organization'] {
    --_type: var(--vl-color-organization, light-dark(#0b7285, #6fd3e6));
  }
  [data-type='place'] {
    --_type: var(--vl-color-place, light-dark(#2b7a3d, #82d896));
  }
  [data-type='concept'] {
    --_type: var(--vl-color-concept, light-dark(#7336c9, #c9a6ff));
  }
  [data-type='media'] {
    --_type: var(--vl-color-media, light-dark(#a8510b, #ffb77a));
  }
  [data-type='event'] {
    --_type: var(--vl-color-event, light-dark(#b3261e, #ff9d94));
  }
  [data-type='product'] {
    --_type: var(--vl-color-product, light-dark(#00695c, #6fdccb));
  }
  [data-type='work'] {
    --_type: var(--vl-color-work, light-dark(#7a5c00, #e8c55c));
  }
  [data-type='technology'] {
    --_type: var(--vl-color-technology, light-dark(#3949ab, #aeb8ff));
  }
  [data-type='other-0'] {
    --_type: light-dark(#8a3d7f, #eea3e3);
  }
  [data-type='other-1'] {
    --_type: light-dark(#4d6b1c, #b5d67c);
  }
  [data-type='other-2'] {
    --_type: light-dark(#8c4632, #f3ac97);
  }
  [data-type='other-3'] {
    --_type: light-dark(#356a8f, #92c7ee);
  }
  [data-type='other-4'] {
    --_type: light-dark(#6b5b95, #c6b6ee);
  }
  [data-type='other-5'] {
    --_type: light-dark(#2f6f62, #89d1c1);
  }
`;
