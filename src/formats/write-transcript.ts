import type { Segment } from '../model/video-document.js';
import { writeText } from './plain-text.js';
import { writeSrt } from './srt.js';
import { writeTranscriptJson } from './transcript-json.js';
import { writeWebVtt } from './webvtt.js';

/** A format that a transcript can be saved in; also the end of its file's name. */
export type TranscriptFormat = 'txt' | 'vtt' | 'srt' | 'json';

export interface WriteTranscriptOptions {
  /** BCP 47. */
  readonly language?: string;
  /** Whether plain text has the times. */
  readonly times?: boolean;
  /** Whether text and SRT name the speakers. */
  readonly speakers?: boolean;
}

/** The MIME type of each format. */
export const transcriptTypes: Readonly<Record<TranscriptFormat, string>> = {
  txt: 'text/plain',
  vtt: 'text/vtt',
  srt: 'application/x-subrip',
  json: 'application/json',
};

/** Writes a transcript in a format. */
export function writeTranscript(
  format: TranscriptFormat,
  segments: readonly Segment[],
  options: WriteTranscriptOptions = {},
): string {
  switch (format) {
    case 'txt':
      return writeText(segments, options);
    case 'vtt':
      return writeWebVtt(segments, options);
    case 'srt':
      return writeSrt(segments, options);
    case 'json':
      return writeTranscriptJson(segments, options);
  }
}
