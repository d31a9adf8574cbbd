import { afterPaint } from '../../internal/after-paint.js';
import type { Segment } from '../../model/video-document.js';
import { createLine, enrichLine, labelLine } from './transcript-line.js';
import type { LinesContent } from './transcript-line.js';

/** Lines in a chunk, which is laid out when it is near, and chunks in a group of a long transcript. */
export const CHUNK = 25;
export const GROUP = 40;
/** So many lines fill the box at the height it has by default. */
const FIRST_SCREEN = 16;
/** So many chunks need no slices. */
const ALL = 3;
/**
 * Up to this many lines all are laid out in the end, since browsers leave what they skip out of the
 * accessibility tree. More would cost too much memory.
 */
const LAID_OUT = 6000;

/**
 * The lines of a transcript as plain DOM: all of the text is there, so that the browser's own
 * find-in-page, selection and printing reach it, in chunks that cost nothing off screen. The first
 * screen comes at once, the rest by `TranscriptLayout` in short tasks after it has painted.
 */
export class TranscriptLines {
  /** The list, for the widget to put in its place. */
  readonly root = div('list');
  /** The chunks that are there by now, by their number. */
  readonly chunks: HTMLElement[] = [];
  /** Whether the first screen has painted: nothing else is to hold it up. */
  isPainted = false;
  /** How many lines of a chunk have their names. */
  readonly #rich = new WeakMap<Element, number>();
  readonly #labelled = new WeakSet<Element>();
  #content?: LinesContent;

  constructor() {
    this.root.setAttribute('part', 'list');
    this.root.role = 'list';
  }

  /** Gives a line the marks that it has now. */
  decorate: (line: HTMLElement, unit: number) => void = (line, unit) => {
    // The stop for the Tab key.
    if (!unit) (line.firstElementChild as HTMLElement).tabIndex = 0;
  };
  /** Tells of chunks that were made. */
  onChunk: (chunk: HTMLElement) => void = () => {};
  /** Tells of chunks that were taken away. */
  onForget: (chunk: HTMLElement, number: number) => void = () => {};

