import { showTime } from './problems.js';
import type { Report } from './problems.js';

interface Timed {
  readonly start: number;
  readonly end?: number;
  readonly text?: unknown;
}

const LONG_TEXT = 10_000;
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
  let long = 0;
  let longest = 0;
  let together = 0;
  let most = { count: 0, start: 0 };
  let lastEnd = 0;
  let before: Timed | undefined;
  for (const segment of segments) {
    const { start, end = start, text } = segment;
    // Several voices in one cue are no mistake.
    const isSameCue = before?.start === start && before.end === end;
    if (start < lastEnd && !isSameCue) overlapping += 1;
    if (end > lastEnd) lastEnd = end;
    together = before?.start === start ? together + 1 : 1;
    if (together > most.count) most = { count: together, start };
    if (start > duration) late += 1;
    const { length } = typeof text === 'string' ? text : '';
    if (length > LONG_TEXT) long += 1;
    if (length > longest) longest = length;
    before = segment;
  }
  const say = (severity: 'warning' | 'info', message: string, ...values: (string | number)[]) =>
    report.add(severity, path, message, ...values.map(String));
  if (overlapping) say('info', 'lines that begin before another one ends: %', overlapping);
  if (most.count > MANY_AT_ONCE)
    say('info', '% lines begin at the same time (%)', most.count, showTime(most.start));
  if (late)
    say('warning', 'lines that begin after the end of the video (%): %', showTime(duration), late);
  if (long) say('info', 'very long lines: %; the longest has % characters', long, longest);
}
