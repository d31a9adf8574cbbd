import { aTimeout, nextFrame, waitUntil } from '@open-wc/testing-helpers';
import type { TranscriptView } from '../../src/components/transcript-view/transcript-view.js';
import type { Playback } from '../../src/model/session-state.js';
import { sample } from './sample.js';
import { mount, parts } from './widget.js';

/** A transcript with what is fetched when the viewer comes. */
export async function mountTranscript(data: object = sample): Promise<TranscriptView> {
  const widget = await mount<TranscriptView>('transcript-view', data);
  await widget.updateComplete;
  widget.dispatchEvent(new PointerEvent('pointerenter'));
  await Promise.all([
    import('../../src/components/transcript-view/transcript-live.js'),
    import('../../src/locales/en/later.js'),
  ]);
  // All of a short one comes when the first screen has painted.
  await nextFrame();
  await aTimeout(20);
  await widget.updateComplete;
  return widget;
}

/** A document of so many lines of two seconds. */
export const linesOf = (count: number, more: (index: number) => object = () => ({})) => ({
  title: 'Long',
  transcripts: [
    {
      segments: Array.from({ length: count }, (_, index) => ({
        start: index * 2,
        end: index * 2 + 2,
        text: `Line number ${index}, long enough to be read.`,
        ...more(index),
      })),
    },
  ],
});

export const inside = <E extends HTMLElement>(widget: Element, selector: string) =>
  widget.shadowRoot!.querySelector<E>(selector)!;
export const all = <E extends HTMLElement>(widget: Element, selector: string) => [
  ...widget.shadowRoot!.querySelectorAll<E>(selector),
];
export const texts = (elements: readonly Element[]) =>
  elements.map(({ textContent }) => textContent);
export const focused = (widget: Element) => widget.shadowRoot!.activeElement as HTMLElement;

/** The line that says so. */
export const lineWith = (widget: TranscriptView, text: string) =>
  parts(widget, 'item').find((line) => line.textContent.includes(text))!;

/** Whether all of a line is in sight inside the box. */
export function isSeen(widget: TranscriptView, text: string): boolean {
  const line = lineWith(widget, text).getBoundingClientRect();
  const box = inside(widget, '.box').getBoundingClientRect();
  return line.height > 0 && line.top >= box.top - 1 && line.bottom <= box.bottom + 1;
}

/** Playback as a media element would report it. */
export function plays(widget: TranscriptView, time: number, report: Partial<Playback> = {}): void {
  widget.session!.store.dispatch({
    type: 'playback',
    report: { attached: true, paused: false, time, ...report },
  });
}

/** Presses the chip of a speaker. */
export async function toggleSpeaker(widget: TranscriptView, name: string): Promise<void> {
  parts(widget, 'chip')
    .find((it) => it.textContent.trim() === name)!
    .click();
  await widget.updateComplete;
}

export async function openMenu(widget: TranscriptView): Promise<void> {
  inside(widget, 'button[aria-label="Copy and save"]').click();
  await waitUntil(() => inside(widget, '.menu'));
}

export const press = (widget: TranscriptView, label: string) =>
  all(widget, 'button')
    .find((it) => it.textContent.trim() === label)!
    .click();

/** What the page is asked for next, which is kept from happening. */
export const asked = (widget: TranscriptView) =>
  new Promise<{ format: string; text?: string }>((resolve) =>
    widget.addEventListener(
      'vl-export',
      (event) => {
        event.preventDefault();
        resolve(event.detail);
      },
      { once: true },
    ),
  );

/** What is copied by the keyboard; nothing where that is left to the browser or the page. */
export function copyBy(widget: TranscriptView): string {
  const event = new ClipboardEvent('copy', {
    bubbles: true,
    cancelable: true,
    composed: true,
    clipboardData: new DataTransfer(),
  });
  parts(widget, 'text')[0]!.dispatchEvent(event);
  return event.defaultPrevented ? event.clipboardData!.getData('text/plain') : '';
}
