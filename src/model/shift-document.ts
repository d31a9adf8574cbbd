import type { Segment, TimeRange, VideoDocument } from './video-document.js';

interface Timed {
  readonly start?: number;
  readonly end?: number;
}

function shift<T extends Timed>(item: T, by: number): T {
  const shifted: T = { ...item };
  if (item.start !== undefined) Object.assign(shifted, { start: Math.max(0, item.start + by) });
  if (item.end !== undefined) Object.assign(shifted, { end: Math.max(0, item.end + by) });
  return shifted;
}

const shiftAll = <T extends Timed>(items: readonly T[], by: number): readonly T[] =>
  items.map((item) => shift(item, by));

/** The segments with `by` seconds added to their times and to their words' times. */
export function shiftSegments(segments: readonly Segment[], by: number): readonly Segment[] {
  if (!by) return segments;
  return segments.map((segment) => ({
    ...shift(segment, by),
    ...(segment.words && { words: shiftAll(segment.words, by) }),
  }));
}

/** The document with `by` seconds added to every time in it; nothing starts before 0. */
export function shiftDocument(document: VideoDocument, by: number): VideoDocument {
  if (!by) return document;
  const ranges = (items: readonly TimeRange[]) => shiftAll(items, by);
  return {
    ...document,
    summary: document.summary.map((it) => ({ ...it, points: shiftAll(it.points, by) })),
    entities: document.entities.map((it) =>
      it.mentions ? { ...it, mentions: ranges(it.mentions) } : it,
    ),
    connections: document.connections.map((it) => ({ ...it, evidence: ranges(it.evidence) })),
    moments: shiftAll(document.moments, by),
    topics: document.topics.map((it) => ({ ...it, ranges: ranges(it.ranges) })),
    transcripts: document.transcripts.map((it) =>
      it.segments ? { ...it, segments: shiftSegments(it.segments, by) } : it,
    ),
  };
}
