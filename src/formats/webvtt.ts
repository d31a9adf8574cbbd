import { Report, show } from '../model/problems.js';
import type { Segment } from '../model/video-document.js';
import { CUE_TIME, secondsOf, tidy } from './cue-text.js';
import { linesOf, looseTimes, segmentPath, segmentsOf, writeCueTime } from './cues.js';
import type { Cue } from './cues.js';
import type { ReadTimedTextOptions, TimedText } from './timed-text.js';

/** A cue of WebVTT; `mended`: its times were not as WebVTT wants them. */
export interface WebVttCue extends Cue {
  readonly id: string;
  readonly mended: boolean;
}

/**
 * Reads WebVTT by its own parsing algorithm; times with small mistakes are understood too.
 * Voices become speakers, times inside the text become words. Never throws.
 */
export function readWebVtt(text: string, { path = '$' }: ReadTimedTextOptions = {}): TimedText {
  const report = new Report();
  const cues = parseWebVtt(text, report, path);
  return { segments: segmentsOf(cues, report, path), problems: report.problems() };
}

/** The cues of a WebVTT file, in the order of the file and as they are written. */
export function parseWebVtt(text: string, report = new Report(), path = '$'): WebVttCue[] {
  return new WebVttParser(text, report, path).parse();
}

const SPACE = '[ \\t\\f]';
const TIMINGS = new RegExp(`^${SPACE}*${CUE_TIME.source}${SPACE}*-->${SPACE}*${CUE_TIME.source}`);
const SIGNATURE = /^WEBVTT(?:[ \t]|$)/;
const NO_CUE = /^(?:NOTE(?:[ \t]|$)|(?:STYLE|REGION)[ \t]*$|\s*WEBVTT)/;

class WebVttParser {
  readonly #lines: readonly string[];
  readonly #report: Report;
  readonly #path: string;
  readonly #cues: WebVttCue[] = [];
  #at = 0;

  constructor(text: string, report: Report, path: string) {
    this.#lines = linesOf(text);
    this.#report = report;
    this.#path = path;
  }

  parse(): WebVttCue[] {
    const lines = this.#lines;
    if (SIGNATURE.test(lines[0]!)) this.#at = 1;
    else
      this.#report.add(
        'warning',
        this.#path,
        'it does not begin with “WEBVTT”; browsers will not show it as captions',
      );
    this.#skipHeader();
    while (this.#at < lines.length) {
      if (lines[this.#at] === '') this.#at += 1;
      else this.#readBlock();
    }
    return this.#cues;
  }

  #skipHeader(): void {
    if (this.#at === 0) return;
    while (this.#lines[this.#at] && !this.#lines[this.#at]!.includes('-->')) this.#at += 1;
  }

  /** A cue, or anything else up to an empty line or the times of the next cue. */
  #readBlock(): void {
    const lines = this.#lines;
    const first = this.#at;
    const timesAt = lines[first]!.includes('-->')
      ? first
      : lines[first + 1]?.includes('-->')
        ? first + 1
        : -1;
    this.#at = Math.max(first, timesAt) + 1;
    const bodyAt = this.#at;
    while (lines[this.#at] && !lines[this.#at]!.includes('-->')) this.#at += 1;
    if (timesAt < 0) {
      this.#noteLoss(lines[first]!, first);
      return;
    }
    // A line with an id stands before the times of the next cue.
    this.#addCue(
      timesAt,
      timesAt > first ? lines[first]! : '',
      lines.slice(bodyAt, this.#at).join('\n'),
    );
  }

  #addCue(at: number, id: string, text: string): void {
    const written = this.#lines[at]!;
    const times = strictTimes(written);
    const loose = times ?? looseTimes(written);
    if (!times)
      this.#report.add(
        loose ? 'warning' : 'error',
        segmentPath(this.#path, this.#cues.length),
        loose
          ? 'the times at line % (%) are not as WebVTT wants them'
          : 'the times at line % (%) cannot be read; the cue was left out',
        String(at + 1),
        show(written),
      );
    if (!loose) return;
    const { start, end } = loose;
    this.#cues.push({ start, end, text, id, line: at + 1, mended: !times });
  }

  #noteLoss(line: string, at: number): void {
    if (NO_CUE.test(line)) return;
    this.#report.add(
      'warning',
      this.#path,
      this.#at < this.#lines.length
        ? 'the text at line % (%) has no times; it was left out'
        : 'the file breaks off: the text at line % (%) has no times; it was left out',
      String(at + 1),
      show(line),
    );
  }
}

function strictTimes(line: string): { start: number; end: number } | undefined {
  const match = TIMINGS.exec(line);
  return match ? { start: secondsOf(match, 1), end: secondsOf(match, 5) } : undefined;
}

/** How {@link writeWebVtt} writes. */
export interface WriteWebVttOptions {
  /** BCP 47; named in the header. */
  readonly language?: string;
  /** Whether words are written, as times inside the text; they are unless told. */
  readonly words?: boolean;
}

/**
 * Writes segments as WebVTT: speakers as voices, words as times inside the text. Times are
 * rounded to milliseconds, and white space is one space: the format holds no more.
 */
export function writeWebVtt(
  segments: readonly Segment[],
  { language, words = true }: WriteWebVttOptions = {},
): string {
  const head = language
    ? `WEBVTT\nLanguage: ${tidy(language).replaceAll('-->', '')}\n`
    : 'WEBVTT\n';
  const cues = segments.map((segment) => {
    const { start, end, speaker } = segment;
    const voice = speaker && tidy(speaker);
    return `${writeCueTime(start)} --> ${writeCueTime(end)}\n${
      voice ? `<v ${escape(voice)}>` : ''
    }${words ? writeWords(segment) : escape(tidy(segment.text))}\n`;
  });
  return [head, ...cues].join('\n');
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function writeWords({ text, words = [], start, end }: Segment): string {
  const line = tidy(text);
  let written = '';
  let done = 0;
  let last = thousandths(start);
  // WebVTT wants times after the start, before the end, and in order.
  const time = (seconds: number): string => {
    const ms = thousandths(seconds);
    if (ms <= last || ms >= thousandths(end)) return '';
    last = ms;
    return `<${writeCueTime(seconds)}>`;
  };
  let pause = '';
  const writeGap = (gap: string): void => {
    const said = gap.trimEnd();
    written += escape(said) + pause + gap.slice(said.length);
  };
  words.forEach((word, index) => {
    const spoken = tidy(word.text);
    const at = spoken ? line.indexOf(spoken, done) : -1;
    if (at < 0) return;
    writeGap(line.slice(done, at));
    written += time(word.start) + escape(spoken);
    done = at + spoken.length;
    // A pause is a time with nothing behind it.
    pause = word.end < (words[index + 1]?.start ?? end) ? time(word.end) : '';
  });
  writeGap(line.slice(done));
  return written;
}

const thousandths = (seconds: number): number => Math.round(seconds * 1000);
