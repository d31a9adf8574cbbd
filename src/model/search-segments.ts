import { isLong, searchedTexts } from './folded-texts.js';
import { HitList } from './hit-list.js';
import { SegmentFinder } from './segment-finder.js';
import { Slices } from './slices.js';
import type { Segment } from './video-document.js';
import { Wanted } from './wanted.js';

/** What a search has found so far. */
export interface SegmentHits {
  /** All of them; the same list each time, which grows while the search goes on. */
  readonly hits: HitList;
  /** How many there were when this was told. */
  readonly count: number;
  /** Whether the whole transcript has been looked through. */
  readonly done: boolean;
}

/** How {@link searchSegments} searches. */
export interface SearchSegmentsOptions {
  /** Ends the search. */
  readonly signal?: AbortSignal;
  /** Speakers who are left out. */
  readonly silent?: ReadonlySet<string>;
  /** Index of the segment to begin with, 0 unless told; those before it are looked through last. */
  readonly start?: number;
}

/** How many segments are looked at, or hits found, between two looks at the clock. */
const STEP = 64;
const MANY = 4096;
/** So many hits are told of as soon as they are found: more than are seen at once. */
const SCREEN = 50;

/**
 * Searches a transcript of any length for a literal text as {@link findInText} does, in slices between which
 * the page has its turn, and tells of what it found after each of them. A phrase is also found where it goes on
 * from one segment to the next: the end of a segment is white space.
 */
export async function* searchSegments(
  segments: readonly Segment[],
  query: string,
  options: SearchSegmentsOptions = {},
): AsyncGenerator<SegmentHits, void> {
  const { signal, silent } = options;
  const wanted = new Wanted(query);
  const hits = new HitList(segments, wanted, silent);
  const slices = new Slices();
  let told = 0;
  for (const count of wanted.isEmpty ? [] : find(segments, wanted, hits, options)) {
    if (signal?.aborted) return;
    if (!slices.over && (told > 0 || count < SCREEN)) continue;
    if (count > told) yield { hits, count, done: false };
    told = count;
    await slices.rest();
  }
  if (!signal?.aborted) yield { hits, count: hits.length, done: true };
}

/** Finds all hits, and tells how many there are wherever it may be interrupted. */
function* find(
  segments: readonly Segment[],
  wanted: Wanted,
  hits: HitList,
  { silent, start = 0 }: SearchSegmentsOptions,
): Generator<number, void> {
  const finder = new SegmentFinder(segments, wanted, silent);
  const texts = searchedTexts(segments, wanted);
  const isLongAt = (index: number): boolean => index < segments.length && isLong(segments[index]!);

  function* fold(index: number): Generator<number, void> {
    for (const work = texts.fold(segments[index]!, index); !work.next().done;) yield hits.length;
  }

  function* lookThrough(from: number, to: number): Generator<number, void> {
    let looked = 0;
    /** Where in the segment to begin: behind what goes on from before. */
    let begin = 0;
    for (let index = from; index < to; index += 1) {
      if (looked++ % STEP === 0) yield hits.length;
      if (finder.isSilent(index)) continue;
      if (isLongAt(index)) yield* fold(index);
      let count = 0;
      for (let at = begin; ; at = finder.to) {
        let isFound = finder.find(index, at);
        while (finder.missing >= 0) {
          yield* fold(finder.missing);
          isFound = finder.find(index, at);
        }
        if (!isFound) break;
        count += 1;
        if (finder.last > index) break;
        if (count % MANY === 0) yield hits.length;
      }
      if (count) hits.push(index, count, begin, finder.last);
      begin = 0;
      if (finder.last <= index) continue;
      begin = finder.to;
      index = finder.last - 1;
    }
  }

  // From where no hit can go on from before.
  let first = Math.max(0, Math.min(start, segments.length));
  for (; first > 0; first -= 1) {
    if (wanted.isPhrase && isLongAt(first - 1)) yield* fold(first - 1);
    if (!finder.mayGoOn(first - 1)) break;
    yield 0;
  }
  yield* lookThrough(first, segments.length);
  hits.turn();
  yield* lookThrough(0, first);
}
