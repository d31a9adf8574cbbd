import { Buckets } from './graph-buckets.js';
import type { Communities } from './graph-communities.js';
import { edgesByNode } from './graph-model.js';
import type { GraphEdge, GraphModel, GraphNode } from './graph-model.js';
import type { Visibility } from './graph-visibility.js';
import type { Positions } from './graph-walk.js';

/** What a folded model was made of. */
export interface Origin {
  readonly model: GraphModel;
  /** For each node of that model the node that stands for it now. */
  readonly nodes: Int32Array;
  /** For each edge of that model the edge that stands for it now, -1 for one within a disc. */
  readonly edges: Int32Array;
}

export interface FoldOptions {
  /** Communities that are one disc each. */
  readonly folded: ReadonlySet<number>;
  /** Whether nodes have their community's colour instead of their kind's. */
  readonly colored: boolean;
  /** What the disc of a folded community is called. */
  nameOf(community: number): string;
}

/** The type of a disc that stands for a community. */
export const FOLDED = '\0';

/** So many colours tell communities apart; the next begin again. */
export const GROUP_COLORS = 8;

/** How often discs are moved apart. */
const MOST_ROUNDS = 40;

/** The value of `data-type` that gives a community its colour; -1 is none. */
export const groupColor = (community: number): string =>
  community < 0 ? 'group-none' : `group-${community % GROUP_COLORS}`;

/** After so many nodes or edges the work may be interrupted. */
const PORTION = 2000;

/**
 * Makes a model in which some communities are one disc each. All edges between two discs, or a disc and
 * a node, are one edge with the sum of their weights, directed where they all run the same way.
 */
export function* foldStepwise(
  model: GraphModel,
  { of, groups }: Communities,
  { folded, colored, nameOf }: FoldOptions,
): Generator<undefined, GraphModel> {
  const nodes: GraphNode[] = [];
  const discs = new Map<number, number>();
  const standIns = new Int32Array(model.nodes.length);
  for (const node of model.nodes) {
    const community = of[node.id]!;
    const id = nodes.length;
    const isFolded = folded.has(community);
    standIns[node.id] = isFolded ? (discs.get(community) ?? id) : id;
    if (node.id % PORTION === 0) yield;
    if (standIns[node.id]! < id) continue;
    const color = colored ? groupColor(community) : node.color;
    if (!isFolded) {
      nodes.push({ ...node, id, color });
      continue;
    }
    discs.set(community, id);
    const members = groups[community]!;
    const name = nameOf(community);
    nodes.push({ id, entity: '', label: name, type: FOLDED, color, degree: 0, community, members });
  }
  const merged = yield* mergeEdgesStepwise(model, standIns, (id) => nodes[id]!.members);
  const { edges, connectionsOf } = merged;
  yield;
  const edgesOf = edgesByNode(nodes.length, edges);
  yield;
  for (const id of discs.values()) {
    const degree = edgesOf(id).reduce((sum, edge) => sum + connectionsOf(edge).length, 0);
    nodes[id] = { ...nodes[id]!, degree };
    yield;
  }
  return {
    nodes,
    edges,
    types: model.types,
    connectionCount: model.connectionCount,
    byEntity: {
      has: (entity) => model.byEntity.has(entity),
      get: (entity) => standIns[model.byEntity.get(entity) ?? -1],
    },
    edgeOf(connection) {
      const edge = merged.standIns[model.edgeOf(connection) ?? -1];
      return edge !== undefined && edge >= 0 ? edge : undefined;
    },
    connectionsOf,
    edgesOf,
    origin: { model, nodes: standIns, edges: merged.standIns },
  };
}

function* mergeEdgesStepwise(
  model: GraphModel,
  standIns: Int32Array,
  isDisc: (node: number) => unknown,
): Generator<
  undefined,
  Pick<GraphModel, 'edges' | 'connectionsOf'> & { readonly standIns: Int32Array }
