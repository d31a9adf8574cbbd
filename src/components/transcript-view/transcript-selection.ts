import { memo } from '../../model/memo.js';
import {
  selectEntityMap,
  selectHighlight,
  selectMentions,
  selectMoments,
} from '../../model/selectors.js';
import type { Selection, SessionState } from '../../model/session-state.js';
import { formatTime } from '../../model/time.js';
import { createTimeline } from '../../model/timeline.js';
import type { Segment } from '../../model/video-document.js';
import { PlaceList } from './transcript-places.js';
import type { Place } from './transcript-places.js';

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
      return byId(selectMoments(state))?.title ?? '';
    case 'connection': {
      const connection = byId(document?.connections);
      const names = [connection?.source, connection?.target].map(
        (end = '') => selectEntityMap(state).get(end)?.name ?? '',
      );
      return names.join(' – ');
    }
    case 'segment':
      return formatTime(state.transcript.segments[Number(id)]?.start ?? 0);
  }
}

const timelineOf = memo((segments: readonly Segment[]) => createTimeline(segments));
const NOWHERE = new PlaceList();

/**
 * A read of the places that the selection is about: the same list as long as they stay the same.
 * Of an entity those are its names in the text, of all else whole lines; without those of speakers who are left out.
 */
export function createPlacesSelector(): (
  state: SessionState,
  silent: ReadonlySet<string>,
) => PlaceList {
  let key: readonly unknown[] = [];
  let places = NOWHERE;
  return (state, silent) => {
    const { selection, document, transcript } = state;
    const mentions = selection?.kind === 'entity' ? selectMentions(state) : undefined;
    const now = [selection, document, transcript.segments, mentions, silent];
    if (now.some((part, index) => part !== key[index])) {
      key = now;
      const all = selection ? placesOf(state, selection) : NOWHERE;
      places = silent.size ? new PlaceList(shown(all, transcript.segments, silent)) : all;
    }
    return places;
  };
}

function* shown(
  places: PlaceList,
  segments: readonly Segment[],
  silent: ReadonlySet<string>,
): Generator<Place, void> {
  for (let index = 0; index < places.length; index++) {
    const place = places.at(index)!;
    if (!silent.has(segments[place.segment]?.speaker ?? '')) yield place;
  }
}

function placesOf(state: SessionState, { kind, id }: Selection): PlaceList {
  const line = (segment: number) => ({ segment, from: 0, to: 0 });
  if (kind === 'segment') return new PlaceList([line(Number(id))]);
  if (kind === 'entity') {
    const named = selectMentions(state).byEntity(id);
    if (named.length) return new PlaceList(named);
  }
  const timeline = timelineOf(state.transcript.segments);
  const ranges = selectHighlight(state)?.ranges ?? [];
  const lines = new Set(ranges.flatMap(({ start, end }) => timeline.overlapping(start, end)));
  return new PlaceList([...lines].sort((a, b) => a - b).map(line));
}
