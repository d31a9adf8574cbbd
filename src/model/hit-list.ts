import { searchedTexts } from './folded-texts.js';
import type { SearchedTexts } from './folded-texts.js';
import { SegmentFinder } from './segment-finder.js';
import type { Segment } from './video-document.js';
import { Wanted } from './wanted.js';

/** One place in a transcript where the searched text stands: offsets in UTF-16 units. */
export interface SegmentHit {
  /** Index of the segment in which it begins. */
  readonly segment: number;
  /** Where it begins in the text of that. */
  readonly from: number;
  /** Index of the segment in which it ends: a phrase may go on in the segments that follow. */
  readonly last: number;
  /** Where it ends in the text of that. */
  readonly to: number;
}

/** The stretch of a hit in the text of one of its segments. */
export const hitIn = (
  hit: SegmentHit,
  index: number,
  segment: Segment | undefined,
): { readonly from: number; readonly to: number } => ({
  from: index === hit.segment ? hit.from : 0,
  to: index === hit.last ? hit.to : (segment?.text.length ?? 0),
});

/** What is kept of a segment in which hits begin, in this order. */
const SEGMENT = 0;
/** How many hits were added up to its end. */
const SUM = 1;
/** The offset in its folded text from which they are looked for: behind what goes on from before. */
const START = 2;
/** The segment in which the last of them ends. */
const LAST = 3;
const FIELDS = 4;

/**
 * Any number of hits in the order of the transcript. It holds only how many begin in each segment, sixteen bytes,
 * and finds them anew when they are asked for.
 */
export class HitList {
  readonly #segments: readonly Segment[];
  readonly #texts: SearchedTexts;
  readonly #finder: SegmentFinder;
  #found = new Uint32Array(16 * FIELDS);
  #size = 0;
  /** What was added before the search went on at the beginning of the transcript. */
  #late?: { readonly size: number; readonly hits: number };

  constructor(
    segments: readonly Segment[] = [],
    wanted = new Wanted(''),
    silent?: ReadonlySet<string>,
  ) {
    this.#segments = segments;
    this.#texts = searchedTexts(segments, wanted);
    this.#finder = new SegmentFinder(segments, wanted, silent);
  }

  get length(): number {
    return this.#size ? this.#found[(this.#size - 1) * FIELDS + SUM]! : 0;
  }

  /** How many of them come before where the search began. */
  get early(): number {
    return this.length - (this.#late?.hits ?? this.length);
  }

  /** Adds how many hits begin in a segment; it comes after those that are there, or after those since `turn()`. */
  push(segment: number, count: number, start = 0, last = segment): void {
    const { length } = this;
    const at = this.#size * FIELDS;
    if (at === this.#found.length) {
      const grown = new Uint32Array(at * 2);
      grown.set(this.#found);
      this.#found = grown;
    }
    this.#found.set([segment, length + count, start, last], at);
    this.#size += 1;
  }

  /** What is added from now on comes before all that is there. */
  turn(): void {
    this.#late = { size: this.#size, hits: this.length };
  }

  at(index: number): SegmentHit | undefined {
    if (!(index >= 0 && index < this.length)) return undefined;
    const place = this.#firstPlace((it) => this.#endOf(it) > index);
    const [hit] = this.#find(place, index - this.#endOf(place - 1));
    return hit;
  }

  /** Index of the first hit that does not begin before an offset in a segment's text; `length` for none. */
  indexFrom(segment: number, offset: number): number {
    const place = this.#placeFrom(segment);
    const index = this.#endOf(place - 1);
    if (!offset || this.#get(place, SEGMENT) !== segment) return index;
    const part = this.#texts.partAt(segment, offset);
    let before = this.#countBefore(place, part);
    for (const hit of this.#find(place, before)) {
      if (hit.from >= offset) break;
      before += 1;
    }
    return index + before;
  }

  /** How many hits touch these segments; `end` is not one of them. */
  countIn(start: number, end: number): number {
    const first = this.#placeFrom(start);
    const begun = this.#endOf(this.#placeFrom(end) - 1) - this.#endOf(first - 1);
    return begun + (this.#goesOn(first, start) ? 1 : 0);
  }

  /** The hits that touch these segments; `end` is not one of them. */
  *between(start: number, end: number): Generator<SegmentHit, void> {
    const first = this.#placeFrom(start);
    const last = this.#placeFrom(end);
    if (this.#goesOn(first, start)) yield this.at(this.#endOf(first - 1) - 1)!;
    for (let place = first; place < last; place += 1) yield* this.#find(place);
  }

  /** The hits that touch a stretch of a segment's text. */
  *within(segment: number, from: number, to: number): Generator<SegmentHit, void> {
    const place = this.#placeFrom(segment);
    if (this.#goesOn(place, segment)) {
      const hit = this.at(this.#endOf(place - 1) - 1)!;
      if (hit.last > segment || hit.to > from) yield hit;
    }
    if (this.#get(place, SEGMENT) !== segment) return;
    for (const hit of this.#find(place, 0, this.#texts.partAt(segment, from))) {
      if (hit.from >= to) return;
      if (hit.last > segment || hit.to > from) yield hit;
    }
  }

  /** The hits of a place but for the first few, and for those that end before an offset in the folded text. */
  *#find(place: number, skip = 0, start = 0): Generator<SegmentHit, void> {
    const segment = this.#get(place, SEGMENT);
    const rangeIn = this.#texts.rangesOf(this.#segments[segment]!, segment);
    let nth = 0;
    for (const { from, last, to } of this.#findFolded(place)) {
      if (nth++ < skip || (last === segment && to <= start)) continue;
      if (last === segment) {
        yield { segment, last, ...rangeIn(from, to) };
        continue;
      }
      const rangeInLast = this.#texts.rangesOf(this.#segments[last]!, last);
      yield { segment, from: rangeIn(from, from + 1).from, last, to: rangeInLast(to - 1, to).to };
    }
  }

  *#findFolded(place: number): Generator<Omit<SegmentHit, 'segment'>, void> {
    const segment = this.#get(place, SEGMENT);
    const finder = this.#finder;
    for (let at = this.#get(place, START); finder.find(segment, at);) {
      const { from, last, to } = finder;
      at = to;
      yield { from, last, to };
      if (last > segment) return;
    }
  }

  /** How many hits of a place begin before an offset in the folded text. */
  #countBefore(place: number, offset: number): number {
    let count = 0;
    for (const { from } of this.#findFolded(place)) {
      if (from >= offset) break;
      count += 1;
    }
    return count;
  }

  /** Whether a hit goes on in a segment from before; `place` is the first that is not before it. */
  #goesOn(place: number, segment: number): boolean {
    return place > 0 && this.#get(place - 1, LAST) >= segment;
  }

  /** Where a place is: those of the beginning were added last. */
  #slot(place: number): number {
    const late = this.#late?.size ?? this.#size;
    const early = this.#size - late;
    return place < early ? place + late : place - early;
  }

  #get(place: number, field: number): number {
    return place < this.#size ? this.#found[this.#slot(place) * FIELDS + field]! : -1;
  }

  /** How many hits there are up to the end of a place. */
  #endOf(place: number): number {
    if (place < 0) return 0;
    const { size, hits } = this.#late ?? { size: this.#size, hits: this.length };
    const isEarly = place < this.#size - size;
    return this.#get(place, SUM) + (isEarly ? -hits : this.length - hits);
  }

  #placeFrom(segment: number): number {
    return this.#firstPlace((place) => this.#get(place, SEGMENT) >= segment);
  }

  #firstPlace(isThere: (place: number) => boolean): number {
    let low = 0;
    let high = this.#size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isThere(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
