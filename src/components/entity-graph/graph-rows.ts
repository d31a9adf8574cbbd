/** A weighted graph in rows: the neighbours of `node` are `to[start[node]]` up to `start[node + 1]`. */
export interface Rows {
  readonly size: number;
  readonly start: Uint32Array;
  readonly to: Uint32Array;
  /** How many edges each entry of `to` stands for. */
  readonly weight: Float32Array;
  /** How many nodes each node stands for. */
  readonly mass: Float32Array;
}

/** Rows of a graph whose edges are pairs of nodes; loops and what leads nowhere are left out. */
export function rowsOf(size: number, pairs: ArrayLike<number>): Rows {
  const start = new Uint32Array(size + 1);
  const each = (visit: (from: number, to: number) => void) => {
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const [a, b] = [pairs[at]!, pairs[at + 1]!];
      if (a === b || a < 0 || b < 0 || a >= size || b >= size) continue;
      visit(a, b);
      visit(b, a);
    }
  };
  each((from) => (start[from + 1]! += 1));
  for (let node = 0; node < size; node += 1) start[node + 1]! += start[node]!;
  const next = start.slice(0, size);
  const to = new Uint32Array(start[size]!);
  each((from, other) => {
    to[next[from]!] = other;
    next[from]! += 1;
  });
  const own = Uint32Array.from({ length: size }, (_, node) => node);
  const rows = { size, start, to, weight: new Float32Array(to.length).fill(1) };
  return merge({ ...rows, mass: new Float32Array(size).fill(1) }, own, size);
}

/** The graph in which nodes that have the same parent are one. */
export function merge(rows: Rows, parent: Uint32Array, size: number): Rows {
  const first = new Uint32Array(size + 1);
  for (let node = 0; node < rows.size; node += 1) first[parent[node]! + 1]! += 1;
  for (let at = 0; at < size; at += 1) first[at + 1]! += first[at]!;
  const children = new Uint32Array(rows.size);
  const next = first.slice(0, size);
  for (let node = 0; node < rows.size; node += 1) {
    children[next[parent[node]!]!++] = node;
  }
  const start = new Uint32Array(size + 1);
  const to = new Uint32Array(rows.to.length);
  const weight = new Float32Array(rows.to.length);
  const mass = new Float32Array(size);
  const entry = new Int32Array(size).fill(-1);
  let count = 0;
  for (let node = 0; node < size; node += 1) {
    for (let at = first[node]!; at < first[node + 1]!; at += 1) {
      const child = children[at]!;
      mass[node]! += rows.mass[child]!;
      for (let edge = rows.start[child]!; edge < rows.start[child + 1]!; edge += 1) {
        const other = parent[rows.to[edge]!]!;
        if (other === node) continue;
        if (entry[other]! < start[node]!) {
          entry[other] = count;
          to[count] = other;
          weight[count] = 0;
          count += 1;
        }
        weight[entry[other]!]! += rows.weight[edge]!;
      }
    }
    start[node + 1] = count;
  }
  return { size, start, to: to.slice(0, count), weight: weight.slice(0, count), mass };
}

/**
 * What hangs together: all nodes, those of one component beside each other, the largest first.
 * Component `index` is `order[first[index]]` up to `order[first[index + 1]]`.
 */
export function componentsOf({ size, start, to }: Rows): {
  readonly order: Uint32Array;
  readonly first: Uint32Array;
} {
  const found = new Uint32Array(size);
  const seen = new Uint8Array(size);
  const begins: number[] = [];
  let end = 0;
  for (let seed = 0; seed < size; seed += 1) {
    if (seen[seed]) continue;
    begins.push(end);
    seen[seed] = 1;
    found[end++] = seed;
    for (let at = begins.at(-1)!; at < end; at += 1) {
      for (let edge = start[found[at]!]!; edge < start[found[at]! + 1]!; edge += 1) {
        const other = to[edge]!;
        if (seen[other]) continue;
        seen[other] = 1;
        found[end++] = other;
      }
    }
  }
  const sizeOf = (index: number) => (begins[index + 1] ?? size) - begins[index]!;
  const ranked = begins.map((_, index) => index).sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
  const order = new Uint32Array(size);
  const first = new Uint32Array(ranked.length + 1);
  ranked.forEach((index, rank) => {
    const begin = begins[index]!;
    order.set(found.subarray(begin, begin + sizeOf(index)), first[rank]);
    first[rank + 1] = first[rank]! + sizeOf(index);
  });
  return { order, first };
}

/** The rows of a component alone; its nodes are numbered in their order. */
export function cut(rows: Rows, nodes: Uint32Array, number: Uint32Array): Rows {
  const size = nodes.length;
  const start = new Uint32Array(size + 1);
  nodes.forEach((node, index) => {
    number[node] = index;
    start[index + 1] = start[index]! + rows.start[node + 1]! - rows.start[node]!;
  });
  const to = new Uint32Array(start[size]!);
  const weight = new Float32Array(to.length);
  nodes.forEach((node, index) => {
    const begin = rows.start[node]!;
    for (let edge = begin; edge < rows.start[node + 1]!; edge += 1) {
      const at = start[index]! + edge - begin;
      to[at] = number[rows.to[edge]!]!;
      weight[at] = rows.weight[edge]!;
    }
  });
  return { size, start, to, weight, mass: new Float32Array(size).fill(1) };
}
