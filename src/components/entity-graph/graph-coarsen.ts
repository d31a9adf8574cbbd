import { merge } from './graph-rows.js';
import type { Rows } from './graph-rows.js';

/**
 * A graph of about half the size: each node is one with the neighbour that it hangs at most, and the
 * leaves of a hub, which has no room for all, in pairs.
 */
export function coarsen(rows: Rows): { readonly rows: Rows; readonly parent: Uint32Array } {
  const { size, start, to, weight, mass } = rows;
  const parent = new Uint32Array(size);
  const taken = new Uint8Array(size);
  const waiting = new Int32Array(size).fill(-1);
  let count = 0;
  const join = (a: number, b: number) => {
    taken[a] = taken[b] = 1;
    parent[a] = parent[b] = count;
    count += 1;
  };
  for (const node of byDegree(rows)) {
    if (taken[node]) continue;
    let [best, most, hub, near] = [-1, 0, -1, 0];
    for (let edge = start[node]!; edge < start[node + 1]!; edge += 1) {
      const other = to[edge]!;
      const pull = weight[edge]! / mass[other]!;
      if (!taken[other] && pull > most) [best, most] = [other, pull];
      if (pull > near) [hub, near] = [other, pull];
    }
    if (best >= 0) {
      if (hub >= 0 && waiting[best] === node) waiting[best] = -1;
      join(node, best);
    } else if (hub >= 0 && waiting[hub]! >= 0) {
      join(node, waiting[hub]!);
      waiting[hub] = -1;
    } else if (hub >= 0) waiting[hub] = node;
  }
  for (let node = 0; node < size; node += 1) {
    if (taken[node]) continue;
    parent[node] = count;
    count += 1;
  }
  return { rows: merge(rows, parent, count), parent };
}

/** All nodes, those with the fewest neighbours first. */
function byDegree({ size, start }: Rows): Uint32Array {
  const first = new Uint32Array(size + 2);
  for (let node = 0; node < size; node += 1) first[start[node + 1]! - start[node]! + 1]! += 1;
  for (let degree = 0; degree <= size; degree += 1) first[degree + 1]! += first[degree]!;
  const order = new Uint32Array(size);
  for (let node = 0; node < size; node += 1) {
    order[first[start[node + 1]! - start[node]!]!++] = node;
  }
  return order;
}
