import { Report, show } from '../model/problems.js';
import type { Segment } from '../model/video-document.js';
import { CueReader } from './cue-reader.js';
import type { CueParser } from './cue-reader.js';
import { tidy } from './cue-text.js';
import { looseTimes, segmentPath, writeCueTime } from './cues.js';
import type { Cue } from './cues.js';
import { decodeEntities } from './entities.js';
import { LineSplitter } from './lines.js';
import type { ReadTimedTextOptions, TimedText } from './timed-text.js';

/**
 * Reads SRT, as players and people write it: with or without numbers and empty lines. A name
 * before what is said (“Ada: Hello.”) stays text: the format does not tell it from other words. Never throws.
 */
export function readSrt(text: string, options: ReadTimedTextOptions = {}): TimedText {
  const reader = new SrtReader(options);
  reader.write(text);
  return reader.end();
}

/** The cues of an SRT file, in the order of the file and as they are written. */
export function parseSrt(text: string): Cue[] {
  const cues: Cue[] = [];
  const parser = new SrtParser(new Report(), '$', (cue) => cues.push(cue));
  parser.write(text);
  parser.end();
  return cues;
}

/** Reads SRT that comes in pieces. */
export class SrtReader extends CueReader {
  constructor(options: ReadTimedTextOptions) {
    super(SrtParser, options, true);
  }
}

interface OpenCue extends Omit<Cue, 'text'> {
  readonly number: number;
  readonly lines: string[];
}

const BROKEN_TIMES = /^\s*\d+\s*:[\d\s:.,]*-->/;

class SrtParser implements CueParser {
  readonly #lines = new LineSplitter((line) => this.#read(line));
  readonly #report: Report;
  readonly #path: string;
  readonly #onCue: (cue: Cue) => void;
  #line = 0;
  #cues = 0;
  #open?: OpenCue;

  constructor(report: Report, path: string, onCue: (cue: Cue) => void) {
    this.#report = report;
    this.#path = path;
    this.#onCue = onCue;
  }

  write(text: string): void {
    this.#lines.write(text);
  }

  end(): void {
    this.#lines.end();
    this.#endCue();
  }

  #read(written: string): void {
    this.#line += 1;
    const times = written.includes('>') ? looseTimes(written) : undefined;
    if (times) {
      const number = takeNumber(this.#open, this.#cues);
      this.#endCue();
      this.#open = { ...times, line: this.#line, number, lines: [] };
      this.#cues += 1;
      return;
    }
    // Times that are cut off are not what is said.
    if (!BROKEN_TIMES.test(written)) {
      if (this.#open) this.#open.lines.push(written);
      else this.#noteLoss(written);
    }
    if (written.includes('-->'))
      this.#report.add(
        'error',
        segmentPath(this.#path, this.#cues),
        'the times at line % (%) cannot be read; what follows was added to the cue before',
        String(this.#line),
        show(written),
      );
  }

  #noteLoss(written: string): void {
    if (/^\s*(?:\d+\s*|WEBVTT.*)?$/.test(written) || written.includes('-->')) return;
    this.#report.add(
      'warning',
      this.#path,
      'the text at line % (%) has no times; it was left out',
      String(this.#line),
      show(written),
    );
  }

  #endCue(): void {
    if (!this.#open) return;
    const { start, end, line, number, lines: body } = this.#open;
    const kept = body.filter((it, index) => {
      // The number of a cue that has lost its times.
      const stray = body[index - 1]?.trim() === '' && Number(it) === number + 1 && it.trim() !== '';
      if (stray)
        this.#report.add(
          'warning',
          this.#path,
          'the cue with the number % has no times; its text was added to the cue before',
          it.trim(),
        );
      return !stray;
    });
    this.#onCue({ start, end, line, text: kept.join('\n') });
  }
}

/** Takes the number of the next cue away from the lines of the one before. */
function takeNumber(before: OpenCue | undefined, index: number): number {
  const last = before?.lines.at(-1)?.trim() ?? '';
  if (!before || !/^\d+$/.test(last)) return (before?.number ?? index) + 1;
  const isNumber = before.lines.at(-2)?.trim() === '' || Number(last) === before.number + 1;
  // The only line of a cue may be a number that is said.
  if (!isNumber) return before.number + 1;
  before.lines.pop();
  return Number(last);
}

/** Writes segments as SRT; speakers stand before what they say, and are read back as part of it. */
export function writeSrt(
  segments: readonly Segment[],
  { speakers = true }: { readonly speakers?: boolean } = {},
): string {
  return segments
    .map(({ start, end, speaker, text }, index) => {
      const name = speakers && speaker ? `${tidy(speaker)}: ` : '';
      const times = `${writeCueTime(start, ',')} --> ${writeCueTime(end, ',')}`;
      return `${index + 1}\n${times}\n${escape(name + tidy(text))}\n`;
    })
    .join('\n');
}

/** Escapes only what a reader would take for a tag, an entity or the times of a cue. */
function escape(text: string): string {
  return text
    .replace(/&[#a-z][a-z\d]*;?/gi, (written) =>
      decodeEntities(written) === written ? written : `&amp;${written.slice(1)}`,
    )
    .replace(/<(?=[/a-z\d])/gi, '&lt;')
    .replace(/(?<=-)>/g, '&gt;')
    .replace(/\{(?=\\)/g, '&#123;');
}
