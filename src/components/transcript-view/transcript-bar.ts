import { mdiChevronDown, mdiChevronUp } from '@mdi/js';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { renderIconButton } from '../../internal/icon-button.js';

interface StepperOptions {
  readonly localize: LocalizeController;
  /** Which one is current, from 0; -1 for none. */
  readonly current: number;
  readonly count: number;
  /** Whether they are still being counted. */
  readonly busy?: boolean;
  onStep(by: 1 | -1): void;
}

/** “3 of 12”, previous and next. */
export function renderStepper(options: StepperOptions): TemplateResult {
  const { localize, current, count, busy, onStep } = options;
  const text = count
    ? localize.text('transcript.of', { current: current + 1, total: count })
    : localize.text('transcript.no-hits');
  return html`<span part="count" role="status" dir="auto"
      >${busy ? localize.text('loading') : text}</span
    >
    ${renderIconButton({
      keepsSelection: true,
      label: localize.text('transcript.previous'),
      path: mdiChevronUp,
      disabled: !count,
      onClick: () => onStep(-1),
    })}
    ${renderIconButton({
      keepsSelection: true,
      label: localize.text('transcript.next'),
      path: mdiChevronDown,
      disabled: !count,
      onClick: () => onStep(1),
    })}`;
}

interface BarOptions extends StepperOptions {
  /** What the selected thing is called; empty when the selection is about nothing here. */
  readonly name: string;
  readonly following: boolean;
  onClear(): void;
  onResume(): void;
}

/** Over the lines: the way back to following, and what is selected and at which of its places one is. */
export function renderBar(options: BarOptions): unknown {
  const { localize, name, following, onClear, onResume } = options;
  if (following && !name) return nothing;
  return html`<div class="bar">
    ${
      following
        ? nothing
        : html`<button type="button" class="button resume" @click=${onResume}>
            ${localize.text('transcript.resume')}
          </button>`
    }
    ${
      name
        ? html`<div class="selection">
            <span class="selected" dir="auto">${name}</span>
            ${renderStepper(options)}
            <button type="button" class="button" @click=${onClear}>
              ${localize.text('clear')}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}
