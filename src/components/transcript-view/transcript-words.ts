import { selectActiveSegment } from '../../model/selectors.js';
import type { Playback, SessionState } from '../../model/session-state.js';
import type { Segment } from '../../model/video-document.js';

/** Whether playback has begun: before that nothing is being said. */
export const hasBegun = ({ playback }: SessionState): boolean =>
  playback.time > 0 || !playback.paused;

/** More seconds than lie between two reports of a video that plays. */
const JUMP = 3;

/** Whether the video went elsewhere since it was at a time, and did not just play on. */
export const isJump = (before: number, { time, rate }: Playback): boolean =>
  time < before || time > before + JUMP * Math.max(1, rate);

/**
 * Index of the segment that is spoken now, -1 for none.
 * @param chosen the segment that the viewer went to last: of several that begin together it is meant
 */
export function activeSegment(state: SessionState, chosen: number): number {
  if (!hasBegun(state)) return -1;
  const active = selectActiveSegment(state);
  const { segments } = state.transcript;
  const wanted = segments[chosen];
  if (!wanted || wanted.start !== segments[active]?.start) return active;
  return state.playback.time < wanted.end ? chosen : active;
}

/** Index of the word that is spoken now in a segment, -1 where there are no words. */
export function activeWord({ transcript, playback }: SessionState, segment: number): number {
  const { time } = playback;
  const words = transcript.segments[segment]?.words ?? [];
  return words.findLastIndex(({ start, end }) => start <= time && time < end);
}

/** Where a word is in its segment's text; undefined when the text has it not. */
export function wordOffsets(segment: Segment, word: number): [number, number] | undefined {
  let from = -1;
  let to = 0;
  for (const { text } of (segment.words ?? []).slice(0, word + 1)) {
    const spoken = text.trim();
    from = segment.text.indexOf(spoken, to);
    if (from >= 0) to = from + spoken.length;
  }
  return from < 0 ? undefined : [from, to];
}

/** The word that stands at an offset of its segment's text, or the last one before it; -1 for none. */
export function wordAt({ text, words = [] }: Segment, offset: number): number {
  let found = -1;
  let to = 0;
  words.forEach((word, index) => {
    const spoken = word.text.trim();
    const from = text.indexOf(spoken, to);
    if (from < 0 || from > offset) return;
    to = from + spoken.length;
    found = index;
  });
  return found;
}
