import { escapeXml, toXmlCharacters } from '../model/xml-text.js';
import type { GraphData } from './graph-data.js';

/** The ids of a graph as they are written in XML: its own as far as that is possible, and different from each other still. */
export interface XmlIds {
  node(id: string): string;
  /** By its place among the edges. */
  edge(index: number): string;
}

/** @param spell what of an id can be written */
export function xmlIdsOf({ nodes, edges }: GraphData, spell = toXmlCharacters): XmlIds {
  const nodeIds = distinct(nodes.map(({ entity }) => spell(entity.id)));
  const edgeIds = distinct(edges.map(({ id }) => spell(id)));
  const idOf = new Map(nodes.map(({ entity }, index) => [entity.id, nodeIds[index]!]));
  return { node: (id) => idOf.get(id)!, edge: (index) => edgeIds[index]! };
}

/** An id as an `NMTOKEN` of any edition of XML: what else is in it is written as `_x20_`, in hexadecimal. */
export const toNameToken = (id: string): string =>
  id.replace(/[^\w:.-]/gu, (it) => `_x${it.codePointAt(0)!.toString(16)}_`);

function distinct(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    let name = id || '_';
    while (taken.has(name)) name += `-${taken.size}`;
    taken.add(name);
    return escapeXml(name);
  });
}
