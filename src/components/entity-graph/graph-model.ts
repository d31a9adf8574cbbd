import { colorKey, kindOf } from '../../internal/entity-type.js';
import type { Connection, Entity } from '../../model/video-document.js';
import { Buckets } from './graph-buckets.js';
import type { Origin } from './graph-fold.js';

/** An entity on the map, under our own number: what data calls itself never names anything here. */
export interface GraphNode {
  readonly id: number;
  /** Id of the entity in the document. */
  readonly entity: string;
  /** Its name, white space folded and capped. */
  readonly label: string;
  /** Its kind, as it is first written in the document. */
  readonly type: string;
  /** The value of `data-type` that gives it its colour. */
  readonly color: string;
  /** How many connections it has; one with itself counts once. */
  readonly degree: number;
  /** The community that it stands for, which is folded into it. */
  readonly community?: number;
  /** The nodes of that community, in the model before anything was folded. */
  readonly members?: readonly number[];
}

/** All connections between two entities that run the same way. */
export interface GraphEdge {
  readonly id: number;
  readonly source: number;
  readonly target: number;
  readonly directed: boolean;
  /** Whether it is drawn straight, between directed ones that bend to both sides. */
  readonly isStraight: boolean;
  /** Sum of the weights of its connections. */
  readonly weight: number;
  /** The different labels, white space folded and capped. */
  readonly label: string;
}

/** A kind of entity, and how many there are of it. */
export interface TypeCount {
  readonly type: string;
  readonly count: number;
}

/** What there is to draw; a node's or edge's id is its index. */
export interface GraphModel {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** In the order in which the document names them. */
  readonly types: readonly TypeCount[];
  /** Node of each entity id. */
  readonly byEntity: Pick<ReadonlyMap<string, number>, 'get' | 'has'>;
  /** How many connections of the document have both their ends. */
  readonly connectionCount: number;
  /** The edge that stands for a connection, by its id in the document. */
  edgeOf(connection: string): number | undefined;
  /** Ids in the document of the connections that an edge stands for. */
  connectionsOf(edge: number): readonly string[];
  /** Ids of the edges of a node; none where there is no such node. */
  edgesOf(node: number): readonly number[];
  /** What it was before communities of it were folded or coloured. */
  readonly origin?: Origin;
}

const LONGEST_NAME = 60;
const LONGEST_LABEL = 48;

/** White space that is to be folded. */
const UNEVEN = /^\s|\s\s|[^\S ]|\s$/;

/** Text as one line of at most `length` characters; a million spaces cost no more than a few. */
export function capText(text: string, length: number): string {
  if (text.length <= length && !UNEVEN.test(text)) return text;
  const line = text
    .slice(0, length * 8)
    // Not half a character.
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : line;
}

/** The edges of each node. */
export function edgesByNode(
  nodes: number,
  edges: readonly Pick<GraphEdge, 'source' | 'target'>[],
): GraphModel['edgesOf'] {
  const ends = new Int32Array(edges.length * 2);
  for (const [id, { source, target }] of edges.entries()) {
    ends[id * 2] = source;
    ends[id * 2 + 1] = source === target ? -1 : target;
  }
  const buckets = new Buckets(nodes, ends);
  return (node) => buckets.of(node).map((end) => end >> 1);
}

/** Makes the model of a document's entities and connections. Connections that dangle are left out. */
export function createModel(
  entities: readonly Entity[],
  connections: readonly Connection[],
): GraphModel {
  const byEntity = new Map<string, number>();
  const shown = entities.filter(({ id }) => {
    if (byEntity.has(id)) return false;
    byEntity.set(id, byEntity.size);
    return true;
  });
  const merged = mergeConnections(connections, byEntity);
  const spellings = new Map<string, string>();
  const typeOf = ({ type }: Entity) => {
    const kind = kindOf(type);
    if (!spellings.has(kind)) spellings.set(kind, type);
    return spellings.get(kind)!;
  };
  const nodes = shown.map((entity, id): GraphNode => ({
    id,
    entity: entity.id,
    label: capText(entity.name, LONGEST_NAME) || '…',
    type: typeOf(entity),
    color: colorKey(entity.type),
    degree: merged.degrees[id]!,
  }));
  return {
    nodes,
    types: countTypes(nodes),
    byEntity,
    edges: merged.edges,
    connectionCount: merged.edgeOf.reduce((count, edge) => count + (edge < 0 ? 0 : 1), 0),
    edgesOf: edgesByNode(nodes.length, merged.edges),
    ...lookUp(connections, merged.edgeOf, merged.buckets),
  };
}

