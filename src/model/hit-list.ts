import { FoldedTexts } from './folded-texts.js';
import type { Segment } from './video-document.js';
import { Wanted } from './wanted.js';

/** One place in a transcript where the searched text stands: offsets in UTF-16 units. */
export interface SegmentHit {
  /** Index of the segment. */
  readonly segment: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Any number of hits in the order of the transcript. It holds only how many there are in each segment, eight bytes,
 * and finds them anew when they are asked for.
 */
export class HitList {
  readonly #segments: readonly Segment[];
  readonly #folded: FoldedTexts;
  readonly #wanted: Wanted;
  /** Each segment that has hits, and how many there are up to its end. */
  #found = new Uint32Array(64);
  #size = 0;

  constructor(segments: readonly Segment[] = [], wanted = new Wanted('')) {
    this.#segments = segments;
    this.#folded = FoldedTexts.of(segments);
    this.#wanted = wanted;
  }

  get length(): number {
    return this.#endOf(this.#size - 1);
  }

  /** Adds how many hits a segment has; it comes after those that are there. */
  push(segment: number, count: number): void {
    const { length } = this;
    if (this.#size * 2 === this.#found.length) {
      const grown = new Uint32Array(this.#size * 4);
      grown.set(this.#found);
      this.#found = grown;
    }
    this.#found[this.#size * 2] = segment;
    this.#found[this.#size * 2 + 1] = length + count;
    this.#size += 1;
  }

  at(index: number): SegmentHit | undefined {
    if (!(index >= 0 && index < this.length)) return undefined;
    const place = this.#firstPlace((it) => this.#endOf(it) > index);
    const [hit] = this.#find(this.#found[place * 2]!, index - this.#endOf(place - 1));
    return hit;
  }

  /** How many hits there are in these segments; `end` is not one of them. */
  countIn(start: number, end: number): number {
    return this.#endOf(this.#placeFrom(end) - 1) - this.#endOf(this.#placeFrom(start) - 1);
  }

  /** The hits in these segments; `end` is not one of them. */
  *between(start: number, end: number): Generator<SegmentHit, void> {
    const last = this.#placeFrom(end);
    for (let place = this.#placeFrom(start); place < last; place += 1)
      yield* this.#find(this.#found[place * 2]!);
  }

  /** The hits that touch a stretch of a segment's text. */
  *within(segment: number, from: number, to: number): Generator<SegmentHit, void> {
    if (!this.countIn(segment, segment + 1)) return;
    for (const hit of this.#find(segment, 0, this.#folded.partAt(segment, from))) {
      if (hit.from >= to) return;
      if (hit.to > from) yield hit;
    }
  }

  /** The hits of a segment but for the first few, and for those that end before an offset in the folded text. */
  *#find(index: number, skip = 0, start = 0): Generator<SegmentHit, void> {
    const segment = this.#segments[index]!;
    const text = this.#folded.text(segment, index);
    const toOriginal = this.#folded.rangesOf(segment, index);
    let place = 0;
    for (let at = 0; this.#wanted.find(text, at);) {
      const { from, to } = this.#wanted;
      at = to;
      if (place >= skip && to > start) yield { segment: index, ...toOriginal(from, to) };
      place += 1;
    }
  }

  #endOf(place: number): number {
    return place < 0 ? 0 : this.#found[place * 2 + 1]!;
  }

  #placeFrom(segment: number): number {
    return this.#firstPlace((place) => this.#found[place * 2]! >= segment);
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
