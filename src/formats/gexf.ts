import { escapeXml } from '../model/xml-text.js';
import { spellRanges } from './graph-data.js';
import type { GraphData } from './graph-data.js';
import { xmlIdsOf } from './xml-ids.js';

type Value = string | number | readonly string[];

const NODE_ATTRIBUTES = {
  type: 'string',
  description: 'string',
  degree: 'integer',
  aliases: 'liststring',
  links: 'liststring',
  mentions: 'liststring',
};
const EDGE_ATTRIBUTES = { evidence: 'liststring' };

const attributesOf = (target: string, attributes: Readonly<Record<string, string>>) =>
  `<attributes class="${target}">\n${Object.entries(attributes)
    .map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`)
    .join('')}</attributes>\n`;

/** A list is written in brackets, with the quotes and escapes of JSON. */
const spell = (value: Value) =>
  Array.isArray(value)
    ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]`
    : String(value);

function valuesOf(values: Readonly<Record<string, Value>>): string {
  const written = Object.entries(values)
    .filter(([, value]) => typeof value === 'number' || value.length > 0)
    .map(([name, value]) => `<attvalue for="${name}" value="${escapeXml(spell(value))}"/>`);
  return written.length > 0 ? `<attvalues>${written.join('')}</attvalues>` : '';
}

/** Writes GEXF 1.3 (https://gexf.net/schema.html), piece by piece. */
export function* gexfParts(data: GraphData): Generator<string> {
  const { title, nodes, edges } = data;
  const ids = xmlIdsOf(data);
  const isDirected = edges.length > 0 && edges.every(({ directed }) => directed);
  yield (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<gexf xmlns="http://gexf.net/1.3" version="1.3"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
    ' xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd">\n'
  );
  yield `<meta><creator>Videolore</creator><description>${escapeXml(title)}</description></meta>\n`;
  yield `<graph defaultedgetype="${isDirected ? 'directed' : 'undirected'}" mode="static">\n`;
  yield attributesOf('node', NODE_ATTRIBUTES) + attributesOf('edge', EDGE_ATTRIBUTES);
  yield `<nodes count="${nodes.length}">\n`;
  for (const { entity, degree, links, mentions } of nodes) {
    const { id, name, type, description = '', aliases } = entity;
    const values = { type, description, degree, aliases, links, mentions: spellRanges(mentions) };
    yield `<node id="${ids.node(id)}" label="${escapeXml(name)}">${valuesOf(values)}</node>\n`;
  }
  yield `</nodes>\n<edges count="${edges.length}">\n`;
  for (const [index, { source, target, label, directed, weight, evidence }] of edges.entries()) {
    const ends = `source="${ids.node(source)}" target="${ids.node(target)}"`;
    const type = directed === isDirected ? '' : ` type="${directed ? 'directed' : 'undirected'}"`;
    // Of the edges between the same two nodes, programs keep one of each kind.
    const kind = label ? ` label="${escapeXml(label)}" kind="${escapeXml(label)}"` : '';
    const values = valuesOf({ evidence: spellRanges(evidence) });
    yield `<edge id="${ids.edge(index)}" ${ends}${type} weight="${weight}"${kind}>${values}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}