  /** Shows other lines, or more of them: those that stay the same stay as they are. */
  show(content: LinesContent): void {
    const { root, chunks } = this;
    const same = sameUnits(this.#content, content);
    const isSame = same === this.size;
    this.#content = content;
    const kept = isSame && same === this.size ? this.count : Math.floor(same / CHUNK);
    const isCut = kept < chunks.length;
    root.lang = content.language ?? '';
    root.classList.toggle('long', this.isLong);
    chunks.splice(kept).forEach((chunk, at) => {
      this.onForget(chunk, kept + at);
      chunk.remove();
    });
    const { count } = this;
    const groups = Math.ceil(count / GROUP);
    while (root.childElementCount > groups) root.lastElementChild!.remove();
    while (root.childElementCount < groups) root.append(div('group'));
    if (!count) return;
    // Looked for in the same frame, what is skipped until it is known to be near would be laid out twice.
    this.filled(0, FIRST_SCREEN).classList.add('shown');
    // The viewer may be looking at it.
    if (isCut && kept < count) this.ready(kept);
    this.finishLater();
  }

  /** Names, what is read out, and what is below the first screen come when that has painted. */
  finishLater(): void {
    afterPaint(() => this.#finish());
  }

  /**
   * Makes it cheap to take the widget away and put it back, however often: the lines stay behind, and
   * all but the first screen will be skipped again, since all would be laid out at once.
   */
  rest(): void {
    this.root.remove();
    for (const chunk of this.chunks.slice(1)) chunk?.classList.remove('shown');
  }

  /** Each chunk in a task of its own. */
  #finish(number = 0): void {
    if (!this.root.isConnected || number >= this.count) return;
    this.isPainted = true;
    const chunk = this.ready(number);
    if (!this.isWhole) return;
    chunk.classList.add('shown');
    setTimeout(() => this.#finish(number + 1));
  }

  /** Number of units: lines, or paragraphs of them. */
  get size(): number {
    return (this.#content?.units ?? this.segments).length;
  }

  /** Number of chunks. */
  get count(): number {
    return Math.ceil(this.size / CHUNK);
  }

  get segments(): readonly Segment[] {
    return this.#content?.segments ?? [];
  }

  /** Whether not all of it can be laid out. */
  get isLong(): boolean {
    return this.size > LAID_OUT;
  }

  /** Whether it is so short that all of it comes right after the first screen. */
  get isWhole(): boolean {
    return this.count <= ALL;
  }

  get hasParagraphs(): boolean {
    return !!this.#content?.units;
  }

  /** The unit that a segment is in. */
  unitOf(segment: number): number {
    const { units } = this.#content ?? {};
    return units ? lastNotAfter(units, segment) : segment;
  }

  /** The first segment of a unit. */
  firstOf(unit: number): number {
    const { units } = this.#content ?? {};
    return units ? (units[unit] ?? this.segments.length) : unit;
  }

  /** A chunk with its lines, or with the first of them. */
  filled(number: number, lines = CHUNK): HTMLElement {
    const chunk = this.chunks[number] ?? this.#create(number);
    const start = number * CHUNK;
    const end = Math.min(this.size, start + lines);
    for (let unit = start + chunk.childElementCount; unit < end; unit++)
      chunk.append(createLine(this.#content!, unit));
    return chunk;
  }

  /** A chunk whose lines have all that they need to be seen, used and read out. */
  ready(number: number): HTMLElement {
    const chunk = this.filled(number);
    if (this.#content!.key) this.#enrich(chunk, number);
    if (!this.#labelled.has(chunk)) this.#label(chunk, number);
    return chunk;
  }

  #enrich(chunk: HTMLElement, number: number): void {
    const lines = [...chunk.children] as HTMLElement[];
    const done = this.#rich.get(chunk) ?? 0;
    this.#rich.set(chunk, lines.length);
    let unit = number * CHUNK + done;
    for (const line of lines.slice(done)) {
      enrichLine(this.#content!, line, unit);
      this.decorate(line, unit++);
    }
  }

  #label(chunk: HTMLElement, number: number): void {
    this.#labelled.add(chunk);
    let unit = number * CHUNK;
    for (const line of chunk.children as HTMLCollectionOf<HTMLElement>)
      labelLine(this.#content!, line, unit++);
  }

  /** Makes all lines, such as before printing. */
  fillAll(): void {
    for (let number = 0; number < this.count; number++) this.filled(number);
  }

  /** Names the times anew, in another language of the page. */
  relabel(): void {
    this.chunks.forEach((chunk, number) => {
      if (this.#labelled.has(chunk)) this.#label(chunk, number);
    });
  }

  /** Makes a chunk: its group gets all of its chunks when the first is needed. */
  #create(number: number): HTMLElement {
    const from = number - (number % GROUP);
    const group = this.root.children[from / GROUP]!;
    const end = Math.min(from + GROUP, this.count);
    for (let at = from + group.childElementCount; at < end; at++) {
      const chunk = div('chunk');
      this.chunks[at] = chunk;
      group.append(chunk);
      this.onChunk(chunk);
    }
    return this.chunks[number]!;
  }
}

/** How many units of `before` are the same in `now`. */
function sameUnits(before: LinesContent | undefined, now: LinesContent): number {
  if (!before || (before.key ?? now.key) !== now.key || !before.units !== !now.units) return 0;
  const { segments } = before;
  let same = 0;
  while (same < segments.length && segments[same] === now.segments[same]) same++;
  // What follows may belong to the last paragraph.
  return now.units ? Math.max(0, lastNotAfter(now.units, same - 1)) : same;
}

/** Index of the last of sorted numbers that is not above `value`, -1 for none. */
function lastNotAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function div(className: string): HTMLElement {
  const created = document.createElement('div');
  created.className = className;
  created.role = 'presentation';
  return created;
}
