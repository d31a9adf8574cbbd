import type { Problem } from '../model/problems.js';
import type { Segment } from '../model/video-document.js';
import { readSrt } from './srt.js';
import { readTranscriptJson } from './transcript-json.js';
import { readWebVtt } from './webvtt.js';

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
}

/** Reads WebVTT, SRT or JSON, whichever the text is. Never throws. */
export function readTimedText(text: string, options: ReadTimedTextOptions = {}): TimedText {
  const start = text.slice(0, 1000).replace(/^[\ufeff\s]+/, '');
  if (/^[[{]/.test(start)) return readTranscriptJson(text, options);
  if (start.startsWith('WEBVTT')) return readWebVtt(text, options);
  if (text.includes('-->')) return readSrt(text, options);
  const message = 'this is neither WebVTT nor SRT nor a transcript as JSON';
  const { path = '$' } = options;
  return { segments: undefined, problems: [{ path, severity: 'error', message }] };
}
