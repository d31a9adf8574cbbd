import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST } from '../lib/server.mjs';

const worker = join(DIST, 'components/entity-graph/graph-layout.worker.js');
const { layoutLargeStepwise } = await import(pathToFileURL(worker).href);
const { finishNow } = await import(pathToFileURL(join(DIST, 'model/finish-now.js')).href);

export function layOut({ radii, edges }) {
  const graph = { ends: Uint32Array.from(edges.flat()), radii: Float32Array.from(radii) };
  return finishNow(layoutLargeStepwise({ ...graph, aspect: 1.6 }));
}
