import { fold } from '../../model/fold.js';
import { findInText } from '../../model/search.js';
import type { Segment } from '../../model/video-document.js';
import type { Place } from './transcript-places.js';

interface SearchOptions {
  readonly signal: AbortSignal;
  /** The speakers who are left out. */
  readonly silent: ReadonlySet<string>;
}

/** What was found since the last batch, and how much in all. */
export interface SearchBatch {
  readonly hits: readonly Place[];
  readonly count: number;
  readonly done: boolean;
}

const SLICE_MS = 8;
const foldedTexts = new WeakMap<Segment, string>();

function foldedText(segment: Segment): string {
  let folded = foldedTexts.get(segment);
  if (folded === undefined) foldedTexts.set(segment, (folded = fold(segment.text)));
  return folded;
}

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

/**
 * All hits of a literal query, in the order of the transcript, in short tasks: the first as soon as
 * there is one. Ends early when the signal aborts.
 */
export async function* searchSegments(
  segments: readonly Segment[],
  query: string,
  { signal, silent }: SearchOptions,
): AsyncGenerator<SearchBatch> {
  const wanted = fold(query.trim());
  let hits: Place[] = [];
  let count = 0;
  let end = performance.now() + SLICE_MS;
  for (let segment = 0; segment < segments.length; segment++) {
    const it = segments[segment]!;
    if (foldedText(it).includes(wanted) && !(it.speaker && silent.has(it.speaker))) {
      for (const { from, to } of findInText(it.text, query)) hits.push({ segment, from, to });
    }
    if (performance.now() < end) continue;
    count += hits.length;
    yield { hits, count, done: false };
    hits = [];
    await pause();
    if (signal.aborted) return;
    end = performance.now() + SLICE_MS;
  }
  yield { hits, count: count + hits.length, done: true };
}
