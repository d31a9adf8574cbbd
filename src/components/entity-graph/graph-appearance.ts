import { entityRanges } from '../../model/selectors.js';
import type { SessionState } from '../../model/session-state.js';
import type { Connection, TimeRange } from '../../model/video-document.js';
import type { GraphModel } from './graph-model.js';
import type { Appearance } from './graph-visibility.js';

const firstOf = (ranges: readonly TimeRange[]): number =>
  ranges.reduce((least, { start }) => Math.min(least, start), Infinity);

/**
 * When everything comes up first. An entity does with its first mention, or where it has none with the
 * first evidence of a connection of its own; a connection with its first evidence, or where it has none
 * with its ends.
 * @param rangesOf when an entity is mentioned, by its id
 */
export function appearanceOf(
  model: GraphModel,
  connections: readonly Connection[],
  rangesOf: (entity: string) => readonly TimeRange[],
): Appearance {
  const nodes = Float64Array.from(model.nodes, ({ entity }) => firstOf(rangesOf(entity)));
  const edges = new Float64Array(model.edges.length).fill(Infinity);
  const evident = new Float64Array(model.nodes.length).fill(Infinity);
  for (const { id, evidence } of connections) {
    const edge = model.edgeOf(id);
    if (edge === undefined) continue;
    const time = evidence.length ? firstOf(evidence) : 0;
    edges[edge] = Math.min(edges[edge]!, time);
    if (!evidence.length) continue;
    const { source, target } = model.edges[edge]!;
    for (const end of [source, target]) evident[end] = Math.min(evident[end]!, time);
  }
  for (const { id } of model.nodes) if (nodes[id] === Infinity) nodes[id] = evident[id]!;
  return { nodes, edges };
}

/** The times at which something comes up, in order. */
export function timesOf({ nodes, edges }: Appearance): readonly number[] {
  const times = new Set([...nodes, ...edges].filter((time) => time < Infinity));
  return [...times].sort((a, b) => a - b);
}

/** Whether anything of a document's graph has a time, or may have one by a transcript that is not read yet. */
export function hasTimes(state: SessionState): boolean {
  const { entities = [], connections = [], transcripts = [] } = state.document ?? {};
  const { status } = state.transcript;
  return (
    (transcripts.length > 0 && (status === 'idle' || status === 'loading')) ||
    connections.some(({ evidence }) => evidence.length) ||
    entities.some(({ id }) => entityRanges(state, id).length)
  );
}
