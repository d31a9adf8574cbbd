/** How well a picture of a graph tells what is near what in it. */
import { random } from './generate.mjs';

const SOURCES = 60;
const SAMPLE = 1500;

/** For each node the others that it is connected with, each once. */
export function neighbours(count, edges) {
  const near = Array.from({ length: count }, () => new Set());
  for (const [a, b] of edges) {
    if (a === b) continue;
    near[a].add(b);
    near[b].add(a);
  }
  return near;
}

/**
 * How far distances in the picture are from those in the graph, at the scale that suits the picture
 * best: mean of the squared relative error over all pairs of some nodes and what they reach. 0 is best.
 */
export function stress(near, { x, y }) {
  const next = random(11);
  let squares = 0;
  let products = 0;
  let pairs = 0;
  for (let sample = 0; sample < Math.min(SOURCES, near.length); sample++) {
    const from = near.length <= SOURCES ? sample : Math.floor(next() * near.length);
    const steps = new Map([[from, 0]]);
    for (const [node, step] of steps) {
      for (const other of near[node]) if (!steps.has(other)) steps.set(other, step + 1);
      if (node === from) continue;
      const ratio = Math.hypot(x[node] - x[from], y[node] - y[from]) / step;
      squares += ratio * ratio;
      products += ratio;
      pairs += 1;
    }
  }
  return 1 - products ** 2 / squares / pairs;
}

/**
 * Of a node's neighbours in the graph and as many nearest ones in the picture, the share that are both
 * (Jaccard), as a mean over nodes. 1 is best.
 */
export function preservation(near, { x, y }) {
  const next = random(12);
  let sum = 0;
  let count = 0;
  for (let sample = 0; sample < Math.min(SAMPLE, near.length); sample++) {
    const node = near.length <= SAMPLE ? sample : Math.floor(next() * near.length);
    const wanted = near[node].size;
    if (!wanted) continue;
    const squares = Float64Array.from(x, (_, other) =>
      other === node ? Infinity : (x[other] - x[node]) ** 2 + (y[other] - y[node]) ** 2,
    );
    const far = squares.slice().sort()[wanted - 1];
    let both = 0;
    for (const other of near[node]) if (squares[other] <= far) both += 1;
    sum += both / (2 * wanted - both);
    count += 1;
  }
  return sum / count;
}
