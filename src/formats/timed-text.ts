import type { Problem } from '../model/read-document.js';
import type { Segment } from '../model/video-document.js';

export interface TimedText {
  /** Undefined when the text is in no known format. */
  readonly segments: readonly Segment[] | undefined;
  readonly problems: readonly Problem[];
}

export function readTimedText(_text: string, _options: { readonly path: string }): TimedText {
  throw new Error('to come');
}
