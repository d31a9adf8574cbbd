import { checkSegments } from '../model/check-segments.js';
import { finishNow } from '../model/finish-now.js';
import type { Report } from '../model/problems.js';
import { showTime } from '../model/problems.js';
import { fillEnds } from '../model/read-spans.js';
import type { Segment } from '../model/video-document.js';
import { parseCueText, parseCueTextStepwise } from './cue-text.js';
import type { CueRun } from './cue-text.js';
import type { ReadTimedTextOptions } from './timed-text.js';

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

/** Cues whose text is longer, in characters, wait for `work`. */
const LONG = 20_000;

/** Makes segments of cues as they come: one for each voice of a cue, their text freed of tags. */
export class SegmentCollector {
  readonly #segments: OpenSegment[] = [];
  readonly #report: Report;
  readonly #options: ReadTimedTextOptions;
  readonly #anyTags: boolean;
  #cues = 0;
  #sorted = true;
  /** A cue that takes long to read, and those that came after it. */
  #waiting: Cue[] = [];

  /** @param anyTags whether tags that WebVTT does not know are part of the text */
  constructor(report: Report, options: ReadTimedTextOptions, anyTags = false) {
    this.#report = report;
    this.#options = options;
    this.#anyTags = anyTags;
  }

  get #path(): string {
    return this.#options.path ?? '$';
  }

  add(cue: Cue): void {
    if (this.#waiting.length || cue.text.length > LONG) this.#waiting.push(cue);
    else this.#take(cue, parseCueText(cue.text, cue, this.#anyTags));
  }

  /** Reads the cues that wait; yields where it may be interrupted. */
  *work(): Generator<undefined, void> {
    const waiting = this.#waiting;
    for (const cue of waiting)
      this.#take(cue, yield* parseCueTextStepwise(cue.text, cue, this.#anyTags));
    this.#waiting = [];
  }

  #take(cue: Cue, runs: readonly CueRun[]): void {
    const where = segmentPath(this.#path, this.#cues++);
    if (!runs.length) {
      const line = String(cue.line);
      this.#report.add('warning', where, 'the cue at line % has no text; it was left out', line);
      return;
    }
    const end = cue.end > cue.start ? cue.end : undefined;
    if (end === undefined) reportEnd(cue, where, this.#report);
    for (const { speaker, text, words } of runs) {
      this.#sorted &&= cue.start >= (this.#segments.at(-1)?.start ?? 0);
      const segment: OpenSegment = { start: cue.start, end, text };
      if (speaker) segment.speaker = speaker;
      if (words) segment.words = words;
      this.#segments.push(segment);
    }
  }

  /** What is there so far: sorted stably, each with an end. */
  segments(): Segment[] {
    const segments = [...this.#segments];
    if (!this.#sorted) segments.sort((a, b) => a.start - b.start);
    let isOpen = false;
    segments.forEach((segment, index) => {
      if (segment.end !== undefined) return;
      // What was given out before stays as it was.
      segments[index] = { ...segment };
      isOpen = true;
    });
    if (isOpen) fillEnds(segments, this.#options.duration);
    return segments as Segment[];
  }

  /** All segments, when no cue is missing. */
  finish(): Segment[] {
    finishNow(this.work());
    if (!this.#sorted)
      this.#report.add(
        'info',
        this.#path,
        'the cues were not in the order of time; they were sorted',
      );
    const segments = this.segments();
    checkSegments(segments, this.#path, this.#report, this.#options.duration);
    return segments;
  }
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
