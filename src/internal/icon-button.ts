import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from './icon.js';

interface IconButton {
  /** Its name, which is also its tip. */
  readonly label: string;
  /** A 24 × 24 path. */
  readonly path: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  /** Without effect for now, and yet keeps the focus of whoever got there. */
  readonly unavailable?: boolean;
  /** Its key, as `aria-keyshortcuts` has it. */
  readonly shortcut?: string;
  /** Leaves the text that is selected as it is. */
  readonly keepsSelection?: boolean;
  onClick(): void;
}

/** For what is done with the text that is selected: a press would take the selection away. */
export const keepSelection = (event: Event): void => event.preventDefault();

/** For what has a tip that says its name: Chrome would read the tip as a description, after the name. */
export const NO_DESCRIPTION = '';

/** A button that shows an icon alone. */
export function renderIconButton(button: IconButton): TemplateResult {
  const { label, path, pressed, expanded, unavailable, shortcut } = button;
  return html`<button
    type="button"
    class="icon-button"
    title=${label}
    aria-label=${label}
    aria-description=${NO_DESCRIPTION}
    aria-pressed=${pressed ?? nothing}
    aria-expanded=${expanded ?? nothing}
    aria-disabled=${unavailable ?? nothing}
    aria-keyshortcuts=${shortcut ?? nothing}
    ?disabled=${button.disabled}
    @mousedown=${button.keepsSelection ? keepSelection : nothing}
    @click=${button.onClick}
  >
    ${icon(path)}
  </button>`;
}
