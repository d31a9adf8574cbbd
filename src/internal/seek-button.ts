import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { LocalizeController } from '../controllers/localize-controller.js';
import { formatTime } from '../model/time.js';

interface SeekButtonOptions {
  /** Seconds. */
  readonly start: number;
  /** Seconds. */
  readonly end?: number;
  readonly localize: LocalizeController;
  onSeek(start: number, end?: number): void;
}

/** A quiet time that plays from there when chosen. */
export function renderSeekButton(options: SeekButtonOptions): TemplateResult {
  const { start, end, localize, onSeek } = options;
  const spoken = localize.text('seek-to', { time: localize.spokenTime(start) });
  return html`<button type="button" part="time" class="seek" @click=${() => onSeek(start, end)}>
    <span aria-hidden="true">${formatTime(start)}</span><span class="sr-only">${spoken}</span>
  </button>`;
}

/** What the times look like. */
export const seekButtonStyles = css`
  .seek {
    position: relative;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0 0.3em;
    font-size: 0.8125rem;
    line-height: 1.5rem;
    color: var(--_muted);
    background: none;
    border: 0;
    border-radius: 5px;
    transition: color var(--_quick) var(--_ease);
  }
  .seek:hover {
    color: var(--_accent);
    background: var(--_accent-soft);
  }
`;
