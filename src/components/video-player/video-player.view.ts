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

/** The speeds that the player offers. */
export const RATES: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/** The next speed up (`1`) or down (`-1`). */
export function nextRate(rate: number, direction: number): number {
  const next = direction > 0 ? RATES.find((it) => it > rate) : RATES.findLast((it) => it < rate);
  return next ?? rate;
}

/** What the keys of the player do. */
export interface KeyCommands {
  togglePlay(): void;
  /** Goes some seconds on or back. */
  seekBy(seconds: number): void;
  /** Goes to a part of the whole, 0 to 1. */
  seekToPart(part: number): void;
  toggleMuted(): void;
  toggleCaptions(): void;
  toggleFullscreen(): void;
  /** A speed up (`1`) or down (`-1`). */
  changeRate(direction: number): void;
}

const KEYS: Readonly<Record<string, (player: KeyCommands) => void>> = {
  ' ': (player) => player.togglePlay(),
  k: (player) => player.togglePlay(),
  arrowleft: (player) => player.seekBy(-5),
  arrowright: (player) => player.seekBy(5),
  j: (player) => player.seekBy(-10),
  l: (player) => player.seekBy(10),
  m: (player) => player.toggleMuted(),
  c: (player) => player.toggleCaptions(),
  f: (player) => player.toggleFullscreen(),
  '<': (player) => player.changeRate(-1),
  '>': (player) => player.changeRate(1),
};

/** The command of a key; undefined for keys that are none of the player's. */
export function keyCommand(key: string): ((player: KeyCommands) => void) | undefined {
  if (/^[0-9]$/.test(key)) return (player) => player.seekToPart(Number(key) / 10);
  const name = key.toLowerCase();
  return Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
}
