import { Report, show } from '../model/problems.js';
import type { Segment } from '../model/video-document.js';
import { CueReader } from './cue-reader.js';
import type { CueParser } from './cue-reader.js';
import { CUE_TIME, secondsOf, tidy } from './cue-text.js';
import { looseTimes, segmentPath, writeCueTime } from './cues.js';
import type { Cue } from './cues.js';
import { LineSplitter } from './lines.js';
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
export function readWebVtt(text: string, options: ReadTimedTextOptions = {}): TimedText {
  const reader = new WebVttReader(options);
  reader.write(text);
  return reader.end();
}

/** The cues of a WebVTT file, in the order of the file and as they are written. */
export function parseWebVtt(text: string): WebVttCue[] {
  const cues: WebVttCue[] = [];
  const parser = new WebVttParser(new Report(), '$', (cue) => cues.push(cue));
  parser.write(text);
  parser.end();
  return cues;
}

/** Reads WebVTT that comes in pieces. */
export class WebVttReader extends CueReader {
  constructor(options: ReadTimedTextOptions) {
    super(WebVttParser, options, false);
  }
}

const SPACE = '[ \\t\\f]';
const TIMINGS = new RegExp(`^${SPACE}*${CUE_TIME.source}${SPACE}*-->${SPACE}*${CUE_TIME.source}`);
const SIGNATURE = /^WEBVTT(?:[ \t]|$)/;
const NO_CUE = /^(?:NOTE(?:[ \t]|$)|(?:STYLE|REGION)[ \t]*$|\s*WEBVTT)/;

/** Where in a file a line stands. */
type Place = 'start' | 'header' | 'between' | 'first' | 'lost' | 'cue';

class WebVttParser implements CueParser {
  readonly #lines = new LineSplitter((line) => this.#read(line));
  readonly #report: Report;
  readonly #path: string;
  readonly #onCue: (cue: WebVttCue) => void;
  #place: Place = 'start';
  /** Number of the present line, from 1. */
  #line = 0;
  #cues = 0;
  /** The first line of the present block: an id, times, or what is no cue. */
  #first = { text: '', line: 0 };
  #times = { text: '', line: 0 };
  #body: string[] = [];

  constructor(report: Report, path: string, onCue: (cue: WebVttCue) => void) {
    this.#report = report;
    this.#path = path;
    this.#onCue = onCue;
  }

  write(text: string): void {
    this.#lines.write(text);
  }

  end(): void {
    this.#lines.end();
    this.#endBlock(true);
  }

  #read(line: string): void {
    this.#line += 1;
    if (this.#place === 'start' && this.#isSignature(line)) return;
    const hasArrow = line.includes('-->');
    // A block goes up to an empty line or to the times of the next cue.
    const goesOn = line !== '' && !hasArrow;
    switch (this.#place) {
      case 'cue':
        if (goesOn) this.#body.push(line);
        else this.#endBlock();
        break;
      case 'first':
        if (goesOn) this.#place = 'lost';
        else if (!hasArrow) this.#endBlock();
        break;
      case 'lost':
        if (!goesOn) this.#endBlock();
        break;
      default:
        if (goesOn && this.#place === 'between') {
          this.#place = 'first';
          this.#first = { text: line, line: this.#line };
        } else if (!goesOn) {
          this.#place = 'between';
        }
    }
    if (hasArrow) this.#startCue(line);
  }

  #isSignature(line: string): boolean {
    const isSignature = SIGNATURE.test(line);
    this.#place = isSignature ? 'header' : 'between';
    if (!isSignature)
      this.#report.add(
        'warning',
        this.#path,
        'it does not begin with “WEBVTT”; browsers will not show it as captions',
      );
    return isSignature;
  }

  #startCue(line: string): void {
    // An id stands in the one line before the times.
    if (this.#place !== 'first') this.#first = { text: '', line: this.#line };
    this.#place = 'cue';
    this.#times = { text: line, line: this.#line };
    this.#body = [];
  }

  #endBlock(isEnd = false): void {
    if (this.#place === 'cue') this.#addCue();
    else if (this.#place === 'first' || this.#place === 'lost') this.#noteLoss(isEnd);
    this.#place = 'between';
  }

  #addCue(): void {
    const { text: written, line } = this.#times;
    const times = strictTimes(written);
    const loose = times ?? looseTimes(written);
    if (!times)
      this.#report.add(
        loose ? 'warning' : 'error',
        segmentPath(this.#path, this.#cues),
        loose
          ? 'the times at line % (%) are not as WebVTT wants them'
          : 'the times at line % (%) cannot be read; the cue was left out',
        String(line),
        show(written),
      );
    if (!loose) return;
    this.#cues += 1;
    const { start, end } = loose;
    const text = this.#body.join('\n');
    this.#onCue({ start, end, text, id: this.#first.text, line, mended: !times });
  }

  #noteLoss(isEnd: boolean): void {
    const { text, line } = this.#first;
    if (NO_CUE.test(text)) return;
    this.#report.add(
      'warning',
      this.#path,
      isEnd
        ? 'the file breaks off: the text at line % (%) has no times; it was left out'
        : 'the text at line % (%) has no times; it was left out',
      String(line),
      show(text),
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
      // Else a name that ends in “--” would make an arrow with the end of its tag.
      voice ? `<v ${escape(voice).replace(/-$/, '&#45;')}>` : ''
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