> {
  const bundles: GraphEdge[][] = [];
  const bundleOf = new Map<number, GraphEdge[]>();
  for (const edge of model.edges) {
    if (edge.id % PORTION === 0) yield;
    const [source, target] = [standIns[edge.source]!, standIns[edge.target]!];
    const bundled = isDisc(source) || isDisc(target);
    if (bundled && source === target) continue;
    const key = Math.min(source, target) * standIns.length + Math.max(source, target);
    const bundle = bundled ? bundleOf.get(key) : undefined;
    if (bundle) {
      bundle.push(edge);
      continue;
    }
    const first = [edge];
    bundles.push(first);
    if (bundled) bundleOf.set(key, first);
  }
  const edgeStandIns = new Int32Array(model.edges.length).fill(-1);
  const edges: GraphEdge[] = [];
  for (const [id, bundle] of bundles.entries()) {
    if (id % PORTION === 0) yield;
    for (const edge of bundle) edgeStandIns[edge.id] = id;
    const first = bundle[0]!;
    const source = standIns[first.source]!;
    edges.push({
      id,
      source,
      target: standIns[first.target]!,
      directed: bundle.every((edge) => edge.directed && standIns[edge.source] === source),
      isStraight: bundle.length === 1 && first.isStraight,
      weight: bundle.reduce((sum, { weight }) => sum + weight, 0),
      label: bundle.length === 1 ? first.label : '',
    });
  }
  const buckets = new Buckets(edges.length, edgeStandIns);
  const connectionsOf = (edge: number) =>
    buckets
      .of(edge)
      .sort((a, b) => model.edges[b]!.weight - model.edges[a]!.weight)
      .flatMap((it) => model.connectionsOf(it));
  return { edges, standIns: edgeStandIns, connectionsOf };
}

/**
 * Where the nodes of a folded model are, by where those are that it was made of: a disc in the middle of
 * its members, and beside other discs.
 * @param radii what each node takes
 */
export function foldPositions(
  model: GraphModel,
  { nodes }: Origin,
  whole: Positions,
  radii: ArrayLike<number>,
): Positions {
  const count = model.nodes.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const members = new Uint32Array(count);
  nodes.forEach((node, member) => {
    x[node]! += whole.x[member]!;
    y[node]! += whole.y[member]!;
    members[node]! += 1;
  });
  for (let node = 0; node < count; node += 1) {
    x[node]! /= members[node]!;
    y[node]! /= members[node]!;
  }
  partDiscs(
    { x, y },
    model.nodes.filter((it) => it.members).map(({ id }) => id),
    radii,
  );
  return { x, y };
}

/** Moves discs apart until none lies on another, or it has been tried often enough. */
function partDiscs({ x, y }: Positions, discs: readonly number[], radii: ArrayLike<number>): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let moved = false;
    for (const [index, a] of discs.entries()) {
      for (let other = 0; other < index; other += 1) {
        const b = discs[other]!;
        const [dx, dy] = [x[a]! - x[b]!, y[a]! - y[b]!];
        const distance = Math.hypot(dx, dy);
        const lacking = radii[a]! + radii[b]! - distance;
        if (lacking <= 0.5) continue;
        moved = true;
        // Two in one place part by their order.
        const [ux, uy] = distance ? [dx / distance, dy / distance] : [1, 0];
        const share = radii[b]! / (radii[a]! + radii[b]!);
        x[a]! += ux * lacking * share;
        y[a]! += uy * lacking * share;
        x[b]! -= ux * lacking * (1 - share);
        y[b]! -= uy * lacking * (1 - share);
      }
    }
    if (!moved) return;
  }
}

/** What is visible of a folded model: what stands for anything that is. */
export function foldVisibility(model: GraphModel, origin: Origin, whole: Visibility): Visibility {
  const nodes = new Uint8Array(model.nodes.length);
  const edges = new Uint8Array(model.edges.length);
  origin.nodes.forEach((node, id) => {
    nodes[node]! |= whole.nodes[id]!;
  });
  origin.edges.forEach((edge, id) => {
    if (edge >= 0) edges[edge]! |= whole.edges[id]!;
  });
  return { nodes, edges };
}

/** A model before anything of it was folded or coloured. */
export const wholeOf = (model: GraphModel): GraphModel => model.origin?.model ?? model;

/** The nodes of the whole that a node of a model stands for. */
export function membersOf(model: GraphModel, node: number): readonly number[] {
  const { members, entity } = model.nodes[node]!;
  return members ?? [wholeOf(model).byEntity.get(entity)!];
}

/** Where the nodes of a model are to start from when it takes the place of another of the same origin. */
export function handOver(from: GraphModel, positions: Positions, to: GraphModel): Positions {
  const x = new Float64Array(to.nodes.length);
  const y = new Float64Array(to.nodes.length);
  const count = wholeOf(to).nodes.length;
  for (let id = 0; id < count; id += 1) {
    const node = to.origin?.nodes[id] ?? id;
    const before = from.origin?.nodes[id] ?? id;
    x[node] = positions.x[before]!;
    y[node] = positions.y[before]!;
  }
  return { x, y };
}
