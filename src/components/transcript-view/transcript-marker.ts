import { HitList, hitIn } from '../../model/hit-list.js';
import type { SegmentHit } from '../../model/hit-list.js';
import { HitMarks } from './transcript-hits.js';
import type { TranscriptLayout } from './transcript-layout.js';
import type { TranscriptLines } from './transcript-lines.js';
import { TextMarks } from './transcript-marks.js';
import type { Stretch } from './transcript-marks.js';
import { PlaceList } from './transcript-places.js';
import type { Place } from './transcript-places.js';
import { wordOffsets } from './transcript-words.js';

/** What the lines are marked with at present. */
export interface LineMarks {
  readonly hits: HitList;
  /** How many hits there were when this was told: the list grows while the search goes on. */
  readonly hitCount: number;
  /** Index of the hit one is at, -1 for none. */
  readonly hit: number;
  /** What the selection is about. */
  readonly places: PlaceList;
  readonly place: number;
  /** Id of the selected entity, if one is. */
  readonly entity: string | undefined;
  /** The stretch of time that the page's address points to. */
  readonly linked: { readonly start: number; readonly end?: number } | undefined;
}

const NOTHING: LineMarks = {
  hits: new HitList(),
  hitCount: 0,
  hit: -1,
  places: new PlaceList(),
  place: -1,
  entity: undefined,
  linked: undefined,
};
const SLICE_MS = 6;

/** Marks lines and stretches of text: what is near at once, the rest of what is laid out later. */
export class TranscriptMarker {
  readonly #layout: TranscriptLayout;
  readonly #marks = new TextMarks();
  readonly #hits: HitMarks;
  #state = NOTHING;
  #active = -1;
  #word = -1;
  #roving = 0;
  #chosen = false;
  #sweeping?: ReturnType<typeof setTimeout>;

  constructor(layout: TranscriptLayout) {
    this.#layout = layout;
    this.#hits = new HitMarks(layout, this.#marks);
    layout.lines.decorate = (line, unit) => this.#decorate(line, unit);
    layout.onNear = (chunk, near) => this.#onNear(chunk, near);
    layout.tabStop = () => this.#roving;
    for (const chunk of layout.near) this.#onNear(chunk, true);
  }

