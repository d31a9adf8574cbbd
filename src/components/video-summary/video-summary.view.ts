import type { SessionState } from '../../model/session-state.js';
import { createTimeline } from '../../model/timeline.js';
import type { LocatedEntity, Locator } from '../../model/mentions.js';
import type { SummaryPoint, SummarySection } from '../../model/video-document.js';

/** A stretch of a point's text: the name of an entity where `entity` is its id. */
export interface Piece {
  readonly text: string;
  readonly entity?: string;
  /** The punctuation after a name, which no line may begin with. */
  readonly tail?: string;
}

/** Pieces of a point's text, stressed or not. */
export interface Run {
  readonly strong: boolean;
  readonly pieces: readonly Piece[];
}

/** A point's text cut into its key phrase and what is around it, and these at the entities' names. */
export function cutText(
  text: string,
  key: string | undefined,
  located: readonly LocatedEntity[],
): Run[] {
  let from = key ? text.indexOf(key) : -1;
  if (key && from < 0) from = text.toLowerCase().indexOf(key.toLowerCase());
  let to = from < 0 ? -1 : from + key!.length;
  // A name around the whole key is stressed as a whole; a name across its edge is no button.
  const around = located.find((it) => from >= 0 && it.from <= from && it.to >= to);
  if (around) ({ from, to } = around);
  const bounds = from < 0 ? [0, text.length] : [0, from, to, text.length];
  const runs: Run[] = [];
  for (let i = 1; i < bounds.length; i += 1) {
    const start = bounds[i - 1]!;
    const end = bounds[i]!;
    const names = located.filter((it) => it.from >= start && it.to <= end);
    if (end > start) runs.push({ strong: i === 2, pieces: cutNames(text, start, end, names) });
  }
  return runs;
}

function cutNames(
  text: string,
  start: number,
  end: number,
  names: readonly LocatedEntity[],
): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const { entity, from, to } of names) {
    if (from > at) pieces.push({ text: text.slice(at, from) });
    const [tail] = /^\p{P}*/u.exec(text.slice(to, end))!;
    pieces.push({ text: text.slice(from, to), entity, tail });
    at = to + tail.length;
  }
  if (at < end) pieces.push({ text: text.slice(at, end) });
  return pieces;
}

/** The ids of the entities that a point is about: those that it lists and those that it names. */
export function entitiesOf(point: SummaryPoint, locator: Locator): string[] {
  return [...point.entities, ...locator.locateInText(point.text).map(({ entity }) => entity)];
}

const NONE: readonly SummarySection[] = [];

export const selectSummary = (state: SessionState): readonly SummarySection[] =>
  state.document?.summary ?? NONE;

const playing = new WeakMap<
  readonly SummarySection[],
  (time: number) => SummaryPoint | undefined
>();

/** The point whose time is playing now. */
export function selectActivePoint(state: SessionState): SummaryPoint | undefined {
  const summary = selectSummary(state);
  let find = playing.get(summary);
  if (!find) {
    const timed = summary
      .flatMap(({ points }) => points)
      .flatMap((point) => {
        const { start, end } = point;
        return start === undefined || end === undefined ? [] : [{ start, end, point }];
      })
      .sort((a, b) => a.start - b.start);
    const timeline = createTimeline(timed);
    playing.set(summary, (find = (time) => timed[timeline.at(time)]?.point));
  }
  return find(state.playback.time);
}
