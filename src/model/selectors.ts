import { memo } from './memo.js';
import { derivedMoments } from './derived-moments.js';
import { createLocator, locateMentions, locateNearby } from './mentions.js';
import type { Locator, Mentions } from './mentions.js';
import { isLongTranscript } from './session-state.js';
import type { Selection, SessionState } from './session-state.js';
import { createTimeline } from './timeline.js';
import type { Timeline } from './timeline.js';
import type {
  Connection,
  Entity,
  Moment,
  Segment,
  TimeRange,
  Topic,
  VideoDocument,
} from './video-document.js';

/** What the selection means for everything that is not the selected thing itself. */
export interface Highlight {
  /** Ids of the entities that are selected or that the selected topic, moment or connection is about. */
  readonly entities: ReadonlySet<string>;
  /** Ids of the entities one connection away from a selected entity. */
  readonly neighbours: ReadonlySet<string>;
  /** Where in the video it is talked about, by start. */
  readonly ranges: readonly TimeRange[];
}

const timelineOf = memo(<T extends TimeRange>(items: readonly T[]): Timeline =>
  createTimeline(items),
);
const locatorOf = memo((entities: readonly Entity[]): Locator => createLocator(entities));
const mentionsBySegments = memo((segments: readonly Segment[]) =>
  memo((entities: readonly Entity[]): Mentions =>
    isLongTranscript(segments)
      ? locateNearby(entities, segments)
      : locateMentions(entities, segments),
  ),
);
const entityMap = memo(
  (entities: readonly Entity[]): ReadonlyMap<string, Entity> =>
    new Map(entities.map((entity) => [entity.id, entity])),
);

const momentsOf = memo((document: VideoDocument) =>
  document.moments.length ? document.moments : derivedMoments(document),
);

const NONE: readonly never[] = [];

export const selectDocument = (state: SessionState): VideoDocument | undefined => state.document;
export const selectSegments = (state: SessionState): readonly Segment[] =>
  state.transcript.segments;

/** The moments of a video: the document's, or what its summary has with times. */
export const selectMoments = (state: SessionState): readonly Moment[] =>
  state.document ? momentsOf(state.document) : NONE;
export const selectTopics = (state: SessionState): readonly Topic[] =>
  state.document?.topics ?? NONE;
export const selectEntities = (state: SessionState): readonly Entity[] =>
  state.document?.entities ?? NONE;
export const selectConnections = (state: SessionState): readonly Connection[] =>
  state.document?.connections ?? NONE;

/** The entities by id. */
export const selectEntityMap = (state: SessionState): ReadonlyMap<string, Entity> =>
  entityMap(selectEntities(state));

/** Index of the segment that is spoken now, -1 in a gap. */
export const selectActiveSegment = (state: SessionState): number =>
  timelineOf(state.transcript.segments).at(state.playback.time);

/** Index of the moment that plays now, -1 in a gap. */
export const selectActiveMoment = (state: SessionState): number =>
  timelineOf(selectMoments(state)).at(state.playback.time);

/**
 * Where the entities are named in the transcript in use. While a long one is still being looked through,
 * only in single segments; what is there afterwards is another object.
 */
export const selectMentions = (state: SessionState): Mentions =>
  state.transcript.mentions ?? mentionsBySegments(state.transcript.segments)(selectEntities(state));

/** Finds the entities' names in any text of the document. */
export const selectLocator = (state: SessionState): Locator => locatorOf(selectEntities(state));

/** Where in the video an entity is talked about: as the document says, or as the transcript shows. */
export function entityRanges(state: SessionState, id: string): readonly TimeRange[] {
  return selectMentions(state).rangesOf(id);
}

// A name is spoken in less time than it takes to see what lights up with it. Seconds.
const SHORTEST_ACTIVE = 2;

const activeEntitiesOf = memo((mentions: Mentions) =>
  memo((entities: readonly Entity[]) => {
    const timed = entities
      .flatMap(({ id }) =>
        mentions.rangesOf(id).map(({ start, end }) => ({
          start,
          end: Math.max(end, start + SHORTEST_ACTIVE),
          id,
        })),
      )
      .sort((a, b) => a.start - b.start);
    const timeline = createTimeline(timed);
    let last: readonly string[] = NONE;
    return (time: number): readonly string[] => {
      const ids = [...new Set(timeline.all(time).map((index) => timed[index]!.id))];
      if (ids.length !== last.length || ids.some((id, i) => id !== last[i])) last = ids;
      return last;
    };
  }),
);

/** Ids of the entities being talked about now, each for two seconds at least; the same array as long as they stay the same. */
export const selectActiveEntities = (state: SessionState): readonly string[] =>
  activeEntitiesOf(selectMentions(state))(selectEntities(state))(state.playback.time);

const highlights = new WeakMap<
  Selection,
  { readonly key: readonly unknown[]; readonly value: Highlight | null }
>();

/** What the present selection lights up, `null` when nothing is selected. */
export function selectHighlight(state: SessionState): Highlight | null {
  if (!state.selection) return null;
  const key = [state.document, state.transcript.segments, selectMentions(state)];
  const known = highlights.get(state.selection);
  if (known?.key.every((part, index) => part === key[index])) return known.value;
  const value = computeHighlight(state);
  highlights.set(state.selection, { key, value });
  return value;
}

function computeHighlight(state: SessionState): Highlight | null {
  const { selection, document } = state;
  if (!selection || !document) return null;
  const { id } = selection;
  const empty = new Set<string>();
  switch (selection.kind) {
    case 'entity':
      return {
        entities: new Set([id]),
        neighbours: neighboursOf(id, document.connections),
        ranges: entityRanges(state, id),
      };
    case 'topic': {
      const topic = document.topics.find((it) => it.id === id);
      if (!topic) return null;
      const ranges = topic.ranges.length
        ? topic.ranges
        : topic.entities.flatMap((entity) => entityRanges(state, entity));
      return { entities: new Set(topic.entities), neighbours: empty, ranges: sorted(ranges) };
    }
    case 'connection': {
      const connection = document.connections.find((it) => it.id === id);
      if (!connection) return null;
      const entities = new Set([connection.source, connection.target]);
      return { entities, neighbours: empty, ranges: sorted(connection.evidence) };
    }
    case 'moment': {
      const moment = momentsOf(document).find((it) => it.id === id);
      return moment ? { entities: empty, neighbours: empty, ranges: [moment] } : null;
    }
    case 'segment': {
      const segment = state.transcript.segments[Number(id)];
      return segment ? { entities: empty, neighbours: empty, ranges: [segment] } : null;
    }
  }
}

function neighboursOf(id: string, connections: readonly Connection[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { source, target } of connections) {
    if (source === id) found.add(target);
    else if (target === id) found.add(source);
  }
  found.delete(id);
  return found;
}

const sorted = (ranges: readonly TimeRange[]): readonly TimeRange[] =>
  [...ranges].sort((a, b) => a.start - b.start || a.end - b.end);

/** Whether a thing with these entities and times belongs to what is highlighted. */
export function isHighlighted(
  highlight: Highlight | null,
  item: { readonly entities?: readonly string[]; readonly start?: number; readonly end?: number },
): boolean {
  if (!highlight) return false;
  if (item.entities?.some((id) => highlight.entities.has(id))) return true;
  const { start } = item;
  if (start === undefined) return false;
  const end = item.end ?? start;
  return highlight.ranges.some(
    (range) => range.start < Math.max(end, start + 0.001) && range.end > start,
  );
}
