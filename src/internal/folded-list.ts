import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LocalizeController } from '../controllers/localize-controller.js';

// Past this a list is a flood: the transcript shows the rest.
const MOST = 200;

/** A list of which only the first few are seen at once, and the rest when unfolded. */
export function renderFolded<T>(
  items: readonly T[],
  shown: number,
  localize: LocalizeController,
  wrap: (items: unknown[]) => unknown,
  render: (item: T) => unknown,
): TemplateResult {
  // One or two more take no more room than the line that would unfold them.
  const first = items.length <= shown + 2 ? items.length : shown;
  const rest = items.slice(first, MOST);
  return html`${wrap(items.slice(0, first).map(render))}
  ${
    rest.length
      ? html`<details>
          <summary>${localize.text('entities.more', { count: rest.length })}</summary>
          ${wrap(rest.map(render))}
        </details>`
      : nothing
  }`;
}
