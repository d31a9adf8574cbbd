import { prefersStill } from '../../internal/prefers-still.js';
import { ROUNDING } from './transcript-layout.js';

const MARGIN = 0.3;
const OWN_MS = 1000;

/** Keeps the current line in sight inside its box, until the viewer scrolls. */
export class TranscriptFollow {
  readonly #onPause: () => void;
  #box?: HTMLElement;
  #listening?: AbortController;
  #resizing?: ResizeObserver;
  /** Until when a scroll of ours may be under way: its end is not told by every browser. */
  #ownUntil = 0;
  /** A line, and where it was last in the box: scrolls that leave it there are the browser's. */
  #anchor?: { readonly line: HTMLElement; readonly top: number };
  following = true;
  /** Whether a button is held down over the lines, as while text is selected: they are to stay under it. */
  #held = false;

  /** @param onPause the viewer scrolled away */
  constructor(onPause: () => void) {
    this.#onPause = onPause;
  }

  /** Whether the box may be moved to the current line now. */
  get moves(): boolean {
    return this.following && !this.#held;
  }

  /** Height of the box. */
  get height(): number {
    return this.#box?.clientHeight ?? 0;
  }

  /** Watches a box for scrolls that are not its own. */
  observe(box: HTMLElement, onResize: () => void): void {
    if (box === this.#box) return;
    this.disconnect();
    this.#box = box;
    this.#listening = new AbortController();
    const options = { signal: this.#listening.signal, passive: true };
    box.addEventListener('scroll', () => this.#onScroll(), options);
    box.addEventListener(
      'scrollend',
      () => {
        this.#ownUntil = 0;
        this.settle();
      },
      options,
    );
    box.addEventListener('wheel', (event) => this.#onWheel(event), options);
    box.addEventListener('touchmove', (event) => this.#onTouch(event), options);
    box.addEventListener('pointerdown', (event) => this.#onPress(event), options);
    for (const type of ['pointerup', 'pointercancel'])
      addEventListener(type, () => (this.#held = false), options);
    this.#resizing = new ResizeObserver(() => {
      this.settle();
      if (this.moves) onResize();
    });
    this.#resizing.observe(box);
  }

  disconnect(): void {
    this.#listening?.abort();
    this.#resizing?.disconnect();
    this.#box = undefined;
    this.#ownUntil = 0;
    this.#anchor = undefined;
    this.#held = false;
  }

  /** Brings a line into sight, or a place in one that is longer than the box. The page itself is never scrolled. */
  reveal(line: HTMLElement, smooth: boolean, place?: Range): void {
    const box = this.#box;
    if (!box?.clientHeight) return;
    // Where a scroll that is still under way would end is not where it is measured.
    if (this.#isOwn) box.scrollTo({ top: box.scrollTop, behavior: 'instant' });
    const visible = box.clientHeight - this.#covered;
    const isLonger = line.getBoundingClientRect().height > visible;
    const target = isLonger && place ? place : line;
    const above = this.#topOf(target);
    const room = visible - target.getBoundingClientRect().height;
    this.#anchor = { line, top: this.#topOf(line) };
    if (above >= -ROUNDING && above <= room * (1 - MARGIN)) return;
    const wanted = box.scrollTop + above - room * MARGIN;
    const top = Math.max(0, Math.min(wanted, box.scrollHeight - box.clientHeight));
    if (Math.abs(top - box.scrollTop) < 1) return;
    this.#ownUntil = performance.now() + OWN_MS;
    const near = Math.abs(top - box.scrollTop) < box.clientHeight * 2;
    const isSmooth = smooth && near && !prefersStill();
    box.scrollTo({ top, behavior: isSmooth ? 'smooth' : 'instant' });
    if (!isSmooth) this.#anchor = { line, top: this.#topOf(line) };
  }

  /** Whether all of a line is in sight inside the box, or `partly` any of it. */
  shows(line: HTMLElement | undefined, partly = false): boolean {
    const box = this.#box?.getBoundingClientRect();
    if (!box || !line) return false;
    const { top, bottom } = line.getBoundingClientRect();
    const end = box.bottom - this.#covered;
    return partly ? bottom > box.top && top < end : top >= box.top && bottom <= end;
  }

  /** Takes over where the line is now that something else is in the box. */
  settle(): void {
    const { line } = this.#anchor ?? {};
    if (line && this.#box) this.#anchor = { line, top: this.#topOf(line) };
  }

  /** Height of what lies over the end of the box. */
  get #covered(): number {
    const last = this.#box?.lastElementChild as HTMLElement | undefined;
    return last?.matches('.bar') ? last.offsetHeight : 0;
  }

  get #isOwn(): boolean {
    return performance.now() < this.#ownUntil;
  }

  /** Whether the line is left out now: what the others do about it scrolls the box. */
  get #isLeftOut(): boolean {
    const { line } = this.#anchor ?? {};
    return !!line?.isConnected && !line.getClientRects().length;
  }

  #topOf(place: Element | Range): number {
    const box = this.#box!;
    return place.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientTop;
  }

  /** Not for a wheel that zooms, goes sideways or finds nothing to scroll: the page takes that. */
  #onWheel({ deltaX, deltaY, ctrlKey }: WheelEvent): void {
    if (!this.following || ctrlKey || Math.abs(deltaY) <= Math.abs(deltaX)) return;
    const { scrollTop, scrollHeight, clientHeight } = this.#box!;
    const left = deltaY < 0 ? scrollTop : scrollHeight - clientHeight - scrollTop;
    if (left > ROUNDING) this.#pause();
  }

  /** A scroll that a finger does tells of itself, unless it is taken for none of the viewer's. */
  #onTouch({ touches }: TouchEvent): void {
    if ((this.#isOwn || this.#isLeftOut) && touches.length === 1) this.#pause();
  }

  /** Not for a button that opens a menu, which may take its release. */
  #onPress({ button, ctrlKey }: PointerEvent): void {
    this.#held = !button && !ctrlKey;
  }

  #onScroll(): void {
    if (this.#isOwn || !this.following || this.#isLeftOut) return;
    const { line, top = 0 } = this.#anchor ?? {};
    // When lines above get their real height the browser moves the box to keep the others in place.
    if (line?.isConnected && Math.abs(this.#topOf(line) - top) <= ROUNDING) return;
    this.#pause();
  }

  #pause(): void {
    this.#ownUntil = 0;
    if (!this.following) return;
    this.following = false;
    this.#onPause();
  }
}
