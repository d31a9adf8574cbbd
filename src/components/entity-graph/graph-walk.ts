import { neighboursOf, otherEnd } from './graph-model.js';
import type { GraphModel } from './graph-model.js';
import type { Visibility } from './graph-visibility.js';

/** Positions of the nodes, by their ids. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A way over the fewest edges: `nodes` has one more than `edges`. */
export interface GraphPath {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The shortest path between two nodes, either way along the edges; undefined when there is none. */
export function shortestPath(
  model: GraphModel,
  from: number,
  to: number,
  visible: Visibility,
): GraphPath | undefined {
  const cameBy = new Map<number, number>([[from, -1]]);
  const queue = [from];
  for (const node of queue) {
    if (node === to) break;
    for (const id of model.edgesOf(node)) {
      const next = otherEnd(model.edges[id]!, node);
      if (cameBy.has(next) || !visible.edges[id]) continue;
      cameBy.set(next, id);
      queue.push(next);
    }
  }
  if (!cameBy.has(to)) return undefined;
  const nodes = [to];
  const edges: number[] = [];
  for (let node = to; node !== from; node = nodes[0]!) {
    const edge = cameBy.get(node)!;
    edges.unshift(edge);
    nodes.unshift(otherEnd(model.edges[edge]!, node));
  }
  return { nodes, edges };
}

const VECTORS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** How far aside of a direction a neighbour, and anything, still lies in it, in parts of the way there. */
const [NARROW, WIDE] = [1, 2.5];

/**
 * The node that lies best in a direction: near, and not far off the axis. It is a neighbour where there is
 * one in that direction, so that arrow keys follow connections, and else the next of all.
 * @param any whether connections do not matter, so that there is no node that is not come to
 */
export function nodeTowards(
  model: GraphModel,
  positions: Positions,
  from: number,
  direction: Direction,
  visible: Visibility,
  any = false,
): number | undefined {
  const [vx, vy] = VECTORS[direction];
  const bestOf = (nodes: Iterable<number>, cone: number): number | undefined => {
    let best: number | undefined;
    let bestCost = Infinity;
    for (const id of nodes) {
      if (id === from || !visible.nodes[id]) continue;
      const dx = positions.x[id]! - positions.x[from]!;
      const dy = positions.y[id]! - positions.y[from]!;
      const along = dx * vx + dy * vy;
      const across = Math.abs(dx * vy - dy * vx);
      if (along <= 0 || across > along * cone) continue;
      const cost = along + across * 2;
      if (cost >= bestCost) continue;
      best = id;
      bestCost = cost;
    }
    return best;
  };
  const near = any
    ? []
    : neighboursOf(model, from).filter((node) => isJoined(model, visible, from, node));
  return bestOf(near, NARROW) ?? bestOf(model.nodes.keys(), WIDE);
}

/** Whether an edge between two nodes is seen. */
const isJoined = (model: GraphModel, { edges }: Visibility, a: number, b: number): boolean =>
  model.edgesOf(a).some((id) => edges[id] && otherEnd(model.edges[id]!, a) === b);
