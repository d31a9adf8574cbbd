import { CHUNK, GROUP } from './transcript-lines.js';
import type { TranscriptLines } from './transcript-lines.js';
import { skipForTab } from './transcript-tab.js';
import { indexOf, numberOf } from './transcript-units.js';

const SLICE_MS = 6;
/** Where the page has nothing else to do, a slice of layout is longer: each one ends in a frame, which costs too. */
const IDLE_SLICE_MS = 20;
const IDLE_TIMEOUT_MS = 1000;
/** Of what is taken for wholly in sight so many pixels may be cut off. */
export const ROUNDING = 2;

/**
 * Fills and lays out the lines of a transcript that do not come at once, knows which are near the
 * visible part, and gives any of them its certain place.
 */
export class TranscriptLayout {
  readonly lines: TranscriptLines;
  readonly #near = new Set<number>();
  #pins = new Set<Element>();
  #pinnedAt?: Element;
  #observer?: IntersectionObserver;
  #box?: Element;
  #next = 0;
  /** Whether lines or paragraphs were measured. */
  #measured?: boolean;
  #scrolled = 0;
  #listening?: AbortController;
  #work?: ReturnType<typeof setTimeout>;
  #idle = 0;
  #frame = 0;

  constructor(lines: TranscriptLines) {
    this.lines = lines;
    lines.onChunk = (chunk) => this.#watch(chunk);
    lines.onForget = (chunk, number) => this.#forget(chunk, number);
  }

  /** Tells of chunks that come near the visible part, and of those that go. */
  onNear: (chunk: number, near: boolean) => void = () => {};
  /** The unit that the Tab key reaches. */
  tabStop: () => number = () => 0;

  /** Goes on with filling, after `stop` or when there are more lines. */
  resume(): void {
    this.stop();
    this.#next = 0;
    const { root, size } = this.lines;
    for (const group of root.children as HTMLCollectionOf<HTMLElement>) {
      const rest = group.nextElementSibling ? 0 : size % (CHUNK * GROUP);
      if (rest) group.style.setProperty('--_lines', String(rest));
      else group.style.removeProperty('--_lines');
    }
    this.#frame = requestAnimationFrame(() => this.#begin());
  }

