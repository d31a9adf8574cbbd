import type { Report } from '../model/problems.js';
import { showTime } from '../model/problems.js';
import { fillEnds } from '../model/read-spans.js';
import type { Segment } from '../model/video-document.js';
import { parseCueText } from './cue-text.js';

/** One timed piece of a caption file, as it is written there. */
export interface Cue {
  /** Seconds. */
  readonly start: number;
  /** Seconds; may be before the start. */
  readonly end: number;
  /** With its tags and line breaks. */
  readonly text: string;
  /** Number of the line with its times, from 1. */
  readonly line: number;
}

interface OpenSegment extends Omit<Segment, 'end' | 'speaker' | 'words'> {
  end?: number;
  speaker?: string;
  words?: Segment['words'];
}

/**
 * The segments of cues: sorted stably, one for each voice of a cue, their text freed of tags.
 * @param anyTags whether tags that WebVTT does not know are part of the text
 */
export function segmentsOf(
  cues: readonly Cue[],
  report: Report,
  path: string,
  anyTags = false,
): Segment[] {
  const segments: OpenSegment[] = [];
  let sorted = true;
  cues.forEach((cue, index) => {
    const runs = parseCueText(cue.text, cue, anyTags);
    if (!runs.length) {
      const line = String(cue.line);
      const where = segmentPath(path, index);
      report.add('warning', where, 'the cue at line % has no text; it was left out', line);
      return;
    }
    const end = cue.end > cue.start ? cue.end : undefined;
    if (end === undefined) reportEnd(cue, segmentPath(path, index), report);
    for (const { speaker, text, words } of runs) {
      sorted &&= cue.start >= (segments.at(-1)?.start ?? 0);
      const segment: OpenSegment = { start: cue.start, end, text };
      if (speaker) segment.speaker = speaker;
      if (words) segment.words = words;
      segments.push(segment);
    }
  });
  if (!sorted) {
    report.add('info', path, 'the cues were not in the order of time; they were sorted');
    segments.sort((a, b) => a.start - b.start);
  }
  fillEnds(segments, undefined);
  return segments as Segment[];
}

/** Where a problem with a cue is; cues are counted as they are in the file. */
export const segmentPath = (path: string, index: number): string => `${path}.segments[${index}]`;

function reportEnd({ start, end, line }: Cue, where: string, report: Report): void {
  report.add(
    'warning',
    where,
    end < start
      ? 'the cue at line % ends (%) before it starts (%); the end was dropped'
      : 'the cue at line % ends (%) when it starts; the end was dropped',
    String(line),
    showTime(end),
    showTime(start),
  );
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Seconds as caption files write them: `00:01:02.345`. */
export function writeCueTime(seconds: number, point = '.'): string {
  const ms = Math.max(0, Math.round(seconds * 1000)) || 0;
  const minutes = Math.floor(ms / 60_000);
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}:${pad(
    Math.floor(ms / 1000) % 60,
    2,
  )}${point}${pad(ms % 1000, 3)}`;
}

const TIME =
  /(?:(\d{1,9})\s*:\s*)?(\d{1,2})\s*:\s*([0-5]?\d)(?:\s*[.,:]\s*(\d{1,3})\d*)?(?![\w.,:])/y;

/** Reads a time in the many ways that people and programs write it, from `at` on. */
function looseTime(text: string, at: number): { time: number; end: number } | undefined {
  TIME.lastIndex = at;
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hours = '0', minutes, seconds, fraction = '0'] = match;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return { time: (whole * 1000 + Number(fraction.padEnd(3, '0'))) / 1000, end: TIME.lastIndex };
}

const ARROW = /[ \t]*-->[ \t]*/y;

/** The times of a line such as `0:01,5 --> 0:02,5`, whatever its small mistakes. */
export function looseTimes(line: string): { start: number; end: number } | undefined {
  const from = /^\s*/.exec(line)![0].length;
  const start = looseTime(line, from);
  if (!start) return undefined;
  ARROW.lastIndex = start.end;
  if (!ARROW.test(line)) return undefined;
  const end = looseTime(line, ARROW.lastIndex);
  return end && { start: start.time, end: end.time };
}

/** Lines of a text, whichever way they end. */
export function linesOf(text: string): string[] {
  const clean = text.replace(/^\ufeff/, '').replaceAll('\0', '\ufffd');
  return (clean.includes('\r') ? clean.replace(/\r\n?/g, '\n') : clean).split('\n');
}