/** Edges and connections by each other: apart, so that no more is kept for it than it takes. */
function lookUp(
  connections: readonly Connection[],
  edgeOf: Int32Array,
  buckets: Buckets,
): Pick<GraphModel, 'edgeOf' | 'connectionsOf'> {
  let byConnection: Map<string, number> | undefined;
  return {
    edgeOf(connection) {
      // Not before somebody asks: nothing is, until one is chosen.
      byConnection ??= new Map(
        connections.flatMap(({ id }, index) => (edgeOf[index]! < 0 ? [] : [[id, edgeOf[index]!]])),
      );
      return byConnection.get(connection);
    },
    connectionsOf: (edge) => buckets.of(edge).map((index) => connections[index]!.id),
  };
}

/** The edges that connections are drawn as, the edge of each connection, and the degrees of nodes. */
function mergeConnections(
  connections: readonly Connection[],
  byEntity: ReadonlyMap<string, number>,
) {
  const count = byEntity.size;
  const degrees = new Uint32Array(count);
  const ids = new Map<number, number>();
  const firsts: Connection[] = [];
  const edgeOf = new Int32Array(connections.length).fill(-1);
  const keyOf = (source: number, target: number, directed: boolean) =>
    (source * count + target) * 2 + (directed && source !== target ? 1 : 0);
  for (const [index, connection] of connections.entries()) {
    const source = byEntity.get(connection.source);
    const target = byEntity.get(connection.target);
    if (source === undefined || target === undefined) continue;
    degrees[source]! += 1;
    if (target !== source) degrees[target]! += 1;
    const directed = connection.directed === true;
    const key =
      !directed && source > target
        ? keyOf(target, source, directed)
        : keyOf(source, target, directed);
    let id = ids.get(key);
    if (id === undefined) {
      ids.set(key, (id = firsts.length));
      firsts.push(connection);
    }
    edgeOf[index] = id;
  }
  const isBetweenOthers = (source: number, target: number) =>
    source !== target &&
    (ids.has(keyOf(source, target, true)) || ids.has(keyOf(target, source, true)));
  const buckets = new Buckets(firsts.length, edgeOf);
  const edges = firsts.map((first, id): GraphEdge => {
    const source = byEntity.get(first.source)!;
    const target = byEntity.get(first.target)!;
    const group = buckets.of(id).map((index) => connections[index]!);
    return {
      id,
      source,
      target,
      directed: group.some(({ directed }) => directed),
      isStraight: first.directed !== true && isBetweenOthers(source, target),
      weight: group.reduce((sum, { weight }) => sum + (weight ?? 1), 0),
      label: capText(labelOf(group), LONGEST_LABEL),
    };
  });
  return { edges, degrees, edgeOf, buckets };
}

function labelOf(group: readonly Connection[]): string {
  if (group.length === 1) return group[0]!.label ?? '';
  return [...new Set(group.flatMap(({ label }) => label ?? []))].slice(0, 4).join(' · ');
}

function countTypes(nodes: readonly GraphNode[]): TypeCount[] {
  const counts = new Map<string, number>();
  for (const { type } of nodes) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => ({ type, count }));
}

/** Of the connections of an edge the one that is selected, else the first. */
export function connectionOf(
  connections: readonly string[],
  selection: { readonly kind: string; readonly id: string } | null,
): string {
  const isSelected = selection?.kind === 'connection' && connections.includes(selection.id);
  return isSelected ? selection.id : connections[0]!;
}

/** The other end of an edge. */
export function otherEnd(edge: GraphEdge, node: number): number {
  return edge.source === node ? edge.target : edge.source;
}

/** Ids of the nodes one edge away, each once, without itself. */
export function neighboursOf(model: GraphModel, node: number): number[] {
  const found = new Set(model.edgesOf(node).map((edge) => otherEnd(model.edges[edge]!, node)));
  found.delete(node);
  return [...found];
}
