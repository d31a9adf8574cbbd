import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST } from '../lib/server.mjs';

const worker = join(DIST, 'components/entity-graph/graph-layout.worker.js');
const { layoutGraphStepwise, layoutLargeStepwise } = await import(pathToFileURL(worker).href);
const { finishNow } = await import(pathToFileURL(join(DIST, 'model/finish-now.js')).href);

/** Up to so many nodes, the library leaves room for their labels. */
const MOST_LABELLED = 150;
/** A box as on a wide page, in CSS pixels. */
const SIZE = { width: 960, height: 640 };
/** A label of two words, in a line. */
const LABEL = { labelWidth: 90, labelHeight: 15 };

export function layOut({ radii, edges }) {
  if (radii.length <= MOST_LABELLED) return labelled(radii, edges);
  const graph = { ends: Uint32Array.from(edges.flat()), radii: Float32Array.from(radii) };
  return finishNow(layoutLargeStepwise({ ...graph, aspect: SIZE.width / SIZE.height }));
}

function labelled(radii, pairs) {
  const edges = pairs.map(([source, target]) => ({ source, target }));
  const edgesOf = radii.map(() => []);
  for (const [edge, ends] of pairs.entries())
    for (const node of new Set(ends)) edgesOf[node].push(edge);
  const model = { nodes: radii.map((_, id) => ({ id })), edges, edgesOf: (node) => edgesOf[node] };
  const boxes = radii.map((radius) => ({ radius, ...LABEL }));
  return finishNow(layoutGraphStepwise(model, boxes, SIZE));
}
