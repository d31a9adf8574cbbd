import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { LazyModule } from '../../controllers/lazy-module.js';
import { formatTime } from '../../model/time.js';
import type { BarTip } from './bar-tip.js';
import type { PlayerView } from './player-actions.js';
import type * as Extras from './player-extras.js';
import { barPieces, momentAt } from './video-player.view.js';
import type { BarRange } from './video-player.view.js';

/** What a time bar needs of its player. */
interface TimeBarHost extends HTMLElement {
  readonly currentTime: number;
}

/** The bar of a player: a slider over the chapters, and the times as it moves. */
export class TimeBar {
  readonly #host: TimeBarHost;
  readonly #seekTo: (time: number) => void;
  /** What the player shows. */
  view!: PlayerView;
  /** Whether the viewer moves the thumb. */
  sliding = false;
  #second = -1;
  #tip?: BarTip;
  #pieces: readonly BarRange[] = [];
  #marks: readonly BarRange[] = [];

  constructor(host: TimeBarHost, seekTo: (time: number) => void) {
    this.#host = host;
    this.#seekTo = seekTo;
  }

  find<E extends HTMLElement>(selector: string): E | null {
    return this.#host.shadowRoot!.querySelector<E>(selector);
  }

  /** Sets a custom property, without more digits than can be seen. */
  set(name: string, value: number, element: HTMLElement = this.#host): void {
    element.style.setProperty(name, String(Math.round(value * 1e4) / 1e4));
  }

  render(view: PlayerView, extras: LazyModule<typeof Extras>): TemplateResult {
    this.view = view;
    const { length, localize, moments, ranges } = view;
    const pieces = (this.#pieces = barPieces(moments, length));
    // Something is selected by a viewer only.
    const module = ranges.length ? extras.use() : extras.module;
    const marks = (this.#marks = module?.barMarks(ranges, length) ?? []);
    const tip = (this.#tip ??= module && new module.BarTip(this));
    return html`<div
      class="bar"
      @pointermove=${tip?.onPointerMove}
      @pointerleave=${tip?.hide}
      @focusout=${tip?.hide}
    >
      <div class="track" aria-hidden="true">
        ${pieces.map(() => html`<span part="item"></span>`)}
        ${marks.map(() => html`<span part="mark"></span>`)}
        <span class="thumb"></span>
      </div>
      <input
        type="range"
        min="0"
        step="any"
        max=${length}
        ?disabled=${!length}
        aria-label=${localize.text('player.position')}
        aria-keyshortcuts="ArrowLeft ArrowRight J L"
        @input=${this.#onInput}
        @change=${this.#onEnd}
        @pointerup=${this.#onEnd}
        @pointercancel=${this.#onEnd}
        @blur=${this.#onEnd}
        @focus=${tip?.onFocus}
      />
      ${tip?.render()}
    </div>`;
  }

  /** Puts the pieces in their places, after a render. */
  layOut(): void {
    const place = (selector: string, ranges: readonly BarRange[]) =>
      this.#host.shadowRoot!.querySelectorAll<HTMLElement>(selector).forEach((element, index) => {
        this.set('--_from', ranges[index]!.from, element);
        this.set('--_length', ranges[index]!.length, element);
      });
    place('[part=item]', this.#pieces);
    place('[part=mark]', this.#marks);
    this.#second = -1;
    this.tick();
  }

  /** Shows the present time: one property, and once a second the words. */
  tick(): void {
    const slider = this.find<HTMLInputElement>('.bar input');
    if (!slider) return;
    const { length, localize, moments } = this.view;
    const time = this.sliding ? Number(slider.value) : this.#host.currentTime;
    if (!this.sliding) slider.value = String(time);
    this.set('--_played', length ? Math.min(1, time / length) : 0);
    const second = Math.floor(time);
    if (second === this.#second) return;
    this.#second = second;
    const spoken = localize.spokenTime(time);
    const words = [
      length
        ? localize.text('player.of', { time: spoken, length: localize.spokenTime(length) })
        : spoken,
      momentAt(moments, time)?.title,
    ];
    slider.setAttribute('aria-valuetext', words.filter(Boolean).join(', '));
    this.find('.clock')!.textContent = formatTime(time);
  }

  // Sliding only looks; the seek is asked for where it ends.
  readonly #onInput = (event: Event): void => {
    this.sliding = true;
    this.#tip?.show(Number((event.target as HTMLInputElement).value));
    this.tick();
  };

  // There is no `change` where the thumb is back in its place; what is given up is no seek.
  readonly #onEnd = (event: Event): void => {
    if (!this.sliding) return;
    this.sliding = false;
    if (/p$|ge/.test(event.type)) this.#seekTo(Number((event.target as HTMLInputElement).value));
    this.tick();
    this.#tip?.onFocus(event);
  };
}
