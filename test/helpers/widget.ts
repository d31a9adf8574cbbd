import { fixture, html } from '@open-wc/testing-helpers';
import type { LitElement } from 'lit';
import { loadLaterTexts } from '../../src/controllers/localize-controller.js';
import type { WidgetElement } from '../../src/internal/widget-element.js';

/** Puts a widget on the page that shows a document object. */
export async function mount<T extends WidgetElement>(tag: string, data: object): Promise<T> {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  const widget = document.createElement(tag) as T;
  // A copy: what shows the same object shares one session.
  widget.data = { ...data };
  holder.append(widget);
  // What is to be repaired is there a little later than what is sound.
  await loadLaterTexts();
  await until(() => ['ready', 'error'].includes(widget.session?.state.status ?? ''), 'a document');
  await widget.updateComplete;
  return widget;
}

/** The elements with a part name in a widget's shadow root. */
export function parts<E extends HTMLElement = HTMLElement>(widget: Element, part: string): E[] {
  return [...widget.shadowRoot!.querySelectorAll<E>(`[part~="${part}"]`)];
}

/** The text of a widget as it is rendered, white space folded. */
export function shownText(widget: Element): string {
  return widget.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();
}

/** Waits until something is so. */
export async function until(check: () => unknown, what = 'it'): Promise<void> {
  for (let i = 0; i < 200; i += 1) {
    if (check()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${what} did not come`);
}

/** The first element with a part name, once it is there: what is loaded when first needed comes later. */
export async function partOf(widget: WidgetElement, part: string): Promise<HTMLElement> {
  await until(() => parts(widget, part).length, part);
  await widget.updateComplete;
  return parts(widget, part)[0]!;
}

/** Counts the changes in a widget's shadow tree while something happens. */
export async function mutationsDuring(widget: LitElement, act: () => unknown): Promise<number> {
  await widget.updateComplete;
  let count = 0;
  const observer = new MutationObserver((records) => (count += records.length));
  observer.observe(widget.shadowRoot!, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  await act();
  await widget.updateComplete;
  count += observer.takeRecords().length;
  observer.disconnect();
  return count;
}
