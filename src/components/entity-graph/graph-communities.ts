import { workOut } from '../../internal/start-worker.js';
import { Slices } from '../../model/slices.js';
import type { Links } from './graph-communities.worker.js';
import type { GraphModel } from './graph-model.js';

/** The nodes of a community, the best connected first. */
export type Community = readonly number[];

/** How a graph falls into communities; a node that is with nobody is in none. */
export interface Communities {
  /** Index of each node's community, -1 for none. */
  readonly of: Int32Array;
  /** The largest first. */
  readonly groups: readonly Community[];
}

/** Where no worker may run, larger graphs than this would hold up the page. */
const LARGEST_ON_PAGE = 2000;
/** Milliseconds. */
const LONGEST_WAIT = 20_000;

/** The edges between different nodes; their weights are at most 1. */
export function linksOf({ nodes, edges }: GraphModel): Links {
  const between = edges.filter(({ source, target }) => source !== target);
  const weights = Float64Array.from(between, ({ weight }) =>
    // What is not a weight counts as an ordinary connection.
    weight > 0 && weight < Infinity ? weight : 1,
  );
  // Louvain compares sums of weights with a bound that takes them for small.
  const most = weights.reduce((a, b) => Math.max(a, b), 1);
  return {
    order: nodes.length,
    sources: Uint32Array.from(between, ({ source }) => source),
    targets: Uint32Array.from(between, ({ target }) => target),
    weights: weights.map((weight) => weight / most),
  };
}

/** Orders communities: numbers as they are found come in no order, and hold loners too. */
export function rankCommunities(model: GraphModel, found: Int32Array): Communities {
  const groups = new Map<number, number[]>();
  found.forEach((community, node) => {
    const group = groups.get(community);
    if (group) group.push(node);
    else groups.set(community, [node]);
  });
  const degree = (node: number) => model.nodes[node]!.degree;
  const ranked = [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) => group.sort((a, b) => degree(b) - degree(a) || a - b))
    .sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  const of = new Int32Array(model.nodes.length).fill(-1);
  ranked.forEach((group, index) => {
    for (const node of group) of[node] = index;
  });
  return { of, groups: ranked };
}

/**
 * Finds the communities of a graph, in a worker.
 * @throws where there can be no worker and the graph is too large to do without
 */
export async function findCommunities(model: GraphModel): Promise<Communities> {
  const links = linksOf(model);
  if (!links.sources.length) return rankCommunities(model, new Int32Array(0));
  const found = await workOut(
    new URL('./graph-communities.worker.js', import.meta.url),
    links,
    (communities: Int32Array) => communities,
    LONGEST_WAIT,
  ).catch(async (error: unknown) => {
    if (links.order > LARGEST_ON_PAGE) throw error;
    const { louvainOf } = await import('./graph-communities.worker.js');
    return louvainOf(links);
  });
  // What is made of it has a task of its own.
  await new Slices().rest();
  return rankCommunities(model, found);
}
