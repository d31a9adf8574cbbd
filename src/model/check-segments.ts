import { showTime } from './problems.js';
import type { Report } from './problems.js';
import { LONG_TEXT, ROUNDING } from './sound-segments.js';

interface Timed {
  readonly start: number;
  readonly end?: number;
  readonly text?: unknown;
}

const MANY_AT_ONCE = 10;

/**
 * Tells what is odd about a transcript though nothing had to be done about it.
 * @param segments in the order of time
 * @param duration of the video in seconds, where it is known
 */
export function checkSegments(
  segments: readonly Timed[],
  path: string,
  report: Report,
  duration = Infinity,
): void {
  let overlapping = 0;
  let late = 0;
  let lateEnds = 0;
  let longest = 0;
  let together = 0;
  let most = 0;
  let crowded = 0;
  let lastEnd = 0;
  let before: Timed | undefined;
  for (const segment of segments) {
    const { start, end = start, text } = segment;
    together = before?.start === start ? together + 1 : 1;
    // Several voices in one cue are no mistake.
    if (start < lastEnd && (together === 1 || before?.end !== end)) overlapping += 1;
    if (end > lastEnd) lastEnd = end;
    if (together > most) [most, crowded] = [together, start];
    if (start > duration) late += 1;
    else if (end > duration + ROUNDING) lateEnds += 1;
    if (typeof text === 'string' && text.length > longest) longest = text.length;
    before = segment;
  }
  const say = (severity: 'warning' | 'info', message: string, ...values: (string | number)[]) =>
    report.add(severity, path, message, ...values.map(String));
  if (overlapping) say('info', 'lines that begin before another one ends: %', overlapping);
  if (most > MANY_AT_ONCE)
    say('info', 'lines that begin at the same time (%): %', showTime(crowded), most);
  if (late)
    say('warning', 'lines that begin after the end of the video (%): %', showTime(duration), late);
  if (lateEnds)
    say('info', 'lines that end after the end of the video (%): %', showTime(duration), lateEnds);
  if (longest > LONG_TEXT) say('info', 'lines that are very long, in characters: up to %', longest);
}
