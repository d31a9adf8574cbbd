import { css, html } from 'lit';
import type { TemplateResult } from 'lit';

/** Sound has no picture: its image, and what is said of it, stand beside the controls. */
export function renderSound(
  poster: unknown,
  media: HTMLElement | undefined,
  notice: unknown,
): TemplateResult {
  return html`${poster}${media}${notice}`;
}

/** What a player of sound looks like. */
export const styles = [
  css`
    .audio {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 1rem;
      padding: 0.75rem 1rem;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
    }
    .audio img {
      flex: none;
      inline-size: 4.5rem;
      block-size: 4.5rem;
      border-radius: calc(var(--_radius) * 0.6);
    }
    .audio video {
      display: none;
    }
    .audio .controls {
      flex: 1 1 14rem;
      min-inline-size: 0;
    }
  `,
];
