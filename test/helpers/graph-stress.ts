import type { Positions } from '../../src/components/entity-graph/graph-walk.js';

/** The two nodes of an edge. */
export type Edge = readonly [number, number];

/** How far distances in the picture are from those in the graph, at the best scale; 0 is perfect. */
export function stress({ x, y }: Positions, edges: readonly Edge[]): number {
  const near = Array.from(x, (): number[] => []);
  for (const [a, b] of edges) {
    near[a]!.push(b);
    near[b]!.push(a);
  }
  let [squares, products, pairs] = [0, 0, 0];
  for (let from = 0; from < x.length; from += 1) {
    const steps = new Map([[from, 0]]);
    for (const [node, step] of steps) {
      for (const next of near[node]!) if (!steps.has(next)) steps.set(next, step + 1);
      if (node === from) continue;
      const ratio = Math.hypot(x[node]! - x[from]!, y[node]! - y[from]!) / step;
      squares += ratio * ratio;
      products += ratio;
      pairs += 1;
    }
  }
  return 1 - products ** 2 / squares / pairs;
}
