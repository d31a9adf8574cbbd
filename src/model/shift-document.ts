import type { Segment, VideoDocument } from './video-document.js';

/** The fields of a document that hold times, and those that hold lists of what has times. */
const TIMES = ['start', 'end'];
const LISTS = [
  ...['summary', 'points', 'entities', 'mentions', 'connections', 'evidence'],
  ...['moments', 'topics', 'ranges', 'transcripts', 'segments', 'words'],
];

function shift<T>(item: T, by: number): T {
  // Points and topics have no entities but their ids.
  if (typeof item !== 'object') return item;
  const shifted = { ...item } as Record<string, unknown>;
  for (const key of TIMES) {
    if (shifted[key] !== undefined) shifted[key] = Math.max(0, (shifted[key] as number) + by);
  }
  for (const key of LISTS) {
    if (shifted[key]) shifted[key] = (shifted[key] as unknown[]).map((it) => shift(it, by));
  }
  return shifted as T;
}

/** The segments with `by` seconds added to their times and to their words' times. */
export const shiftSegments = (segments: readonly Segment[], by: number): readonly Segment[] =>
  by ? segments.map((segment) => shift(segment, by)) : segments;

/** The document with `by` seconds added to every time in it; nothing starts before 0. */
export const shiftDocument = (document: VideoDocument, by: number): VideoDocument =>
  by ? shift(document, by) : document;
