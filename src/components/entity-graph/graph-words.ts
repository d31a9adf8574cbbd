import type { LocalizeController } from '../../controllers/localize-controller.js';
import { withConnectionWords } from '../../internal/connection-words.js';
import type { Connected } from '../../internal/connection-words.js';
import type { PathSearch } from './graph-emphasis.js';
import type { GraphEdge, GraphModel, GraphNode } from './graph-model.js';
import type { Visibility } from './graph-visibility.js';

/** A node in words: its name, kind and number of connections. */
export function describeNode(
  localize: LocalizeController,
  { label, type, degree, members }: GraphNode,
): string {
  return localize.text('graph.node', {
    name: label,
    type: members
      ? localize.text('graph.group', { count: members.length })
      : localize.typeName(type),
    connections: localize.text('graph.connections', { count: degree }),
  });
}

/** An edge as a sentence, who did what to whom, with its direction and weight as `from` sees it. */
export function describeEdge(
  localize: LocalizeController,
  model: GraphModel,
  edge: GraphEdge,
  from = -1,
): string {
  const { source, target, label } = edge;
  const { nodes } = model;
  const sentence = [nodes[source]!.label, label, nodes[target]!.label].filter(Boolean).join(' ');
  return withConnectionWords(localize, sentence, connectedBy(model, edge), isIncoming(edge, from));
}

/** What an edge stands for. */
export const connectedBy = (model: GraphModel, { id, directed, weight }: GraphEdge): Connected => ({
  directed,
  weight,
  count: model.connectionsOf(id).length,
});

/** Whether an edge leads to a node; undefined where it does not end there, or also begins there. */
export function isIncoming({ source, target }: GraphEdge, node: number): boolean | undefined {
  return source === target || (source !== node && target !== node) ? undefined : target === node;
}

/** How much of a graph is shown. */
export function shownText(localize: LocalizeController, { nodes }: Visibility): string {
  return localize.text('graph.shown', {
    shown: nodes.reduce((sum, it) => sum + it, 0),
    entities: localize.text('entities.count', { count: nodes.length }),
  });
}

/** What a search for a path says. */
export function pathText(
  { nodes }: GraphModel,
  localize: LocalizeController,
  search: PathSearch,
): string {
  const name = (id: number) => nodes[id]!.label;
  if (search.to === undefined) return localize.text('graph.path-from', { name: name(search.from) });
  if (search.found) return localize.text('graph.path', { count: search.found.edges.length });
  return localize.text('graph.no-path', { from: name(search.from), to: name(search.to) });
}
