import { mdiDotsHorizontal } from '@mdi/js';
import { html } from 'lit';
import { NO_DESCRIPTION } from '../../internal/icon-button.js';
import { icon } from '../../internal/icon.js';

interface MenuOptions {
  readonly label: string;
  /** Icon, a path in a square of 24. */
  readonly path: string;
  readonly content: unknown;
}

/** Whether the focus leaves a menu, or Escape is pressed in it. */
function isLeft(event: Event): boolean {
  const { key } = event as KeyboardEvent;
  const { relatedTarget } = event as FocusEvent;
  const menu = event.currentTarget as HTMLElement;
  return event.type === 'keydown' ? key === 'Escape' : !menu.contains(relatedTarget as Node);
}

const close = (event: Event): void => {
  if (!isLeft(event)) return;
  const menu = event.currentTarget as HTMLDetailsElement;
  menu.open = false;
  if (event.type === 'keydown') menu.querySelector('summary')!.focus();
};

/** What is pressed by the pointer need not be able to have the focus. */
const keepFocus = (event: Event): void => event.preventDefault();

/** A button that opens a few more; it closes when they lose the focus. */
export function renderMenu({ label, path, content }: MenuOptions): unknown {
  return html`<details class="menu" @focusout=${close} @keydown=${close}>
    <summary
      class="icon-button"
      title=${label}
      aria-label=${label}
      aria-description=${NO_DESCRIPTION}
    >
      ${icon(path)}
    </summary>
    <div @mousedown=${keepFocus}>${content}</div>
  </details>`;
}

const toggleMore = ({ currentTarget }: Event): void => {
  const button = currentTarget as HTMLElement;
  button.ariaExpanded = String(button.ariaExpanded !== 'true');
};

const closeMore = (event: Event): void => {
  if (!isLeft(event)) return;
  (event.currentTarget as Element).querySelector('.more')!.ariaExpanded = 'false';
};

/** Buttons that are in a menu only where there is little room: the styles say where. */
export function renderMore(label: string, content: unknown): unknown {
  return html`<div class="menu" @focusout=${closeMore} @keydown=${closeMore}>
    <button
      type="button"
      class="icon-button more"
      aria-expanded="false"
      title=${label}
      aria-label=${label}
      aria-description=${NO_DESCRIPTION}
      @click=${toggleMore}
    >
      ${icon(mdiDotsHorizontal)}
    </button>
    <div class="extra">${content}</div>
  </div>`;
}
