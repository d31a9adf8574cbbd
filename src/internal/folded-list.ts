import { html, nothing } from 'lit';
import type { LocalizeController } from '../controllers/localize-controller.js';
import type { TimeRange } from '../model/video-document.js';
import { late } from './late.js';
import { renderSeekButton } from './seek-button.js';

// Past this a list is a flood: the transcript shows the rest.
const MOST = 200;

/** A labelled list of which only the first few are seen at once, and the rest when unfolded. */
export function renderFoldedList<T>(
  name: string,
  label: string,
  items: readonly T[],
  shown: number,
  localize: LocalizeController,
  render: (item: T) => unknown,
): unknown {
  if (!items.length) return nothing;
  // One or two more take no more room than the line that would unfold them.
  const first = items.length <= shown + 2 ? items.length : shown;
  const rest = items.slice(first, MOST);
  const list = (some: readonly T[]) =>
    html`<ul class=${name} role="list" aria-labelledby=${`${name}-label`}>
      ${some.map((item) => html`<li>${render(item)}</li>`)}
    </ul>`;
  return html`<div>
    <p class="card-label" id=${`${name}-label`}>${label}</p>
    ${list(items.slice(0, first))}
    ${
      rest.length
        ? html`<details>
            <summary>${localize.text('entities.more', { count: rest.length })}</summary>
            ${late(() => list(rest))}
          </details>`
        : nothing
    }
  </div>`;
}

/** A labelled list of times, each of which plays from there. */
export function renderTimes(
  label: string,
  ranges: readonly TimeRange[],
  localize: LocalizeController,
  onSeek: (start: number, end?: number) => void,
): unknown {
  return renderFoldedList('card-times', label, ranges, 8, localize, ({ start, end }) =>
    renderSeekButton({ start, end, localize, onSeek }),
  );
}
