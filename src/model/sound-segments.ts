import type { Segment, Word } from './video-document.js';

/** Lines longer than this, in characters, are told. */
export const LONG_TEXT = 10_000;

/** Seconds by which lengths and ends are rounded. */
export const ROUNDING = 1;

/** So many segments are checked between two places to interrupt. */
const STEP = 2000;
/** More than these are not needed for a first screen. */
export const FIRST_LINES = 50;

/**
 * Whether segments are as the format wants them, with nothing odd about them. Yields where it may be
 * interrupted: in a long list after the first {@link FIRST_LINES}, in a short one nowhere.
 * @param told what it yields
 * @param duration of the video in seconds, where it is known
 */
export function* checkSoundStepwise<T>(
  segments: readonly Segment[],
  told: T,
  duration = Infinity,
): Generator<T, boolean> {
  let ended = 0;
  for (let index = 0; index < segments.length; index += 1) {
    if (segments.length > STEP && index % STEP === FIRST_LINES) yield told;
    const segment = segments[index]!;
    if (!isSoundSegment(segment)) return false;
    const { start, end, text } = segment;
    if (start < ended || start > duration || end > duration + ROUNDING || text.length > LONG_TEXT)
      return false;
    ended = end;
  }
  return true;
}

const isSoundSpan = (span: { start: unknown; end: unknown; text: unknown }): boolean =>
  typeof span.start === 'number' &&
  typeof span.end === 'number' &&
  span.start >= 0 &&
  span.end >= span.start &&
  span.end < Infinity &&
  typeof span.text === 'string';

/** Whether this is a segment as the format wants it. */
export function isSoundSegment(item: unknown): item is Segment {
  try {
    const segment = item as Segment;
    if (!isSoundSpan(segment)) return false;
    const { start, end, text, speaker, words } = segment;
    return (
      // Where a second is nothing, there is no later end.
      (end > start || start + 1 === start) &&
      /\S/.test(text) &&
      (speaker === undefined || typeof speaker === 'string') &&
      (words === undefined || areSound(words))
    );
  } catch {
    return false;
  }
}

function areSound(words: readonly Word[]): boolean {
  if (!Array.isArray(words)) return false;
  let begun = 0;
  for (const word of words as readonly Word[]) {
    if (!isSoundSpan(word) || word.start < begun) return false;
    begun = word.start;
  }
  return true;
}
