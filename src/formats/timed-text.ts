import type { Problem } from '../model/problems.js';
import { finishNow } from '../model/finish-now.js';
import type { Segment } from '../model/video-document.js';
import { SrtReader } from './srt.js';
import { readTranscriptJsonStepwise } from './transcript-json.js';
import { WebVttReader } from './webvtt.js';

/** What a file of timed text holds, and what was found wrong with it. */
export interface TimedText {
  /** In the order of time; undefined when the text is in no known format. */
  readonly segments: readonly Segment[] | undefined;
  readonly problems: readonly Problem[];
}

/** What the readers need to know besides the text. */
export interface ReadTimedTextOptions {
  /** Where problems are said to be; `$` unless told. */
  readonly path?: string;
  /** How long the video is, in seconds: lines after that are told among the problems. */
  readonly duration?: number;
}

/** Reads a text that comes in pieces. */
export interface PiecewiseReader {
  write(text: string): void;
  /** What is read so far, in the order of time. */
  segments(): readonly Segment[];
  /** Reads what was put off since it takes long; yields where it may be interrupted. */
  work(): Generator<undefined, void>;
  /** All of it, when no piece is missing. */
  end(): TimedText;
  /** {@link end} that yields where it may be interrupted. */
  endStepwise(): Generator<undefined, TimedText>;
}

/** Reads WebVTT, SRT or JSON, whichever the text is. Never throws. */
export function readTimedText(text: string, options: ReadTimedTextOptions = {}): TimedText {
  const reader = new TimedTextReader(options);
  finishNow(reader.write(text));
  return finishNow(reader.end());
}

/** By so many characters at the beginning a format is known. */
const HEAD_LENGTH = 1000;
/** So many characters are read between two places to interrupt. */
const STEP_LENGTH = 16_384;

const NO_SEGMENTS: readonly Segment[] = [];

/**
 * Reads WebVTT, SRT or JSON that comes in pieces. Its work yields where it may be interrupted. JSON has
 * nothing to show before its end.
 */
export class TimedTextReader {
  readonly #options: ReadTimedTextOptions;
  #pieces: string[] = [];
  #length = 0;
  #reader?: PiecewiseReader;
  #isJson?: boolean;

  constructor(options: ReadTimedTextOptions) {
    this.#options = options;
  }

  *write(text: string): Generator<undefined, void> {
    if (!this.#reader) {
      this.#pieces.push(text);
      this.#length += text.length;
      if (this.#length >= HEAD_LENGTH) yield* this.#begin();
    } else {
      yield* this.#feed(this.#reader, text);
    }
  }

  /** What is read so far, in the order of time. */
  segments(): readonly Segment[] {
    return this.#reader?.segments() ?? NO_SEGMENTS;
  }

  /** All of it, when no piece is missing. */
  *end(): Generator<undefined, TimedText> {
    yield* this.#begin();
    if (!this.#isJson) return yield* this.#endOfCues(this.#reader!);
    const text = this.#pieces.join('');
    const json = yield* readTranscriptJsonStepwise(text, this.#options);
    // What is said may begin with a bracket (“[Music]”).
    if (json.segments || !text.includes('-->')) return json;
    const srt = new SrtReader(this.#options);
    yield* this.#feed(srt, text);
    const read = yield* srt.endStepwise();
    return read.segments?.length ? read : json;
  }

  /** Chooses the reader when enough of the text is there to know it by. */
  *#begin(): Generator<undefined, void> {
    if (this.#reader || this.#isJson) return;
    const text = this.#pieces.join('');
    const start = text.slice(0, HEAD_LENGTH).replace(/^[\ufeff\s]+/, '');
    const isWebVtt = /^webvtt/i.test(start);
    this.#isJson = /^[[{]/.test(start);
    if (this.#isJson) return;
    this.#pieces = [];
    this.#reader = isWebVtt ? new WebVttReader(this.#options) : new SrtReader(this.#options);
    yield* this.#feed(this.#reader, text);
  }

  *#feed(reader: PiecewiseReader, text: string): Generator<undefined, void> {
    for (let at = 0; at < text.length; at += STEP_LENGTH) {
      reader.write(text.slice(at, at + STEP_LENGTH));
      yield* reader.work();
      yield;
    }
  }

  *#endOfCues(reader: PiecewiseReader): Generator<undefined, TimedText> {
    const read = yield* reader.endStepwise();
    if (reader instanceof WebVttReader || read.segments?.length) return read;
    const message = 'this is neither WebVTT nor SRT nor a transcript as JSON';
    const { path = '$' } = this.#options;
    return { segments: undefined, problems: [{ path, severity: 'error', message }] };
  }
}
