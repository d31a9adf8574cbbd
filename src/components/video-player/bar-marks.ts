import type { TimeRange } from '../../model/video-document.js';
import type { TimeBar } from './time-bar.js';
import type { BarRange } from './video-player.view.js';

// Marks nearer to each other than this part of the bar could not be told apart.
const SMALLEST_SPACE = 0.004;

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

/** Shows on the bar how much of the media has been loaded. */
export function showBuffered(bar: TimeBar, { buffered, currentTime }: HTMLVideoElement): void {
  let end = 0;
  for (let i = 0; i < buffered.length; i++) {
    if (buffered.start(i) <= currentTime + 0.5) end = buffered.end(i);
  }
  bar.set('--_buffered', end / bar.view.length);
}
