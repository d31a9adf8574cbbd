import type { GraphData } from './graph-data.js';

/** The pieces of a JSON list, one item on each line. */
function* listOf<T>(
  name: string,
  items: readonly T[],
  write: (item: T) => object,
): Generator<string> {
  yield `"${name}":[`;
  let before = '\n';
  for (const item of items) {
    yield `${before}${JSON.stringify(write(item))}`;
    before = ',\n';
  }
  yield '\n]';
}

/**
 * Writes node-link JSON, piece by piece, as d3-force (https://d3js.org/d3-force/link) and NetworkX
 * (https://networkx.org/documentation/stable/reference/readwrite/json_graph.html, `edges="links"`) read
 * it. NetworkX knows no direction of a single link: that is `directed` of each.
 */
export function* nodeLinkParts({ title, nodes, edges }: GraphData): Generator<string> {
  const directed = edges.some((edge) => edge.directed);
  yield `{"directed":${directed},"multigraph":true,"graph":${JSON.stringify({ title })},\n`;
  yield* listOf('nodes', nodes, ({ entity, degree, links, mentions }) => ({
    id: entity.id,
    name: entity.name,
    type: entity.type,
    description: entity.description,
    degree,
    aliases: entity.aliases,
    links,
    mentions,
  }));
  yield ',\n';
  yield* listOf('links', edges, (edge) => ({
    id: edge.id,
    source: edge.source,
    target: edge.target,
    label: edge.label,
    directed: edge.directed,
    weight: edge.weight,
    evidence: edge.evidence,
  }));
  yield '}\n';
}
