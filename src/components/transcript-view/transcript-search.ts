import { findInText } from '../../model/search.js';
import type { Segment } from '../../model/video-document.js';

/** One place where the searched text stands: offsets in UTF-16 units. */
export interface Hit {
  readonly segment: number;
  readonly from: number;
  readonly to: number;
}

const SLICE_MS = 8;

/**
 * All hits of a literal query, in the order of the transcript. Lets the page breathe while it
 * searches.
 * @param silent the speakers who are left out
 * @returns undefined when the signal aborts
 */
export async function findHits(
  segments: readonly Segment[],
  query: string,
  silent: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<readonly Hit[] | undefined> {
  const hits: Hit[] = [];
  let end = performance.now() + SLICE_MS;
  for (let index = 0; index < segments.length; index++) {
    const { text, speaker } = segments[index]!;
    const found = speaker && silent.has(speaker) ? [] : findInText(text, query);
    for (const { from, to } of found) {
      hits.push({ segment: index, from, to });
    }
    if (performance.now() > end) {
      await new Promise((resolve) => setTimeout(resolve));
      end = performance.now() + SLICE_MS;
    }
    if (signal.aborted) return undefined;
  }
  return hits;
}
