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
  if (/^webvtt/i.test(start)) return readWebVtt(text, options);
  const json = /^[[{]/.test(start) ? readTranscriptJson(text, options) : undefined;
  if (json?.segments) return json;
  // What is said may begin with a bracket (“[Music]”), and web pages have arrows too.
  const srt = text.includes('-->') ? readSrt(text, options) : undefined;
  if (srt?.segments?.length) return srt;
  if (json) return json;
  const message = 'this is neither WebVTT nor SRT nor a transcript as JSON';
  const { path = '$' } = options;
  return { segments: undefined, problems: [{ path, severity: 'error', message }] };
}
