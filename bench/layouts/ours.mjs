import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST } from '../lib/server.mjs';

const worker = join(DIST, 'components/entity-graph/graph-layout.worker.js');
const { layoutLargeStepwise } = await import(pathToFileURL(worker).href);

export function layOut({ radii, edges }) {
  const graph = { ends: Uint32Array.from(edges.flat()), radii: Float32Array.from(radii) };
  const work = layoutLargeStepwise({ ...graph, aspect: 1.6 });
  for (;;) {
    const { value, done } = work.next();
    if (done) return value;
  }
}
