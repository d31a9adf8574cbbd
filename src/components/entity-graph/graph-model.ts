import { kindOf } from '../../internal/entity-kind.js';
import { colorKey } from '../../internal/entity-type.js';
import type { Connection, Entity } from '../../model/video-document.js';
import type { Origin } from './graph-fold.js';

/** An entity on the map, under our own number: what data calls itself never names anything here. */
export interface GraphNode {
  readonly id: number;
  /** Id of the entity in the document. */
  readonly entity: string;
  /** Its name, white space folded and capped. */
  readonly label: string;
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
  /** Ids of the connections in the document. */
  readonly connections: readonly string[];
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
  readonly byEntity: ReadonlyMap<string, number>;
  /** Edge of each connection id. */
  readonly byConnection: ReadonlyMap<string, number>;
  /** For each node the ids of its edges. */
  readonly edgesOf: readonly (readonly number[])[];
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
  const degrees = new Array<number>(shown.length).fill(0);
  const groups = new Map<number, Connection[]>();
  const keyOf = (source: number, target: number, directed: boolean) =>
    (source * shown.length + target) * 2 + (directed && source !== target ? 1 : 0);
  for (const connection of connections) {
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
    const group = groups.get(key);
    if (group) group.push(connection);
    else groups.set(key, [connection]);
  }
  const isBetweenOthers = (source: number, target: number) =>
    source !== target &&
    (groups.has(keyOf(source, target, true)) || groups.has(keyOf(target, source, true)));
  const byConnection = new Map<string, number>();
  const edgesOf: number[][] = shown.map(() => []);
  const edges = [...groups.values()].map((group, id): GraphEdge => {
    const source = byEntity.get(group[0]!.source)!;
    const target = byEntity.get(group[0]!.target)!;
    for (const connection of group) byConnection.set(connection.id, id);
    edgesOf[source]!.push(id);
    if (target !== source) edgesOf[target]!.push(id);
    return {
      id,
      source,
      target,
      directed: group.some(({ directed }) => directed),
      isStraight: group[0]!.directed !== true && isBetweenOthers(source, target),
      weight: group.reduce((sum, { weight }) => sum + (weight ?? 1), 0),
      label: capText(labelOf(group), LONGEST_LABEL),
      connections: group.map((connection) => connection.id),
    };
  });
  const nodes = shown.map((entity, id): GraphNode => ({
    id,
    entity: entity.id,
    label: capText(entity.name, LONGEST_NAME) || '…',
    type: kindOf(entity.type),
    color: colorKey(kindOf(entity.type)),
    degree: degrees[id]!,
  }));
  return { nodes, edges, types: countTypes(nodes), byEntity, byConnection, edgesOf };
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

/** The connection of an edge that is selected, else its first. */
export function connectionOf(
  { connections }: GraphEdge,
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
  const found = new Set(model.edgesOf[node]?.map((edge) => otherEnd(model.edges[edge]!, node)));
  found.delete(node);
  return [...found];
}
