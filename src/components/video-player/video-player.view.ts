import type { Moment } from '../../model/video-document.js';

/** A stretch of the time bar, in parts of the whole. */
export interface BarRange {
  /** 0 to 1. */
  readonly from: number;
  /** 0 to 1. */
  readonly length: number;
}

// Cuts nearer to each other than this many seconds are one that was rounded.
const SMALLEST_PIECE = 0.5;
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

/** The moment in which a time is; the one begun last when they overlap. */
export const momentAt = (moments: readonly Moment[], time: number): Moment | undefined =>
  moments.findLast(({ start, end }) => start <= time && time < end);
