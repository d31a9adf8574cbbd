import { neighboursOf, otherEnd } from './graph-model.js';
import type { GraphModel } from './graph-model.js';
import type { Visibility } from './graph-visibility.js';
import type { GraphPath } from './graph-walk.js';
import type { Selection } from '../../model/session-state.js';

/** Some nodes and edges that are shown strongly while the rest steps back. */
export interface Emphasis {
  readonly nodes: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
  /** Whether the edges show their labels. */
  readonly labelled: boolean;
  /** The node that all is about. */
  readonly center?: number;
}

/** A node with its neighbours and the edges between. */
export function traceNode(model: GraphModel, node: number): Emphasis {
  return {
    nodes: new Set([node, ...neighboursOf(model, node)]),
    edges: new Set(model.edgesOf(node)),
    labelled: true,
    center: node,
  };
}

/** An edge with its ends. */
export function traceEdge(model: GraphModel, edge: number): Emphasis {
  const { source, target } = model.edges[edge]!;
  return { nodes: new Set([source, target]), edges: new Set([edge]), labelled: true };
}

/** Some nodes with the edges among them. */
export function traceNodes(model: GraphModel, nodes: ReadonlySet<number>): Emphasis {
  const edges = new Set<number>();
  for (const node of nodes) {
    for (const edge of model.edgesOf(node)) {
      if (nodes.has(otherEnd(model.edges[edge]!, node))) edges.add(edge);
    }
  }
  return { nodes, edges, labelled: false };
}

/** All that is seen. */
function traceVisible({ nodes, edges }: Visibility): Emphasis {
  const idsOf = (shown: Uint8Array) => new Set([...shown.keys()].filter((id) => shown[id]));
  return { nodes: idsOf(nodes), edges: idsOf(edges), labelled: true };
}

/** What of an emphasis is visible, by the ids of nodes and edges. */
export function maskOf({ nodes, edges }: Emphasis, visible: Visibility): Visibility {
  const only = (ids: ReadonlySet<number>, seen: Uint8Array) => {
    const mask = new Uint8Array(seen.length);
    for (const id of ids) mask[id] = seen[id]!;
    return mask;
  };
  return { nodes: only(nodes, visible.nodes), edges: only(edges, visible.edges) };
}

/** A path that is looked for: its beginning, and once that is chosen its end. */
export interface PathSearch {
  readonly from: number;
  readonly to?: number;
  readonly found?: GraphPath;
}

/** What is strong on a map where nothing is hovered: a path, else what is sought, else the selection. */
export function emphasisOf(
  model: GraphModel,
  now: {
    readonly path?: PathSearch;
    /** Ids of the entities that are sought. */
    readonly sought?: readonly string[];
    /** What is seen of the model while only a neighbourhood is. */
    readonly near?: Visibility;
    readonly selection: Selection | null;
    /** Ids of the entities that the selection is about. */
    readonly entities: Iterable<string>;
  },
): Emphasis | undefined {
  const nodesOf = (ids: Iterable<string>) =>
    new Set([...ids].flatMap((id) => model.byEntity.get(id) ?? []));
  const { path, sought, selection } = now;
  if (path?.found) {
    return { nodes: new Set(path.found.nodes), edges: new Set(path.found.edges), labelled: true };
  }
  if (path?.to !== undefined) return traceNodes(model, new Set([path.from, path.to]));
  if (sought) return traceNodes(model, nodesOf(sought));
  if (selection?.kind === 'connection') {
    const edge = model.edgeOf(selection.id);
    return edge === undefined ? undefined : traceEdge(model, edge);
  }
  if (now.near) return { ...traceVisible(now.near), center: model.byEntity.get(selection!.id) };
  const nodes = nodesOf(now.entities);
  const [first] = nodes;
  if (first === undefined) return undefined;
  return selection?.kind === 'entity' ? traceNode(model, first) : traceNodes(model, nodes);
}
