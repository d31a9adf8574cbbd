import { formatTime } from '../model/time.js';
import type { Segment } from '../model/video-document.js';
import { tidy } from './cue-text.js';

/** What plain text tells besides what is said. */
export interface PlainTextOptions {
  /** Whether each line begins with its time and a tab; not unless told. */
  readonly times?: boolean;
  /** Whether speakers are named; they are unless told. */
  readonly speakers?: boolean;
}

/** Writes one line for each segment; a speaker is named where another one begins to speak. */
export function writeText(
  segments: readonly Segment[],
  { times = false, speakers = true }: PlainTextOptions = {},
): string {
  const withHours = (segments.at(-1)?.start ?? 0) >= 3600;
  return segments
    .map(({ start, speaker, text }, index) => {
      const changes = speakers && speaker && speaker !== segments[index - 1]?.speaker;
      const before = changes && index > 0 && !times ? '\n' : '';
      const time = times ? `${formatTime(start, { withHours })}\t` : '';
      return `${before}${time}${changes ? `${tidy(speaker)}: ` : ''}${tidy(text)}\n`;
    })
    .join('');
}
