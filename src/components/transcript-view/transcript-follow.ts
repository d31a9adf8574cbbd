const MARGIN = 0.3;

/** Keeps the current line in sight inside its box, until the viewer scrolls. */
export class TranscriptFollow {
  readonly #onPause: () => void;
  #box?: HTMLElement;
  #own = false;
  #top = 0;
  #height = 0;
  #listening?: AbortController;
  following = true;

  constructor(onPause: () => void) {
    this.#onPause = onPause;
  }

  /** Watches a box for scrolls that are not its own. */
  observe(box: HTMLElement): void {
    if (box === this.#box) return;
    this.disconnect();
    this.#box = box;
    this.#top = box.scrollTop;
    this.#height = box.scrollHeight;
    this.#listening = new AbortController();
    const options = { signal: this.#listening.signal, passive: true };
    box.addEventListener('scroll', () => this.#onScroll(box), options);
    box.addEventListener('scrollend', () => (this.#own = false), options);
    for (const type of ['wheel', 'touchmove'])
      box.addEventListener(type, () => this.#pause(), options);
  }

  disconnect(): void {
    this.#listening?.abort();
    this.#box = undefined;
    this.#own = false;
  }

  /** Brings a line into sight. The page itself is never scrolled. */
  reveal(line: HTMLElement, smooth: boolean): void {
    const box = this.#box;
    if (!box?.clientHeight) return;
    // Where a scroll that is still under way would end is not where it is measured.
    if (this.#own) box.scrollTo({ top: box.scrollTop, behavior: 'instant' });
    const { top, height } = line.getBoundingClientRect();
    const boxTop = box.getBoundingClientRect().top + box.clientTop;
    const room = box.clientHeight - height;
    const above = top - boxTop;
    if (above >= 0 && above <= room * (1 - MARGIN)) return;
    const wanted = box.scrollTop + above - room * MARGIN;
    const target = Math.max(0, Math.min(wanted, box.scrollHeight - box.clientHeight));
    if (Math.abs(target - box.scrollTop) < 1) return;
    this.#own = true;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const near = Math.abs(target - box.scrollTop) < box.clientHeight * 2;
    box.scrollTo({ top: target, behavior: smooth && near && !calm ? 'smooth' : 'instant' });
  }

  /** Whether a line is in sight inside the box. */
  shows(line: HTMLElement | undefined): boolean {
    const box = this.#box?.getBoundingClientRect();
    if (!box || !line) return false;
    const { top, bottom } = line.getBoundingClientRect();
    return top >= box.top && bottom <= box.bottom;
  }

  #onScroll(box: HTMLElement): void {
    const { scrollTop, scrollHeight } = box;
    const moved = scrollTop - this.#top;
    const grown = scrollHeight - this.#height;
    this.#top = scrollTop;
    this.#height = scrollHeight;
    // When lines above get their real height the browser moves the box to keep the others in place.
    if (!this.#own && Math.abs(moved - grown) > 2) this.#pause();
  }

  #pause(): void {
    this.#own = false;
    if (!this.following) return;
    this.following = false;
    this.#onPause();
  }
}
