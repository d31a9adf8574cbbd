import { FoldedTexts, isLong } from './folded-texts.js';
import { HitList } from './hit-list.js';
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
}

/** How many segments are looked at, or hits found, between two looks at the clock. */
const STEP = 64;
const MANY = 4096;
/** So many hits are told of as soon as they are found: more than are seen at once. */
const SCREEN = 50;

/**
 * Searches a transcript of any length for a literal text as {@link findInText} does, in slices between which
 * the page has its turn, and tells of what it found after each of them.
 */
export async function* searchSegments(
  segments: readonly Segment[],
  query: string,
  { signal, silent }: SearchSegmentsOptions = {},
): AsyncGenerator<SegmentHits, void> {
  const wanted = new Wanted(query);
  const hits = new HitList(segments, wanted);
  const slices = new Slices();
  let told = 0;
  for (const count of wanted.isEmpty ? [] : find(segments, wanted, hits, silent)) {
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
  silent?: ReadonlySet<string>,
): Generator<number, void> {
  const folded = FoldedTexts.of(segments);
  for (let index = 0; index < segments.length; index += 1) {
    if (index % STEP === 0) yield hits.length;
    const segment = segments[index]!;
    if (segment.speaker && silent?.has(segment.speaker)) continue;
    if (isLong(segment))
      for (const work = folded.fold(segment, index); !work.next().done;) yield hits.length;
    const text = folded.text(segment, index);
    let count = 0;
    for (let at = 0; wanted.find(text, at);) {
      at = wanted.to;
      count += 1;
      if (count % MANY === 0) yield hits.length;
    }
    if (count) hits.push(index, count);
  }
}

/** Folds a transcript while the page is idle, so that the first search is as quick as the next. */
export async function warmSearch(
  segments: readonly Segment[],
  signal?: AbortSignal,
): Promise<void> {
  const slices = new Slices(true);
  for (const work = foldAll(segments); !work.next().done;) {
    if (slices.over) await slices.rest();
    if (signal?.aborted) return;
  }
}

function* foldAll(segments: readonly Segment[]): Generator<void, void> {
  const folded = FoldedTexts.of(segments);
  for (const [index, segment] of segments.entries()) {
    if (index % STEP === 0) yield;
    if (isLong(segment)) yield* folded.fold(segment, index);
    else folded.text(segment, index);
  }
}
