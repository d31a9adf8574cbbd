import { html } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { colorKey } from '../../internal/entity-type.js';
import type { TypeCount } from './graph-model.js';

interface LegendOptions {
  readonly localize: LocalizeController;
  readonly types: readonly TypeCount[];
  readonly hidden: ReadonlySet<string> | undefined;
  onHide(types: ReadonlySet<string>): void;
}

const MOST_TYPES = 40;

/** The kinds of entities with their counts, each a switch. */
export function renderLegend({ localize, types, hidden, onHide }: LegendOptions): unknown {
  const toggle = (type: string) => {
    const changed = new Set(hidden);
    if (!changed.delete(type)) changed.add(type);
    onHide(changed);
  };
  return html`<div part="legend" role="group" aria-label=${localize.text('graph.types')}>
    ${types.slice(0, MOST_TYPES).map(
      ({ type, count }) =>
        html`<button
          type="button"
          part="chip"
          data-type=${colorKey(type)}
          aria-pressed=${!hidden?.has(type)}
          @click=${() => toggle(type)}
        >
          <i class="dot"></i>${localize.typeName(type, count)}
          <span class="number">${localize.number(count)}</span>
        </button>`,
    )}
  </div>`;
}
