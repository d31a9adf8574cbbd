import { foldWithMap } from './fold.js';
import type { FoldedText } from './fold.js';
import { foldFast } from './fold-fast.js';
import { Slices } from './slices.js';
import type { Segment } from './video-document.js';
import { Wanted } from './wanted.js';

/** One place in a transcript where the searched text stands: offsets in UTF-16 units. */
export interface SegmentHit {
  /** Index of the segment. */
  readonly segment: number;
  readonly from: number;
  readonly to: number;
}

/** What a search has found since it told last. */
export interface SegmentHits {
  /** The new ones, in the order of the transcript. */
  readonly hits: readonly SegmentHit[];
  /** How many there are so far, listed or not. */
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
  /** How many hits are listed at most; 10,000 unless told. All are counted. */
  readonly limit?: number;
}

const LIMIT = 10_000;
/** How many segments are looked at between two looks at the clock. */
const STEP = 256;

/** Folded texts, and of which segments they are: a transcript that grows keeps those of its beginning. */
interface Folded {
  readonly segments: Segment[];
  readonly texts: string[];
}

const NOTHING_FOLDED: Folded = { segments: [], texts: [] };
const known = new WeakMap<Segment, Folded>();

function foldedOf([first]: readonly Segment[]): Folded {
  if (!first) return NOTHING_FOLDED;
  let folded = known.get(first);
  if (!folded) known.set(first, (folded = { segments: [], texts: [] }));
  return folded;
}

function foldedText(folded: Folded, segment: Segment, index: number): string {
  if (folded.segments[index] !== segment) {
    folded.segments[index] = segment;
    folded.texts[index] = foldFast(segment.text);
  }
  return folded.texts[index]!;
}

/**
 * Searches a transcript of any length for a literal text as {@link findInText} does, in slices between which
 * the page has its turn, and tells of what it found after each of them.
 */
export async function* searchSegments(
  segments: readonly Segment[],
  query: string,
  { signal, silent, limit = LIMIT }: SearchSegmentsOptions = {},
): AsyncGenerator<SegmentHits, void> {
  const wanted = new Wanted(query);
  const folded = foldedOf(segments);
  const slices = new Slices();
  let hits: SegmentHit[] = [];
  let count = 0;
  for (let index = 0; !wanted.isEmpty && index < segments.length; index += 1) {
    if (index % STEP === 0 && slices.over) {
      if (hits.length) yield { hits, count, done: false };
      hits = [];
      await slices.rest();
    }
    if (signal?.aborted) return;
    const segment = segments[index]!;
    const text = foldedText(folded, segment, index);
    if (segment.speaker && silent?.has(segment.speaker)) continue;
    let map: FoldedText | undefined;
    for (let at = 0; wanted.find(text, at); at = wanted.to) {
      if (count < limit) {
        map ??= foldWithMap(segment.text);
        hits.push({ segment: index, ...map.range(wanted.from, wanted.to) });
      }
      count += 1;
    }
  }
  if (!signal?.aborted) yield { hits, count, done: true };
}

/** Folds a transcript while the page is idle, so that the first search is as quick as the next. */
export async function warmSearch(
  segments: readonly Segment[],
  signal?: AbortSignal,
): Promise<void> {
  const folded = foldedOf(segments);
  const slices = new Slices(true);
  for (const [index, segment] of segments.entries()) {
    if (index % STEP === 0 && slices.over) await slices.rest();
    if (signal?.aborted) return;
    foldedText(folded, segment, index);
  }
}
