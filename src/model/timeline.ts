/** Finds which of many stretches of time hold a moment. Stretches are half open: `start <= time < end`. */
export interface Timeline {
  /** The index of the latest-started item that holds `time` (seconds), or -1. O(log n). */
  at(time: number): number;
  /** Like `at`, but where nothing is it is the last one begun; -1 before the first. O(log n). */
  current(time: number): number;
  /** The indexes of all items that hold `time`, in order. O(log n) for each of them. */
  all(time: number): number[];
  /** The indexes of all items that share time with `start` to `end`, in order. Without length it is the moment `start`. */
  overlapping(start: number, end: number): number[];
}

/**
 * Indexes items by their time, in seconds. They are sorted by start, and may overlap;
 * one without an end lasts for ever. O(n) once.
 */
export function createTimeline<T extends { start: number; end?: number }>(
  items: readonly T[],
): Timeline {
  return new IntervalTree(items);
}

/** Starts, and the greatest end below each node of a binary heap whose leaves are the items. */
class IntervalTree implements Timeline {
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  readonly #leaves: number;

  constructor(items: readonly { start: number; end?: number }[]) {
    const { length } = items;
    this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(1, length)));
    this.#starts = new Float64Array(length);
    this.#ends = new Float64Array(2 * this.#leaves).fill(-Infinity);
    for (let index = 0; index < length; index += 1) {
      const { start, end = Infinity } = items[index]!;
      this.#starts[index] = start;
      this.#ends[this.#leaves + index] = end;
    }
    for (let node = this.#leaves - 1; node > 0; node -= 1) {
      this.#ends[node] = Math.max(this.#endBelow(2 * node), this.#endBelow(2 * node + 1));
    }
  }

  at(time: number): number {
    return this.#last(1, this.#countBegun(time, true), time);
  }

  current(time: number): number {
    const found = this.at(time);
    return found >= 0 ? found : this.#countBegun(time, true) - 1;
  }

  all(time: number): number[] {
    const found: number[] = [];
    this.#collect(1, 0, this.#leaves, this.#countBegun(time, true), time, found);
    return found;
  }

  overlapping(start: number, end: number): number[] {
    if (!(end > start)) return this.all(start);
    const found: number[] = [];
    this.#collect(1, 0, this.#leaves, this.#countBegun(end, false), start, found);
    return found;
  }

  #endBelow(node: number): number {
    return this.#ends[node] ?? -Infinity;
  }

  /** How many items start before `time`, or at it when `inclusive`. */
  #countBegun(time: number, inclusive: boolean): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const start = this.#starts[middle] ?? Infinity;
      if (start < time || (inclusive && start === time)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The last of the first `count` items that ends after `time`, or -1. */
  #last(node: number, count: number, time: number, from = 0, size = this.#leaves): number {
    if (from >= count || !(this.#endBelow(node) > time)) return -1;
    if (size === 1) return from;
    const half = size / 2;
    const later = this.#last(2 * node + 1, count, time, from + half, half);
    return later >= 0 ? later : this.#last(2 * node, count, time, from, half);
  }

  /** Those of the first `count` items that end after `time`. */
  #collect(
    node: number,
    from: number,
    size: number,
    count: number,
    time: number,
    found: number[],
  ): void {
    if (from >= count || !(this.#endBelow(node) > time)) return;
    if (size === 1) {
      found.push(from);
      return;
    }
    const half = size / 2;
    this.#collect(2 * node, from, half, count, time, found);
    this.#collect(2 * node + 1, from + half, half, count, time, found);
  }
}
