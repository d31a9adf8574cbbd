import { html } from 'lit';
import { icon } from '../../internal/icon.js';

interface MenuOptions {
  readonly label: string;
  /** Icon, a path in a square of 24. */
  readonly path: string;
  readonly content: unknown;
}

const close = (event: Event): void => {
  const menu = event.currentTarget as HTMLDetailsElement;
  const { key } = event as KeyboardEvent;
  const { relatedTarget } = event as FocusEvent;
  if (event.type === 'keydown' ? key !== 'Escape' : menu.contains(relatedTarget as Node)) return;
  menu.open = false;
};

/** A button that opens a few more; it closes when they lose the focus. */
export function renderMenu({ label, path, content }: MenuOptions): unknown {
  return html`<details class="menu" @focusout=${close} @keydown=${close}>
    <summary class="icon-button" title=${label} aria-label=${label}>${icon(path)}</summary>
    <div>${content}</div>
  </details>`;
}
