import { css } from 'lit';
import type { Segment } from '../../model/video-document.js';

/** Seconds of silence after which a new paragraph begins. */
const PAUSE = 2;
/** From here on a paragraph ends with its sentence, and from there on in any case. */
const LONG = 400;
const TOO_LONG = 1200;
const SENTENCE_END = /[.!?…。！？؟۔।]["'”’»)\]]*\s*$/u;

/** The first segment of each paragraph: what one speaker says up to a pause or the end of a sentence. */
export function paragraphsOf(segments: readonly Segment[]): readonly number[] {
  const starts: number[] = [];
  let length = 0;
  segments.forEach(({ start, speaker, text }, index) => {
    const before = segments[index - 1];
    const isNew =
      !before ||
      before.speaker !== speaker ||
      start - before.end >= PAUSE ||
      length + text.length > TOO_LONG ||
      (length > LONG && SENTENCE_END.test(before.text));
    if (isNew) {
      starts.push(index);
      length = 0;
    }
    length += text.length;
  });
  return starts;
}

export const styles = [
  css`
    .words:hover {
      text-decoration: underline 1px var(--_border);
    }
    .spoken {
      background: color-mix(in srgb, var(--_accent) 14%, transparent);
      border-radius: 3px;
      box-decoration-break: clone;
    }
    @media (forced-colors: active) {
      .spoken {
        text-decoration: underline;
      }
    }
  `,
];
