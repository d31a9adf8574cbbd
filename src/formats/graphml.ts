import { escapeXml } from '../model/xml-text.js';
import { spellList, spellRanges } from './graph-data.js';
import type { GraphData } from './graph-data.js';
import { toNameToken, xmlIdsOf } from './xml-ids.js';

type Field = readonly [name: string, value: string | number];

/** Where an id cannot be written as one, what it is. */
const ORIGINAL = 'original_id';
const NODE_KEYS = {
  name: 'string',
  type: 'string',
  description: 'string',
  degree: 'int',
  aliases: 'string',
  links: 'string',
  mentions: 'string',
  [ORIGINAL]: 'string',
};
const EDGE_KEYS = { label: 'string', weight: 'double', evidence: 'string', [ORIGINAL]: 'string' };

const keysOf = (target: string, keys: Readonly<Record<string, string>>) =>
  Object.entries(keys).map(
    ([name, type]) =>
      `<key id="${target}-${name}" for="${target}" attr.name="${name}" attr.type="${type}"/>\n`,
  );

const dataOf = (target: string, fields: readonly Field[]) =>
  fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<data key="${target}-${name}">${escapeXml(String(value))}</data>`)
    .join('');

/** Writes GraphML (http://graphml.graphdrawing.org/specification.html), piece by piece. */
export function* graphmlParts(data: GraphData): Generator<string> {
  const { title, nodes, edges } = data;
  const ids = xmlIdsOf(data, toNameToken);
  const isDirected = edges.length > 0 && edges.every(({ directed }) => directed);
  yield (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns' +
    ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
  );
  yield [...keysOf('node', NODE_KEYS), ...keysOf('edge', EDGE_KEYS)].join('');
  yield `<graph id="graph" edgedefault="${isDirected ? 'directed' : 'undirected'}">\n`;
  if (title) yield `<desc>${escapeXml(title)}</desc>\n`;
  for (const { entity, degree, links, mentions } of nodes) {
    const id = ids.node(entity.id);
    const fields = dataOf('node', [
      ['name', entity.name],
      ['type', entity.type],
      ['description', entity.description ?? ''],
      ['degree', degree],
      ['aliases', spellList(entity.aliases)],
      ['links', spellList(links)],
      ['mentions', spellList(spellRanges(mentions))],
      [ORIGINAL, id === entity.id ? '' : entity.id],
    ]);
    yield `<node id="${id}">${fields}</node>\n`;
  }
  for (const [index, edge] of edges.entries()) {
    const { source, target, label, directed, weight, evidence } = edge;
    const id = ids.edge(index);
    const fields = dataOf('edge', [
      ['label', label ?? ''],
      ['weight', weight],
      ['evidence', spellList(spellRanges(evidence))],
      [ORIGINAL, id === edge.id ? '' : edge.id],
    ]);
    const way = directed === isDirected ? '' : ` directed="${directed}"`;
    const ends = `source="${ids.node(source)}" target="${ids.node(target)}"`;
    yield `<edge id="${id}" ${ends}${way}>${fields}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}
