import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { goToRange, pageRange } from '../../context/page-video.js';
import type { VideoSession } from '../../context/video-session.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { parseMediaFragment } from '../../model/media-fragment.js';
import type { MediaFragment } from '../../model/media-fragment.js';
import { formatTime } from '../../model/time.js';
import type { MediaFacade } from './media-facade.js';
import { noticeStyles } from './player-notice.styles.js';
import { positionKey } from './keep-position.js';

/** Seconds. Shorter videos are quickly found one's way in. */
const SHORTEST = 300;
/** Seconds at the beginning that are nothing to come back to. */
const BEGINNING = 15;
/** Seconds, or part of the whole, at the end that are as good as all. */
const ENDING = { seconds: 20, part: 0.03 };
/** Seconds of playback from one note of the position to the next. */
const STEP = 5;
/** Seconds of playback after which nobody wants to start over any more. */
const OFFERED_FOR = 15;

/** What only the player itself knows and can do. */
export interface ArrivalOptions {
  readonly localize: LocalizeController;
  /** Seconds; 0 as long as it is not known. */
  length(): number;
  /** Whether more than the poster has been seen. */
  begun(): boolean;
  /** Whether positions may be remembered. */
  remembers(): boolean;
  startOver(): void;
}

/** Begins where an address says, or where the viewer left off, and remembers where that is. */
export class Arrival {
  readonly #host: MediaFacade;
  readonly #options: ArrivalOptions;
  #key: readonly unknown[] = [];
  /** The page's address when it was last followed: it says nothing of another video that comes later. */
  #address?: string;
  /** Where the position is kept; the session is gone when the player leaves. */
  #place = '';
  #noted = 0;
  /** Where the viewer left off, while there is an offer to start over. */
  #resumed?: number;
  #said = false;

  constructor(host: MediaFacade, options: ArrivalOptions) {
    this.#host = host;
    this.#options = options;
    host.addEventListener('timeupdate', this.#onTime);
    host.addEventListener('pause', this.save);
    host.addEventListener('ended', this.save);
  }

  /** Looks, after a render, whether there is another video. */
  update(): void {
    const session = this.#host.session;
    const key = [session, session?.state.loads];
    if (!session?.state.document || key.every((part, i) => part === this.#key[i])) return;
    this.#key = key;
    this.#place = positionKey(session.state.document);
    this.#resumed = undefined;
    if (location.href !== this.#address && this.#follow(pageRange(session))) return;
    if (this.#options.begun() || this.#host.currentTime) return;
    const { src } = session.state;
    // Its query is for the server.
    const hash = src && URL.canParse(src) ? new URL(src).hash : '';
    if (!this.#go(parseMediaFragment(hash))) this.#resume(session);
  }

  /** Hears that the page's address changed, or that the page goes away. */
  onPage({ type }: Event): void {
    if (type === 'hashchange') this.#follow(pageRange(this.#host.session, [location.hash]));
    else this.save();
  }

  #follow(range: MediaFragment | undefined): boolean {
    this.#address = location.href;
    return this.#go(range);
  }

  #go(range: MediaFragment | undefined): boolean {
    const { session } = this.#host;
    if (!range || !session || !goToRange(session, range)) return false;
    this.#forgetOffer();
    return true;
  }

  // -- Where the viewer left off ------------------------------------------------------------------

  #resume({ media }: VideoSession): void {
    if (media !== this.#host || !this.#options.remembers()) return;
    let time = NaN;
    try {
      time = Number(localStorage.getItem(this.#place));
    } catch {
      // No storage, nothing to go back to.
    }
    const length = this.#options.length();
    if (!(time > 0) || (length && time >= length)) return;
    this.#resumed = this.#noted = time;
    this.#said = false;
    this.#host.currentTime = time;
    this.#host.requestUpdate();
  }

  readonly #onTime = (): void => {
    const { currentTime } = this.#host;
    const away = currentTime - (this.#resumed ?? currentTime);
    if (away < -1 || away > OFFERED_FOR) this.#forgetOffer();
    if (Math.abs(currentTime - this.#noted) >= STEP) this.save();
  };

  #forgetOffer(): void {
    this.#resumed = undefined;
    this.#host.requestUpdate();
  }

  /** Remembers where playback is. */
  readonly save = (): void => {
    const { begun, remembers, length } = this.#options;
    const whole = length();
    if (!this.#place || !begun() || !remembers() || whole < SHORTEST) return;
    const time = this.#host.currentTime;
    this.#noted = time;
    const left = whole - time;
    try {
      if (time < BEGINNING || left < Math.max(ENDING.seconds, whole * ENDING.part))
        localStorage.removeItem(this.#place);
      else localStorage.setItem(this.#place, time.toFixed(1));
    } catch {
      // Storage is full or forbidden: the next visit begins at the beginning.
    }
  };

  /** Says that playback begins where the viewer left off, and offers to start over. */
  renderOffer(): TemplateResult | undefined {
    if (this.#resumed === undefined) return undefined;
    const { localize, startOver } = this.#options;
    // A status is read out when it is filled, not when it comes filled.
    if (!this.#said) {
      this.#said = true;
      void this.#host.updateComplete.then(() => this.#host.requestUpdate());
      return html`<p class="notice" role="status"></p>`;
    }
    const restart = (): void => {
      this.#forgetOffer();
      startOver();
    };
    const spoken = localize.spokenTime(this.#resumed);
    return html`<p class="notice" role="status">
      <span aria-hidden="true"
        >${localize.text('player.resumed', { time: formatTime(this.#resumed) })}</span
      ><span class="sr-only">${localize.text('player.resumed', { time: spoken })}</span
      ><button type="button" @click=${restart}>${localize.text('player.start-over')}</button>
    </p>`;
  }
}

/** What the offer looks like. */
export const styles = [noticeStyles];
