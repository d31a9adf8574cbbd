import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Moment, TimeRange } from '../../model/video-document.js';
import type { Caption } from './captions.js';

/** What a player shows at one time. */
export interface PlayerView {
  readonly localize: LocalizeController;
  /** The browser's own media element; undefined for a host's player. */
  readonly video: HTMLVideoElement | undefined;
  /** Seconds; 0 as long as it is not known. */
  readonly length: number;
  readonly moments: readonly Moment[];
  /** Title of the moment that plays now. */
  readonly chapter: string | undefined;
  /** Where the selection is talked about. */
  readonly ranges: readonly TimeRange[];
  readonly captions: readonly Caption[];
  /** Seconds added to the document's times. */
  readonly offset: number;
}

/** A stretch of the time bar, in parts of the whole. */
export interface BarRange {
  /** 0 to 1. */
  readonly from: number;
  /** 0 to 1. */
  readonly length: number;
}

/** A stretch of the time bar that a moment, or what is between two, takes up. */
export interface BarSegment extends BarRange {
  /** Position in the document's moments, -1 between two. */
  readonly moment: number;
}

// What is shorter is no gap between chapters but a rounded number. Seconds.
const SMALLEST_GAP = 0.5;
// Marks nearer to each other than this part of the bar could not be told apart.
const SMALLEST_SPACE = 0.004;

/** Cuts the time bar at the moments; without any it is one piece. */
export function barSegments(moments: readonly Moment[], duration: number): readonly BarSegment[] {
  const cuts: { start: number; end: number; moment: number }[] = [];
  let at = 0;
  moments.forEach(({ start, end }, moment) => {
    const next = moments[moment + 1]?.start ?? Infinity;
    const until = Math.min(end, next > start ? next : end, duration);
    if (start >= duration || until <= at) return;
    if (start > at + SMALLEST_GAP) cuts.push({ start: at, end: start, moment: -1 });
    const from = start > at + SMALLEST_GAP ? start : at;
    cuts.push({ start: from, end: until, moment });
    at = until;
  });
  const last = cuts.at(-1);
  if (last && duration - at <= SMALLEST_GAP) last.end = duration;
  else cuts.push({ start: at, end: duration, moment: -1 });
  return cuts.map(({ start, end, moment }) => ({
    from: duration > 0 ? start / duration : 0,
    length: duration > 0 ? (end - start) / duration : 1,
    moment,
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
