import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { formatTime } from '../../model/time.js';
import type { PlayerView } from './player-actions.js';
import { barMarks, barPieces, momentAt } from './video-player.view.js';
import type { BarRange } from './video-player.view.js';

/** What a time bar needs of its player. */
interface TimeBarHost extends HTMLElement {
  readonly currentTime: number;
}

/** The bar of a player: a slider over the chapters, and the times as it moves. */
export class TimeBar {
  readonly #host: TimeBarHost;
  readonly #seekTo: (time: number) => void;
  #player!: PlayerView;
  #second = -1;
  #sliding = false;
  #pieces: readonly BarRange[] = [];
  #marks: readonly BarRange[] = [];

  constructor(host: TimeBarHost, seekTo: (time: number) => void) {
    this.#host = host;
    this.#seekTo = seekTo;
  }

  #find<E extends HTMLElement>(selector: string): E | null {
    return this.#host.shadowRoot?.querySelector<E>(selector) ?? null;
  }

  #set(name: string, value: number, element: HTMLElement = this.#host): void {
    element.style.setProperty(name, String(Math.round(value * 1e4) / 1e4));
  }

  render(player: PlayerView): TemplateResult {
    const { length, localize, moments, ranges } = (this.#player = player);
    const pieces = (this.#pieces = barPieces(moments, length));
    const marks = (this.#marks = barMarks(ranges, length));
    return html`<div class="bar" @pointermove=${this.#onPointerMove} @pointerleave=${this.#hideTip}>
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
        @change=${this.#onChange}
        @focus=${this.#onFocus}
        @blur=${this.#hideTip}
      />
      <div class="tip" aria-hidden="true" hidden>
        <span><b></b> <span dir="auto"></span></span>
      </div>
    </div>`;
  }

  /** Puts the pieces in their places, after a render. */
  layOut(): void {
    const place = (selector: string, ranges: readonly BarRange[]) =>
      this.#host.shadowRoot!.querySelectorAll<HTMLElement>(selector).forEach((element, index) => {
        this.#set('--_from', ranges[index]!.from, element);
        this.#set('--_length', ranges[index]!.length, element);
      });
    place('[part=item]', this.#pieces);
    place('[part=mark]', this.#marks);
    this.#second = -1;
    this.tick();
  }

  /** Shows the present time: one property, and once a second the words. */
  tick(): void {
    const slider = this.#find<HTMLInputElement>('.bar input');
    if (!slider) return;
    const { length, localize, moments } = this.#player;
    const time = this.#sliding ? Number(slider.value) : this.#host.currentTime;
    if (!this.#sliding) slider.value = String(time);
    this.#set('--_played', length ? Math.min(1, time / length) : 0);
    const second = Math.floor(time);
    if (second === this.#second) return;
    this.#second = second;
    const words = [localize.spokenTime(time), momentAt(moments, time)?.title];
    slider.setAttribute('aria-valuetext', words.filter(Boolean).join(', '));
    this.#find('.clock')!.textContent = formatTime(time);
  }

  /** Shows how much of the media has been loaded. */
  showBuffered({ buffered, currentTime }: HTMLVideoElement): void {
    let end = 0;
    for (let i = 0; i < buffered.length; i++) {
      if (buffered.start(i) <= currentTime + 0.5) end = buffered.end(i);
    }
    this.#set('--_buffered', end / this.#player.length);
  }

  #showTip(time: number): void {
    const { length, moments } = this.#player;
    const tip = this.#find('.tip')!;
    this.#set('--_tip', time / length);
    const [clock, title] = tip.firstElementChild!.children;
    clock!.textContent = formatTime(time);
    title!.textContent = momentAt(moments, time)?.title ?? '';
    tip.hidden = !length;
  }

  readonly #hideTip = (): void => {
    if (!this.#sliding) this.#find('.tip')!.hidden = true;
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    const { left, width } = this.#find('.track')!.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (event.clientX - left) / width));
    this.#showTip(part * this.#player.length);
  };

  readonly #onFocus = (event: Event): void => {
    const slider = event.target as HTMLInputElement;
    if (slider.matches(':focus-visible')) this.#showTip(Number(slider.value));
  };

  // Sliding only looks; the seek is asked for where it ends.
  readonly #onInput = (event: Event): void => {
    this.#sliding = true;
    this.#showTip(Number((event.target as HTMLInputElement).value));
    this.tick();
  };

  readonly #onChange = (event: Event): void => {
    this.#sliding = false;
    this.#seekTo(Number((event.target as HTMLInputElement).value));
    this.tick();
    this.#onFocus(event);
  };
}
