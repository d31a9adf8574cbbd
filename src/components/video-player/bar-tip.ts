import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { formatTime } from '../../model/time.js';
import type { TimeBar } from './time-bar.js';
import { momentAt } from './video-player.view.js';

/** The time and chapter over the place on the bar that the pointer or the thumb is at. */
export class BarTip {
  readonly #bar: TimeBar;

  constructor(bar: TimeBar) {
    this.#bar = bar;
  }

  render(): TemplateResult {
    return html`<div class="tip" aria-hidden="true" hidden>
      <span><b></b> <span dir="auto"></span></span>
    </div>`;
  }

  /** Shows the tip of a time in seconds. */
  show(time: number): void {
    const { length, moments } = this.#bar.view;
    const tip = this.#bar.find('.tip')!;
    this.#bar.set('--_tip', time / length);
    const [clock, title] = tip.firstElementChild!.children;
    clock!.textContent = formatTime(time);
    title!.textContent = momentAt(moments, time)?.title ?? '';
    tip.hidden = !length;
  }

  readonly hide = (): void => {
    if (!this.#bar.sliding) this.#bar.find('.tip')!.hidden = true;
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const { left, width } = this.#bar.find('.track')!.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (event.clientX - left) / width));
    this.show(part * this.#bar.view.length);
  };

  readonly onFocus = (event: Event): void => {
    const slider = event.target as HTMLInputElement;
    if (slider.matches(':focus-visible')) this.show(Number(slider.value));
  };
}
