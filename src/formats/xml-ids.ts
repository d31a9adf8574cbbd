import { escapeXml, toXmlCharacters } from '../model/xml-text.js';
import type { GraphData } from './graph-data.js';

/** The ids of a graph as they are written in XML: its own, and different from each other still. */
export interface XmlIds {
  node(id: string): string;
  /** By its place among the edges. */
  edge(index: number): string;
}

export function xmlIdsOf({ nodes, edges }: GraphData): XmlIds {
  const nodeIds = distinct(nodes.map(({ entity }) => entity.id));
  const edgeIds = distinct(edges.map(({ id }) => id));
  const idOf = new Map(nodes.map(({ entity }, index) => [entity.id, nodeIds[index]!]));
  return { node: (id) => idOf.get(id)!, edge: (index) => edgeIds[index]! };
}

function distinct(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    let name = toXmlCharacters(id) || '_';
    while (taken.has(name)) name += `-${taken.size}`;
    taken.add(name);
    return escapeXml(name);
  });
}