  /** Ends filling; what is there stays. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#work);
    if (this.#idle) cancelIdleCallback(this.#idle);
  }

  /** Looks which chunks are near the visible part of a box. */
  observe(box: Element | null): void {
    if (box === this.#box) return;
    this.#unobserve();
    if (!box) return;
    this.#box = box;
    this.#observer = new IntersectionObserver((entries) => this.#onNear(entries), {
      root: box,
      rootMargin: '100% 0px',
    });
    for (const chunk of this.lines.chunks) if (chunk) this.#watch(chunk);
    this.#listening = new AbortController();
    const options = { signal: this.#listening.signal, passive: true };
    box.addEventListener('scroll', () => this.#onScroll(box), options);
    addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Tab') skipForTab(this, this.tabStop());
      },
      { ...options, capture: true },
    );
    this.resume();
    // The observer tells of it a frame later.
    if (!box.scrollTop && this.lines.count) this.#setNear(0, true);
  }

  disconnect(): void {
    this.stop();
    this.#unobserve();
  }

  #unobserve(): void {
    this.#observer?.disconnect();
    this.#listening?.abort();
    this.#observer = undefined;
    this.#box = undefined;
    for (const chunk of [...this.#near]) this.#setNear(chunk, false);
  }

  /** The chunks that are near the visible part. */
  get near(): ReadonlySet<number> {
    return this.#near;
  }

  /** The chunks that are laid out, far ones too, and so are read by assistive technology. */
  get laidOut(): readonly number[] {
    const { chunks, isLong } = this.lines;
    return isLong
      ? [...this.#near]
      : [...chunks.keys()].filter((number) => chunks[number]?.classList.contains('shown'));
  }

  /** The lines of a chunk that is filled, with their units. */
  *linesOf(chunk: number): Iterable<[line: HTMLElement, unit: number]> {
    const lines = this.lines.chunks[chunk]?.children ?? [];
    for (let at = 0; at < lines.length; at++) yield [lines[at] as HTMLElement, chunk * CHUNK + at];
  }

  /** The first segment of a chunk and the one after its last. */
  segmentsOf(chunk: number): [number, number] {
    const { segments } = this.lines;
    const [start, end] = [chunk, chunk + 1].map((at) => this.lines.firstOf(at * CHUNK));
    return [start!, Math.min(end!, segments.length)];
  }

  /** The line of a segment, if it is there. */
  lineOf(segment: number): HTMLElement | undefined {
    const unit = this.lines.unitOf(segment);
    const chunk = this.lines.chunks[Math.floor(unit / CHUNK)];
    return chunk?.children[unit % CHUNK] as HTMLElement | undefined;
  }

  /** The element that holds exactly the text of a segment, if it is there. */
  textOf(segment: number): HTMLElement | undefined {
    const text = this.lineOf(segment)?.lastElementChild as HTMLElement | undefined;
    if (!this.lines.hasParagraphs) return text;
    const at = segment - this.lines.firstOf(this.lines.unitOf(segment));
    return text?.children[at] as HTMLElement | undefined;
  }

  /** The first segment in sight, all of it if that can be; 0 where none is. */
  get seen(): number {
    if (!this.#box) return 0;
    const { y, bottom } = this.#box.getBoundingClientRect();
    const top = y + this.#box.clientTop;
    const chunk = this.#chunkAt(top);
    if (!chunk) return 0;
    const number = numberOf(chunk);
    this.lines.filled(number);
    const lines = [...this.linesOf(number), ...this.linesOf(number + 1)];
    const [, unit = 0] =
      lines.find(([line]) => {
        const place = line.getBoundingClientRect();
        return place.height && place.top >= top - ROUNDING && place.top < bottom;
      }) ??
      lines.find(([line]) => line.getBoundingClientRect().bottom > top) ??
      [];
    return this.lines.firstOf(unit);
  }

  /** The chunk at a height, or the first one below it, made if filling has not come there yet. */
  #chunkAt(top: number): Element | undefined {
    const group = childAt(this.lines.root, top);
    if (!group) return undefined;
    this.#populate(group);
    return childAt(group, top);
  }

  #populate(group: Element): void {
    if (!group.childElementCount) this.lines.filled(indexOf(group) * GROUP);
  }

  /** Lays out a line with what is `height` above and below it, so that its place is certain. */
  place(segment: number, height: number): HTMLElement | undefined {
    if (!this.lines.segments[segment]) return undefined;
    this.#measure();
    const chunk = Math.floor(this.lines.unitOf(segment) / CHUNK);
    if (this.lines.ready(chunk) !== this.#pinnedAt) this.#pin(chunk, height);
    return this.lineOf(segment);
  }

  /** Groups are observed, and chunks only in those that are near. */
  #watch(chunk: HTMLElement): void {
    const group = chunk.parentElement!;
    // Anew, so that it tells of its new chunk too.
    this.#observer?.unobserve(group);
    this.#observer?.observe(group);
  }

  #onNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!target.isConnected) continue;
      if (target.classList.contains('chunk')) {
        this.#setNear(numberOf(target), isIntersecting);
        continue;
      }
      if (isIntersecting) this.#populate(target);
      for (const chunk of target.children) {
        if (isIntersecting) {
          this.#observer?.observe(chunk);
          continue;
        }
        this.#observer?.unobserve(chunk);
        this.#setNear(numberOf(chunk), false);
      }
    }
  }

  /** After a far scroll what the observer tells of, group and chunk, would be seen two frames late. */
  #onScroll({ scrollTop, clientHeight }: Element): void {
    const far = Math.abs(scrollTop - this.#scrolled) > clientHeight;
    this.#scrolled = scrollTop;
    if (far && this.lines.isLong) this.#uncover();
  }

  /** Lays out the chunks that are in sight. */
  #uncover(): void {
    const { top, bottom } = this.#box!.getBoundingClientRect();
    this.#unpin();
    const group = childAt(this.lines.root, top);
    if (group) this.#pinned(group);
    const first = this.#chunkAt(top);
    if (!first) return;
    let number = numberOf(first);
    let end = top;
    while (end < bottom && number < this.lines.count) {
      const chunk = this.lines.filled(number++);
      this.#pinned(chunk.parentElement!);
      end = this.#pinned(chunk).getBoundingClientRect().bottom;
    }
  }

  #setNear(chunk: number, near: boolean): void {
    if (near) this.lines.ready(chunk);
    if (near === this.#near.has(chunk)) return;
    if (near) this.#near.add(chunk);
    else this.#near.delete(chunk);
    this.onNear(chunk, near);
  }

  #pin(chunk: number, height: number): void {
    this.#unpin();
    this.#pinnedAt = this.#pinOne(chunk);
    for (const by of [-1, 1]) {
      let room = 0;
      for (let at = chunk + by; room < height && at >= 0 && at < this.lines.count; at += by)
        room += this.#pinOne(at).offsetHeight;
    }
  }

  #pinOne(number: number): HTMLElement {
    const chunk = this.lines.ready(number);
    // The groups of a shorter transcript are never skipped.
    for (const pinned of this.lines.isLong ? [chunk, chunk.parentElement!] : [chunk])
      this.#pinned(pinned);
    return chunk;
  }

  #pinned<T extends Element>(element: T): T {
    element.classList.add('pinned');
    this.#pins.add(element);
    return element;
  }

  #unpin(): void {
    for (const pinned of this.#pins) pinned.classList.remove('pinned');
    this.#pins = new Set();
    this.#pinnedAt = undefined;
  }

  /** What a line takes is guessed by the first ones, before anything is scrolled to. */
  #measure(): void {
    const [first] = this.lines.chunks;
    const { hasParagraphs } = this.lines;
    if (hasParagraphs === this.#measured || !first?.offsetHeight) return;
    this.#measured = hasParagraphs;
    const each = Math.round(first.offsetHeight / first.childElementCount);
    this.lines.root.style.setProperty('--_line', `${each}px`);
  }

  #begin(): void {
    this.#measure();
    this.#fillLater();
  }

  #fillLater(): void {
    const { lines } = this;
    if (lines.isWhole) return;
    this.#work = setTimeout(() => {
      if (this.#inSlice(lines.count, SLICE_MS, (number) => lines.filled(number))) this.#fillLater();
      else if (!lines.isLong) this.#layOutLater();
    });
  }

  #layOutLater(): void {
    const layOut = () => {
      const end = 2 * this.lines.count;
      if (this.#inSlice(end, IDLE_SLICE_MS, (at) => this.#layOut(at - this.lines.count)))
        this.#layOutLater();
    };
    if (typeof requestIdleCallback === 'function')
      this.#idle = requestIdleCallback(layOut, { timeout: IDLE_TIMEOUT_MS });
    else this.#work = setTimeout(layOut);
  }

  /** Goes on for a while, and answers whether there is more to do. */
  #inSlice(end: number, ms: number, act: (at: number) => void): boolean {
    const due = performance.now() + ms;
    while (this.#next < end && performance.now() < due) act(this.#next++);
    return this.#next < end;
  }

  #layOut(number: number): void {
    const chunk = this.lines.ready(number);
    if (chunk.classList.contains('shown')) return;
    chunk.classList.add('shown');
    // Within this slice, not all at once in the next frame.
    void chunk.offsetHeight;
  }

  #forget(chunk: HTMLElement, number: number): void {
    this.#observer?.unobserve(chunk);
    this.#setNear(number, false);
    this.#pins.delete(chunk);
    this.#pinnedAt = undefined;
  }
}

/** The child that is at a height, or the first one below it. */
function childAt(parent: Element, top: number): Element | undefined {
  const { children } = parent;
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (children[middle]!.getBoundingClientRect().bottom <= top) low = middle + 1;
    else high = middle;
  }
  return children[low];
}
