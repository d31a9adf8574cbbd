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
 * @returns undefined when the signal aborts
 */
export async function findHits(
  segments: readonly Segment[],
  query: string,
  signal: AbortSignal,
): Promise<readonly Hit[] | undefined> {
  const hits: Hit[] = [];
  let end = performance.now() + SLICE_MS;
  for (let index = 0; index < segments.length; index++) {
    for (const { from, to } of findInText(segments[index]!.text, query)) {
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
