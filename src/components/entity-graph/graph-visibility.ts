import { otherEnd } from './graph-model.js';
import type { GraphModel } from './graph-model.js';

/** What of a model is seen, by the ids of nodes and edges: 1 for what is. */
export interface Visibility {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
}

/** When nodes and edges come up first, in seconds by their ids; Infinity where nobody says. */
export interface Appearance {
  readonly nodes: Float64Array;
  readonly edges: Float64Array;
}

/** What the viewer asks to see; what is left out asks for everything. */
export interface GraphFilters {
  /** Kinds of entities that are left out. */
  readonly hidden?: ReadonlySet<string>;
  /** A node and what is at most so many edges away. */
  readonly focus?: { readonly node: number; readonly steps: number };
  /** What came up until a time in seconds. */
  readonly soFar?: { readonly appears: Appearance; readonly time: number };
  /** What is seen although it has not come up by then, by the ids of nodes and edges. */
  readonly kept?: { readonly nodes: readonly number[]; readonly edges: readonly number[] };
}

/**
 * What is left of a model by all filters together. A neighbourhood is walked over what the others
 * leave, and an edge is seen where both its ends are.
 */
export function visibilityOf(model: GraphModel, filters: GraphFilters = {}): Visibility {
  const { hidden, focus, soFar, kept } = filters;
  const nodes = new Uint8Array(model.nodes.length);
  const edges = new Uint8Array(model.edges.length);
  const isPast = (kind: 'nodes' | 'edges', id: number) =>
    !soFar || soFar.appears[kind][id]! <= soFar.time || kept?.[kind].includes(id);
  for (const { id, type } of model.nodes) {
    nodes[id] = !hidden?.has(type) && isPast('nodes', id) ? 1 : 0;
  }
  for (const { id, source, target } of model.edges) {
    edges[id] = isPast('edges', id) ? nodes[source]! & nodes[target]! : 0;
  }
  if (focus) keepNear(model, focus, nodes, edges);
  return { nodes, edges };
}

function keepNear(
  model: GraphModel,
  { node, steps }: NonNullable<GraphFilters['focus']>,
  nodes: Uint8Array,
  edges: Uint8Array,
): void {
  const distance = new Map([[node, 0]]);
  for (const [near, far] of distance) {
    if (far === steps) continue;
    for (const id of model.edgesOf(near)) {
      const next = otherEnd(model.edges[id]!, near);
      if (edges[id] && !distance.has(next)) distance.set(next, far + 1);
    }
  }
  for (const { id } of model.nodes) if (!distance.has(id)) nodes[id] = 0;
  for (const { id, source, target } of model.edges) edges[id]! &= nodes[source]! & nodes[target]!;
}
