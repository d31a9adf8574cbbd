import type { FieldReader } from './read-fields.js';
import { fillEnds, sortByStart } from './read-spans.js';
import type { OpenSpan } from './read-spans.js';
import { finishNow } from './finish-now.js';
import type { Segment, Word } from './video-document.js';

/** Segments with their words, of which some may still lack their end. */
export type OpenSegment = OpenSpan & { text?: unknown; words?: OpenSpan[] };

/** How many segments are read between two places to interrupt. */
const STEP = 100;

/**
 * Reads the segments of one transcript: those that are as they should be go by
 * a few comparisons, the others are mended. Sorted, with all ends.
 */
export function readSegments(
  reader: FieldReader,
  items: readonly unknown[],
  path: string,
): OpenSegment[] | undefined {
  return finishNow(readSegmentsStepwise(reader, items, path));
}

/** {@link readSegments} that yields where it may be interrupted. */
export function* readSegmentsStepwise(
  reader: FieldReader,
  items: readonly unknown[],
  path: string,
): Generator<undefined, OpenSegment[] | undefined> {
  const kept: OpenSegment[] = [];
  const mended: OpenSegment[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (index % STEP === 0) yield;
    if (isSound(item)) {
      kept.push(item as OpenSegment);
      continue;
    }
    const segment = reader.mendSegment(item, `${path}[${index}]`, kept.at(-1));
    if (!segment) continue;
    kept.push(segment);
    mended.push(segment);
  }
  if (sortByStart(kept)) reader.tell('unsorted', path);
  yield;
  if (mended.length > 0) {
    fillEnds(kept, reader.duration);
    for (const { words, end } of mended) if (words) fillEnds(words, end);
  }
  yield;
  reader.checkSegments(kept, path);
  return kept.length > 0 || items.length === 0 ? kept : undefined;
}

const isSoundSpan = (span: { start: unknown; end: unknown; text: unknown }): boolean =>
  typeof span.start === 'number' &&
  typeof span.end === 'number' &&
  span.start >= 0 &&
  span.end >= span.start &&
  span.end < Infinity &&
  typeof span.text === 'string';

function isSound(item: unknown): item is Segment {
  try {
    const segment = item as Segment;
    if (!isSoundSpan(segment)) return false;
    const { speaker, words } = segment;
    return (
      (speaker === undefined || typeof speaker === 'string') &&
      (words === undefined || areSound(words))
    );
  } catch {
    return false;
  }
}

function areSound(words: readonly Word[]): boolean {
  if (!Array.isArray(words)) return false;
  let begun = 0;
  for (const word of words as readonly Word[]) {
    if (!isSoundSpan(word) || word.start < begun) return false;
    begun = word.start;
  }
  return true;
}
