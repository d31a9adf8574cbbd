import {
  selectActiveSegment,
  selectEntityMap,
  selectHighlight,
  selectMentions,
  selectSegments,
} from '../../model/selectors.js';
import type { Selection, SessionState } from '../../model/session-state.js';
import { formatTime } from '../../model/time.js';
import { createTimeline } from '../../model/timeline.js';
import type { Segment } from '../../model/video-document.js';

/** The speakers of a transcript, in order of appearance. */
export function speakersOf(segments: readonly Segment[]): readonly string[] {
  return [...new Set(segments.flatMap(({ speaker }) => speaker || []))];
}

/** The value of `data-type` that gives a speaker their colour. */
export const speakerColor = (speakers: readonly string[], speaker: string): string =>
  `other-${speakers.indexOf(speaker) % 6}`;

/** Index of the word that is spoken now in the current line, -1 where there are no words. */
export function selectActiveWord(state: SessionState): number {
  const words = selectSegments(state)[selectActiveSegment(state)]?.words;
  if (!words) return -1;
  const { time } = state.playback;
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

/** What the selected thing is called. */
export function selectionName(state: SessionState, { kind, id }: Selection): string {
  const { document } = state;
  const byId = <T extends { readonly id: string }>(items: readonly T[] = []) =>
    items.find((item) => item.id === id);
  switch (kind) {
    case 'entity':
      return selectEntityMap(state).get(id)?.name ?? '';
    case 'topic':
      return byId(document?.topics)?.label ?? '';
    case 'moment':
      return byId(document?.moments)?.title ?? '';
    case 'connection': {
      const connection = byId(document?.connections);
      const names = [connection?.source, connection?.target].map(
        (end = '') => selectEntityMap(state).get(end)?.name ?? '',
      );
      return names.join(' – ');
    }
    case 'segment':
      return formatTime(selectSegments(state)[Number(id)]?.start ?? 0);
  }
}

const NOTHING_MARKED: ReadonlySet<number> = new Set();

/** A read of the lines that the selection is about: the same set as long as they stay the same. */
export function createMarkedLinesSelector(): (state: SessionState) => ReadonlySet<number> {
  let key: readonly unknown[] = [];
  let lines = NOTHING_MARKED;
  return (state) => {
    const now = [state.selection, state.document, state.transcript.segments];
    if (now.some((part, index) => part !== key[index])) {
      key = now;
      lines = state.selection ? new Set(markedLines(state)) : NOTHING_MARKED;
    }
    return lines;
  };
}

/** Indexes of the lines that the selection is about, in order. */
function markedLines(state: SessionState): readonly number[] {
  const { selection } = state;
  const highlight = selectHighlight(state);
  if (!selection || !highlight) return [];
  const segments = selectSegments(state);
  if (selection.kind === 'segment') return [Number(selection.id)];
  if (selection.kind === 'entity') {
    const named = selectMentions(state).byEntity(selection.id);
    if (named.length) return named.map(({ segment }) => segment);
  }
  const timeline = createTimeline(segments);
  const lines = highlight.ranges.flatMap(({ start, end }) => timeline.overlapping(start, end));
  return lines.sort((a, b) => a - b);
}
