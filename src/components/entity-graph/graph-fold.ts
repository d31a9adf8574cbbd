import type { Communities } from './graph-communities.js';
import type { GraphEdge, GraphModel, GraphNode } from './graph-model.js';
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

/** So many colours tell communities apart; the next begin again. */
export const GROUP_COLORS = 8;

/** The value of `data-type` that gives a community its colour; -1 is none. */
export const groupColor = (community: number): string =>
  community < 0 ? 'group-none' : `group-${community % GROUP_COLORS}`;

/**
 * A model in which some communities are one disc each. All edges between two discs, or a disc and a
 * node, are one edge with the sum of their weights, directed where they all run the same way.
 */
export function foldModel(
  model: GraphModel,
  { of, groups }: Communities,
  { folded, colored, nameOf }: FoldOptions,
): GraphModel {
  const nodes: GraphNode[] = [];
  const discs = new Map<number, number>();
  const standIns = Int32Array.from(model.nodes, (node) => {
    const community = of[node.id]!;
    const id = nodes.length;
    const disc = folded.has(community) ? (discs.get(community) ?? id) : id;
    if (disc < id) return disc;
    const color = colored ? groupColor(community) : node.color;
    if (!folded.has(community)) {
      nodes.push({ ...node, id, color });
      return id;
    }
    discs.set(community, id);
    const members = groups[community]!;
    const name = nameOf(community);
    nodes.push({ id, entity: '', label: name, type: '', color, degree: 0, community, members });
    return id;
  });
  const merged = mergeEdges(model, standIns, (id) => nodes[id]!.members !== undefined);
  const edgesOf: number[][] = nodes.map(() => []);
  const degrees = new Uint32Array(nodes.length);
  for (const { id, source, target, connections } of merged.edges) {
    for (const end of new Set([source, target])) {
      edgesOf[end]!.push(id);
      degrees[end]! += connections.length;
    }
  }
  const connected = nodes.map((node) =>
    node.members ? { ...node, degree: degrees[node.id]! } : node,
  );
  const byConnection = new Map<string, number>();
  for (const { id, connections } of merged.edges) {
    for (const connection of connections) byConnection.set(connection, id);
  }
  return {
    nodes: connected,
    edges: merged.edges,
    types: model.types,
    byEntity: new Map([...model.byEntity].map(([entity, node]) => [entity, standIns[node]!])),
    byConnection,
    edgesOf,
    origin: { model, nodes: standIns, edges: merged.standIns },
  };
}

function mergeEdges(
  model: GraphModel,
  standIns: Int32Array,
  isDisc: (node: number) => boolean,
): { readonly edges: GraphEdge[]; readonly standIns: Int32Array } {
  const bundles = new Map<string | number, GraphEdge[]>();
  for (const edge of model.edges) {
    const [source, target] = [standIns[edge.source]!, standIns[edge.target]!];
    const bundled = isDisc(source) || isDisc(target);
    if (bundled && source === target) continue;
    const key = bundled ? [source, target].sort((a, b) => a - b).join() : edge.id;
    const bundle = bundles.get(key);
    if (bundle) bundle.push(edge);
    else bundles.set(key, [edge]);
  }
  const edgeStandIns = new Int32Array(model.edges.length).fill(-1);
  const edges = [...bundles.values()].map((bundle, id): GraphEdge => {
    for (const edge of bundle) edgeStandIns[edge.id] = id;
    const first = bundle[0]!;
    const source = standIns[first.source]!;
    const sorted = [...bundle].sort((a, b) => b.weight - a.weight);
    return {
      id,
      source,
      target: standIns[first.target]!,
      directed: bundle.every((edge) => edge.directed && standIns[edge.source] === source),
      weight: bundle.reduce((sum, { weight }) => sum + weight, 0),
      label: bundle.length === 1 ? first.label : '',
      connections: sorted.flatMap(({ connections }) => connections),
    };
  });
  return { edges, standIns: edgeStandIns };
}

/** Where the nodes of a folded model are, by where those are that it was made of: discs in their middle. */
export function foldPositions(model: GraphModel, { nodes }: Origin, whole: Positions): Positions {
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
  return { x, y };
}
