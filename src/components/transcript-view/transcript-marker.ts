import type { Segment } from '../../model/video-document.js';
import type { TranscriptLines } from './transcript-lines.js';
import { TextMarks, canMark } from './transcript-marks.js';
import type { Hit } from './transcript-search.js';
import { wordOffsets } from './transcript-view.view.js';

/** What the lines are marked with at present. */
interface LineState {
  readonly segments: readonly Segment[];
  /** Indexes of the lines that the selection is about. */
  readonly marked: ReadonlySet<number>;
  /** Id of the selected entity, if one is. */
  readonly entity: string | undefined;
  readonly silent: ReadonlySet<string>;
  readonly hits: readonly Hit[];
  readonly hit: number;
}

const NOTHING: LineState = {
  segments: [],
  marked: new Set(),
  entity: undefined,
  silent: new Set(),
  hits: [],
  hit: -1,
};

// Marks cost time each: of very many hits those around the current one are marked.
const MARKED_AROUND = 300;

/** Marks lines and stretches of text, by changing only what differs. */
export class TranscriptMarker {
  readonly #lines: TranscriptLines;
  readonly #marks = new TextMarks();
  #state = NOTHING;
  #hitLines: ReadonlySet<number> = new Set();
  #active = -1;
  #roving = 0;

  constructor(lines: TranscriptLines) {
    this.#lines = lines;
  }

  /** Index of the line that the Tab key reaches. */
  get roving(): number {
    return this.#roving;
  }

  /** Gives a new line its marks. */
  decorate(line: HTMLElement, index: number): void {
    const { marked, entity, silent, segments } = this.#state;
    const parts = ['item'];
    if (index === this.#active) parts.push('item-active', 'current');
    if (marked.has(index)) parts.push('item-marked');
    // Where text itself cannot be highlighted, the whole line is.
    if (!canMark() && this.#hitLines.has(index)) parts.push('item-hit');
    set(line, 'part', parts.join(' '));
    set(line, 'aria-current', index === this.#active ? 'true' : null);
    line.hidden = silent.has(segments[index]?.speaker ?? '');
    const time = line.firstElementChild as HTMLElement;
    const tabIndex = index === this.#roving ? 0 : -1;
    if (time.tabIndex !== tabIndex) time.tabIndex = tabIndex;
    for (const name of line.querySelectorAll<HTMLElement>('.name')) {
      set(name, 'aria-pressed', String(name.dataset.entity === entity));
    }
  }

  /** Takes over what the lines are marked with, and marks those that differ. */
  update(state: LineState): void {
    const before = this.#state;
    this.#state = state;
    const same =
      before.marked === state.marked &&
      before.entity === state.entity &&
      before.silent === state.silent &&
      before.hits === state.hits;
    if (before.hits !== state.hits) {
      this.#hitLines = new Set(state.hits.map(({ segment }) => segment));
    }
    if (before.hits !== state.hits || before.hit !== state.hit) {
      const from = Math.max(0, state.hit - MARKED_AROUND);
      const around = state.hits.slice(from, state.hit + MARKED_AROUND);
      this.#marks.set('vl-hit', this.#rangesOf(around));
      this.#marks.set('vl-current-hit', this.#rangesOf(state.hits.slice(state.hit).slice(0, 1)));
    }
    if (!same) for (const line of this.#lines.lines) this.#redecorate(line);
  }

  /** Marks the line that is spoken. */
  setActive(index: number): void {
    const before = this.#active;
    this.#active = index;
    for (const changed of [before, index]) this.#redecorate(this.#lines.existing(changed));
    if (index < 0) this.#marks.set('vl-word', []);
  }

  /** Marks the word that is spoken in the active line. */
  setWord(word: number): void {
    const segment = this.#state.segments[this.#active];
    const offsets = segment && word >= 0 ? wordOffsets(segment, word) : undefined;
    const range = offsets && this.#lines.range(this.#active, ...offsets);
    this.#marks.set('vl-word', range ? [range] : []);
  }

  /** Makes a line the one that the Tab key reaches. */
  rove(index: number): void {
    const before = this.#roving;
    this.#roving = index;
    for (const changed of [before, index]) this.#redecorate(this.#lines.existing(changed));
  }

  /** Forgets all, for other lines or none. */
  reset(): void {
    this.#marks.clear();
    this.#state = NOTHING;
    this.#hitLines = new Set();
    this.#active = -1;
    this.#roving = 0;
  }

  #redecorate(line: HTMLElement | undefined): void {
    if (line) this.decorate(line, Number(line.dataset.index));
  }

  #rangesOf(hits: readonly Hit[]): Range[] {
    return hits.flatMap(({ segment, from, to }) => this.#lines.range(segment, from, to) ?? []);
  }
}

function set(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
