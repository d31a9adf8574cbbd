/** An object whose fields the reader may change. */
export type FieldRecord = Record<string, unknown>;

/** A stretch of time that the reader is still working on, in seconds. */
export interface OpenSpan {
  start: number;
  end?: number;
}

/** How long a stretch is taken to be when nothing tells, in seconds. */
export const UNKNOWN_LENGTH = 5;

export const isRecord = (value: unknown): value is FieldRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isBlank = (value: unknown): boolean =>
  value == null || (typeof value === 'string' && value.trim() === '');

/** Sorts in place, stably; true when the order changed. */
export function sortByStart(spans: OpenSpan[]): boolean {
  let before = 0;
  const isSorted = spans.every(({ start }) => {
    const follows = start >= before;
    before = start;
    return follows;
  });
  if (!isSorted) spans.sort((a, b) => a.start - b.start);
  return !isSorted;
}

/** Gives sorted spans their missing ends: the next later start, or for the last the end of the whole. */
export function fillEnds(spans: readonly OpenSpan[], limit: number | undefined): void {
  let next = limit;
  let later: OpenSpan | undefined;
  for (const span of [...spans].reverse()) {
    if (later && later.start > span.start) next = later.start;
    span.end ??= next !== undefined && next > span.start ? next : span.start + UNKNOWN_LENGTH;
    later = span;
  }
}
