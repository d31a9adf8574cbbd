/** The fields of a document that hold times, and those that hold lists of what has times. */
const TIMES = ['start', 'end'];
const LISTS = [
  ...['summary', 'points', 'entities', 'mentions', 'connections', 'evidence'],
  ...['moments', 'topics', 'ranges', 'transcripts', 'segments', 'words'],
];

/** What was shifted, and by how much: what came to be at 0 has its own time there only. */
const sources = new WeakMap<object, readonly [source: object, by: number]>();

function shift<T>(item: T, by: number): T {
  if (Array.isArray(item)) return item.map((it: unknown) => shift(it, by)) as T;
  // Points and topics have no entities but their ids.
  if (typeof item !== 'object') return item;
  const shifted = { ...item } as Record<string, unknown>;
  for (const key of TIMES) {
    if (shifted[key] !== undefined) shifted[key] = Math.max(0, (shifted[key] as number) + by);
  }
  for (const key of LISTS) if (shifted[key]) shifted[key] = shift(shifted[key], by);
  return shifted as T;
}

/** {@link shiftTimes}, where it is handed on. */
export type ShiftTimes = typeof shiftTimes;

/**
 * A document, or a list of segments, with `by` seconds added to every time in it; nothing starts before
 * 0, and what is shifted back is as it was.
 */
export function shiftTimes<T extends object>(item: T, by: number): T {
  if (!by) return item;
  const [source, before] = sources.get(item) ?? [item, 0];
  const sum = before + by;
  if (!sum) return source as T;
  const shifted = shift(source, sum);
  sources.set(shifted, [source, sum]);
  return shifted as T;
}
