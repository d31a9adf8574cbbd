import { html } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { icon } from '../../internal/icon.js';
import { colorKey } from '../../internal/entity-type.js';
import { iconsOf } from './graph-icons.js';
import type { GraphModel } from './graph-model.js';
import type { GraphFilters, Visibility } from './graph-visibility.js';

interface LegendOptions {
  readonly localize: LocalizeController;
  readonly model: GraphModel;
  readonly visible: Visibility;
  readonly filters: GraphFilters;
  /** Whether only the kinds that are left out are named. */
  readonly onlyHidden?: boolean;
  /** How many kinds are named. */
  readonly most: number;
  onHide(types: ReadonlySet<string>): void;
  /** More kinds are to be named. */
  onMore(): void;
}

/** How many kinds are named until more are asked for. */
export const MOST_TYPES = 40;

/** The kinds of entities with their counts, each a switch; a double click leaves one alone. */
export function renderLegend(options: LegendOptions): unknown {
  const { localize, model, visible, filters, onHide } = options;
  const hidden = filters.hidden ?? new Set();
  const names = model.types.map(({ type }) => type);
  const toggle = (type: string) => {
    const changed = new Set(hidden);
    if (!changed.delete(type)) changed.add(type);
    // Nothing is to be seen of nothing.
    onHide(new Set(changed.size < names.length ? changed : []));
  };
  const keepOnly = (type: string) => onHide(new Set(names.filter((it) => it !== type)));
  const shown = filters.focus || filters.soFar ? countShown(model, visible) : undefined;
  const countText = (type: string, count: number) =>
    shown && !hidden.has(type)
      ? localize.text('graph.of', { shown: shown.get(type) ?? 0, count })
      : localize.number(count);
  const named = options.onlyHidden
    ? model.types.filter(({ type }) => hidden.has(type))
    : model.types;
  const icons = iconsOf(model.types);
  const more = named.length - options.most;
  return html`<div part="legend" role="group" aria-label=${localize.text('graph.types')}>
    ${named.slice(0, options.most).map(
      ({ type, count }) =>
        html`<button
          type="button"
          part="chip"
          title=${localize.text('graph.only')}
          data-type=${colorKey(type)}
          aria-pressed=${!hidden.has(type)}
          @keydown=${(event: KeyboardEvent) => {
            // Firefox tells no Shift with the click that a key makes.
            if (event.key !== 'Enter' || !event.shiftKey) return;
            event.preventDefault();
            keepOnly(type);
          }}
          @click=${(event: MouseEvent) => (event.shiftKey ? keepOnly(type) : toggle(type))}
          @dblclick=${() => keepOnly(type)}
        >
          <i class="dot">${icon(icons.get(type)!)}</i>${localize.typeName(type, count)}
          <span class="number">${countText(type, count)}</span>
        </button>`,
    )}
    ${
      more > 0
        ? html`<button type="button" class="button" @click=${options.onMore}>
            ${localize.text('entities.more', { count: more })}
          </button>`
        : ''
    }
  </div>`;
}

function countShown({ nodes }: GraphModel, visible: Visibility): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id, type } of nodes) {
    if (visible.nodes[id]) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}
