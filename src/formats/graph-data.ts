import type { Connection, Entity, TimeRange, VideoDocument } from '../model/video-document.js';

/** What a graph is written of: all of a video document, or as much of it. */
export type GraphSource = Pick<VideoDocument, 'entities' | 'connections'> &
  Partial<Pick<VideoDocument, 'title'>>;

export interface WriteGraphOptions {
  /**
   * When an entity is mentioned, by its id, in seconds: for entities whose mentions are located in the
   * transcript. Unless told, those that the document gives.
   */
  readonly mentionsOf?: (id: string) => readonly TimeRange[];
  /**
   * Whether an apostrophe is put before a CSV field that a spreadsheet would run as a formula
   * (https://owasp.org/www-community/attacks/CSV_Injection); it is unless told.
   */
  readonly guardFormulas?: boolean;
}

export interface DataNode {
  readonly entity: Entity;
  /** How many connections it has; one with itself counts once. */
  readonly degree: number;
  readonly links: readonly string[];
  readonly mentions: readonly TimeRange[];
}

/** What all formats write: each entity once, and the connections between two of them. */
export interface GraphData {
  readonly title: string;
  readonly nodes: readonly DataNode[];
  readonly edges: readonly Connection[];
}

/** Reads a document for the formats. */
export function graphDataOf(source: GraphSource, { mentionsOf }: WriteGraphOptions): GraphData {
  const entities = new Map<string, Entity>();
  for (const entity of source.entities)
    if (!entities.has(entity.id)) entities.set(entity.id, entity);
  const edges = source.connections.filter(
    (connection) => entities.has(connection.source) && entities.has(connection.target),
  );
  const degrees = new Map<string, number>();
  for (const edge of edges) {
    for (const end of new Set([edge.source, edge.target]))
      degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  const nodes = [...entities.values()].map((entity) => ({
    entity,
    degree: degrees.get(entity.id) ?? 0,
    links: [...(entity.url === undefined ? [] : [entity.url]), ...entity.sameAs],
    mentions: mentionsOf?.(entity.id) ?? entity.mentions ?? [],
  }));
  return { title: source.title ?? '', nodes, edges };
}

/** Ranges as text: `12.5-18`, in seconds. */
export function spellRanges(ranges: readonly TimeRange[]): string[] {
  return ranges.map(({ start, end }) => `${start}-${end}`);
}

/** Several values in a format that has no lists. */
export function spellList(values: readonly string[]): string {
  return values.join('; ');
}
