import { edgesCsvParts, nodesCsvParts } from './graph-csv.js';
import { graphDataOf } from './graph-data.js';
import type { GraphSource, WriteGraphOptions } from './graph-data.js';
import { gexfParts } from './gexf.js';
import { graphmlParts } from './graphml.js';
import { nodeLinkParts } from './node-link.js';

/** A format that a graph can be saved in; also the end of its file's name. */
export type GraphFormat = 'graphml' | 'gexf' | 'json' | 'nodes.csv' | 'edges.csv';

/** The MIME type of each format. */
export const graphTypes: Readonly<Record<GraphFormat, string>> = {
  graphml: 'application/graphml+xml',
  gexf: 'application/gexf+xml',
  json: 'application/json',
  'nodes.csv': 'text/csv;charset=utf-8',
  'edges.csv': 'text/csv;charset=utf-8',
};

/**
 * Writes entities and their connections in a format; connections to unknown entities are left out, and
 * every other one is there, however many there are between two. Times are in seconds.
 *
 * GraphML and GEXF say of each connection whether it has a direction. Programs that cannot mix the two
 * (NetworkX) take the JSON. Where a format has no lists, values are separated by `; `.
 */
export function writeGraph(
  format: GraphFormat,
  source: GraphSource,
  options: WriteGraphOptions = {},
): string {
  return [...graphParts(format, source, options)].join('');
}

/** {@link writeGraph} in pieces, between which it may be interrupted. */
export function graphParts(
  format: GraphFormat,
  source: GraphSource,
  options: WriteGraphOptions = {},
): Generator<string> {
  const data = graphDataOf(source, options);
  const guards = options.guardFormulas ?? true;
  switch (format) {
    case 'graphml':
      return graphmlParts(data);
    case 'gexf':
      return gexfParts(data);
    case 'json':
      return nodeLinkParts(data);
    case 'nodes.csv':
      return nodesCsvParts(data, guards);
    case 'edges.csv':
      return edgesCsvParts(data, guards);
  }
}
