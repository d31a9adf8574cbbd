import type { Moment, TimeRange } from '../../model/video-document.js';

/** A stretch of the time bar, in parts of the whole. */
export interface BarRange {
  /** 0 to 1. */
  readonly from: number;
  /** 0 to 1. */
  readonly length: number;
}

// Cuts nearer to each other than this many seconds are one that was rounded.
const SMALLEST_PIECE = 0.5;
// Marks nearer to each other than this part of the bar could not be told apart.
const SMALLEST_SPACE = 0.004;

/** Cuts the time bar wherever a moment begins or ends; without any it is one piece. */
export function barPieces(moments: readonly Moment[], duration: number): readonly BarRange[] {
  const times = moments.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  const cuts = [0];
  for (const time of times) {
    const space = Math.min(time - cuts.at(-1)!, duration - time);
    if (space > SMALLEST_PIECE) cuts.push(time);
  }
  const whole = duration || 1;
  return cuts.map((cut, i) => ({
    from: cut / whole,
    length: ((cuts[i + 1] ?? whole) - cut) / whole,
  }));
}

/** Where on the bar the ranges are; those that would touch become one. `ranges` by start. */
export function barMarks(ranges: readonly TimeRange[], duration: number): readonly BarRange[] {
  const marks: { from: number; length: number }[] = [];
  if (duration <= 0) return marks;
  for (const { start, end } of ranges) {
    const from = start / duration;
    const to = Math.min(1, Math.max(start, end) / duration);
    if (from > 1) continue;
    const last = marks.at(-1);
    if (last && from <= last.from + last.length + SMALLEST_SPACE) {
      last.length = Math.max(last.length, to - last.from);
    } else marks.push({ from, length: to - from });
  }
  return marks;
}

/** The moment in which a time is; the one begun last when they overlap. */
export const momentAt = (moments: readonly Moment[], time: number): Moment | undefined =>
  moments.findLast(({ start, end }) => start <= time && time < end);