  get #lines(): TranscriptLines {
    return this.#layout.lines;
  }

  /** The unit that the Tab key reaches. */
  get roving(): number {
    return this.#roving;
  }

  /** Whether the viewer went to that unit, and no playback did. */
  get isChosen(): boolean {
    return this.#chosen;
  }

  /** Takes over what the lines are marked with. */
  update(state: LineMarks): void {
    const before = this.#state;
    const changed = (...keys: (keyof LineMarks)[]) =>
      keys.some((key) => state[key] !== before[key]);
    if (!changed('hits', 'hitCount', 'hit', 'places', 'place', 'entity', 'linked')) return;
    this.#state = state;
    const others = changed('places', 'entity', 'linked');
    if (changed('hits', 'hitCount')) this.#hits.update(state.hits);
    if (others) for (const chunk of this.#layout.near) this.#redecorate(chunk);
    this.#markCurrent();
    if (others) this.#sweep(0);
  }

  /** Marks the line that is spoken, and the word in it. */
  setActive(segment: number, word: number): void {
    if (segment === this.#active && word === this.#word) return;
    const before = this.#active;
    this.#active = segment;
    this.#word = word;
    if (segment !== before)
      for (const changed of new Set([before, segment])) this.#redecorateSegment(changed);
    this.#markWord();
  }

  /**
   * Makes a line the one that the Tab key reaches.
   * @param isChosen whether the viewer went there: then playback leaves it there
   */
  rove(unit: number, isChosen: boolean): void {
    if (unit < 0) return;
    this.#chosen = isChosen;
    if (unit === this.#roving) return;
    const before = this.#roving;
    this.#roving = unit;
    for (const changed of [before, unit]) this.#redecorateSegment(this.#lines.firstOf(changed));
  }

  /** Lets playback move what the Tab key reaches again. */
  release(): void {
    this.#chosen = false;
  }

  /** Marks anew what was replaced by other lines. */
  refresh(): void {
    for (const chunk of this.#layout.near) this.#onNear(chunk, true);
    this.#markCurrent();
  }

  /** Forgets all, for other lines or none. */
  reset(): void {
    clearTimeout(this.#sweeping);
    this.#marks.clear();
    this.#hits.clear();
    this.#state = NOTHING;
    this.#active = -1;
    this.#roving = 0;
    this.#chosen = false;
  }

  #onNear(chunk: number, near: boolean): void {
    if (near) this.#redecorate(chunk);
    this.#hits.setNear(chunk, near);
    if (!near) return;
    const [start, end] = this.#layout.segmentsOf(chunk);
    if (this.#active >= start && this.#active < end) this.#markWord();
  }

  #markWord(): void {
    const segment = this.#lines.segments[this.#active];
    const offsets = segment && this.#word >= 0 ? wordOffsets(segment, this.#word) : undefined;
    const place = offsets && { segment: this.#active, from: offsets[0], to: offsets[1] };
    this.#marks.set('', 'vl-word', this.#stretches(place));
  }

  /** The current hit and mention, wherever they are. */
  #markCurrent(): void {
    const { hits, hit, places, place } = this.#state;
    const mention = places.at(place);
    this.#marks.set('', 'vl-current-hit', this.#stretches(...this.#placesOf(hits.at(hit))));
    this.#marks.set('', 'vl-current-mention', this.#stretches(mention?.to ? mention : undefined));
  }

  /** A hit may stand in several segments. */
  #placesOf(hit: SegmentHit | undefined): Place[] {
    if (!hit) return [];
    const { segments } = this.#lines;
    return Array.from({ length: hit.last - hit.segment + 1 }, (_, at) => {
      const segment = hit.segment + at;
      return { segment, ...hitIn(hit, segment, segments[segment]) };
    });
  }

  #stretches(...places: readonly (Place | undefined)[]): Stretch[] {
    return places.flatMap((place) => {
      const text = place && this.#layout.textOf(place.segment);
      return text ? { text, from: place.from, to: place.to } : [];
    });
  }

  #decorate(line: HTMLElement, unit: number): void {
    const { places, entity } = this.#state;
    const first = this.#lines.firstOf(unit);
    const end = this.#lines.firstOf(unit + 1);
    const isActive = this.#active >= first && this.#active < end;
    const parts = ['item'];
    if (isActive) parts.push('item-active', 'current');
    if (places.isIn(first, end)) parts.push('item-marked');
    if (this.#isLinked(first, end)) parts.push('item-linked');
    set(line, 'part', parts.join(' '));
    set(line, 'aria-current', isActive ? 'true' : null);
    // Of lines that are not all laid out, browsers count only those that are; and more of them may come.
    const { isLong, size } = this.#lines;
    set(line, 'aria-posinset', isLong ? String(unit + 1) : null);
    set(line, 'aria-setsize', isLong ? String(size) : null);
    const time = line.firstElementChild as HTMLElement;
    const tabIndex = unit === this.#roving ? 0 : -1;
    if (time.tabIndex !== tabIndex) time.tabIndex = tabIndex;
    for (const name of line.querySelectorAll<HTMLElement>('.name'))
      set(name, 'aria-pressed', String(name.dataset.entity === entity));
    // In a paragraph the line that is spoken is marked too.
    line.querySelectorAll('.words').forEach((words, at) => {
      words.classList.toggle('spoken', first + at === this.#active);
    });
  }

  #isLinked(first: number, end: number): boolean {
    const { linked } = this.#state;
    if (!linked) return false;
    const to = linked.end ?? linked.start;
    return this.#lines.segments
      .slice(first, end)
      .some((it) => overlaps(it, linked.start, Math.max(to, linked.start + 0.001)));
  }

  #redecorate(chunk: number): void {
    for (const [line, unit] of this.#layout.linesOf(chunk)) this.#decorate(line, unit);
  }

  #redecorateSegment(segment: number): void {
    const line = this.#layout.lineOf(segment);
    if (line) this.#decorate(line, this.#lines.unitOf(segment));
  }

  /** What is laid out far away is read by assistive technology. */
  #sweep(from: number): void {
    clearTimeout(this.#sweeping);
    const { laidOut } = this.#layout;
    this.#sweeping = setTimeout(() => {
      const end = performance.now() + SLICE_MS;
      let at = from;
      while (at < laidOut.length && performance.now() < end) this.#redecorate(laidOut[at++]!);
      if (at < laidOut.length) this.#sweep(at);
    });
  }
}

const overlaps = (
  { start, end }: { readonly start: number; readonly end: number },
  from: number,
  to: number,
): boolean => start < to - 0.0005 && end > from + 0.0005;

function set(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
