import { checkSegments } from './check-segments.js';
import { showTime } from './problems.js';
import type { FieldReader } from './read-fields.js';
import { fillEnds, isRecord, readSpanStart, sortByStart } from './read-spans.js';
import type { FieldRecord, OpenSpan } from './read-spans.js';
import { finishNow } from './finish-now.js';
import { parseTime } from './time.js';
import type { Segment, Word } from './video-document.js';

/** Segments with their words, of which some may still lack their end. */
type OpenSegment = OpenSpan & { words?: OpenSpan[] };

/** How many segments are read between two places to interrupt. */
const STEP = 100;

/**
 * Reads the segments of one transcript: those that are as they should be go by
 * a few comparisons, the others through their schema. Sorted, with all ends.
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
    const segment = mend(reader, item, `${path}[${index}]`, kept.at(-1));
    if (!segment) continue;
    kept.push(segment);
    mended.push(segment);
  }
  if (sortByStart(kept))
    reader.report.add('info', path, 'they were not in the order of time; they were sorted');
  yield;
  if (mended.length > 0) {
    fillEnds(kept, reader.duration);
    for (const { words, end } of mended) if (words) fillEnds(words, end);
  }
  yield;
  checkSegments(kept, path, reader.report, reader.duration);
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

function mend(
  reader: FieldReader,
  item: unknown,
  path: string,
  before: OpenSpan | undefined,
): OpenSegment | undefined {
  const { report } = reader;
  const record: FieldRecord = isRecord(item) ? reader.copy(item, path) : { text: item };
  if (record.text == null && Array.isArray(record.words)) record.text = textOf(record.words);
  const hadEnd = record.end != null;
  readSpanStart(record, path, report);
  if (parseTime(record.start) === undefined && record.text != null) {
    record.start = before?.end ?? before?.start ?? 0;
    report.add(
      'warning',
      path,
      'it has no usable start; % was taken, where the one before it ends',
      showTime(record.start as number),
    );
  }
  const isOpen = !hadEnd && record.end == null;
  const segment = reader.record('segment', record, path) as OpenSegment | undefined;
  if (segment && isOpen) {
    report.add('info', path, 'it has no end; the start of the next one was taken');
  }
  return segment;
}

const textOf = (words: readonly unknown[]): string | undefined =>
  words
    .map((word) => (isRecord(word) ? word.text : undefined))
    .filter((text) => typeof text === 'string')
    .join(' ') || undefined;
