import { html } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';

const STEPS = [1, 2, 3];

interface FocusOptions {
  readonly localize: LocalizeController;
  /** Edges that are walked from the selected entity, 0 for all that there are. */
  readonly steps: number;
  onSteps(steps: number): void;
}

/** Chooses how far around the selected entity the graph is shown. */
export function renderFocus({ localize, steps, onSteps }: FocusOptions): unknown {
  const button = (value: number, label: string, name = label) =>
    html`<button
      type="button"
      class="button"
      aria-label=${name}
      aria-pressed=${steps === value}
      @click=${() => onSteps(value)}
    >
      ${label}
    </button>`;
  return html`<div class="focus" role="group" aria-labelledby="focus-label">
    <span id="focus-label">${localize.text('graph.near')}</span>
    ${STEPS.map((value) =>
      button(value, localize.number(value), localize.text('graph.steps', { count: value })),
    )}
    ${button(0, localize.text('graph.all'))}
  </div>`;
}
