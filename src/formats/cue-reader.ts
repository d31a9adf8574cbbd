import { finishNow } from '../model/finish-now.js';
import { Report } from '../model/problems.js';
import type { Segment } from '../model/video-document.js';
import { SegmentCollector } from './cues.js';
import type { Cue } from './cues.js';
import type { PiecewiseReader, ReadTimedTextOptions, TimedText } from './timed-text.js';

/** Cuts a text that comes in pieces into cues. */
export interface CueParser {
  write(text: string): void;
  end(): void;
}

/** A parser of one format: it tells each cue, and reports what is wrong under a path. */
type CueParserClass = new (report: Report, path: string, onCue: (cue: Cue) => void) => CueParser;

/** Reads a format of cues that comes in pieces. */
export abstract class CueReader implements PiecewiseReader {
  readonly #report = new Report();
  readonly #collector: SegmentCollector;
  readonly #parser: CueParser;

  /** @param anyTags whether tags that WebVTT does not know are part of the text */
  constructor(Parser: CueParserClass, options: ReadTimedTextOptions, anyTags: boolean) {
    const collector = (this.#collector = new SegmentCollector(this.#report, options, anyTags));
    this.#parser = new Parser(this.#report, options.path ?? '$', (cue) => collector.add(cue));
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  segments(): readonly Segment[] {
    return this.#collector.segments();
  }

  work(): Generator<undefined, void> {
    return this.#collector.work();
  }

  end(): TimedText {
    return finishNow(this.endStepwise());
  }

  *endStepwise(): Generator<undefined, TimedText> {
    this.#parser.end();
    yield* this.work();
    return { segments: this.#collector.finish(), problems: this.#report.problems() };
  }
}
