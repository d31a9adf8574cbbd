import type { Positions } from './graph-walk.js';

const STEPS = 60;

/** Moves discs apart until none lies on another, or nearly so. */
export function* separateStepwise({ x, y }: Positions, radii: Float32Array): Generator<undefined> {
  const size = x.length;
  const most = radii.reduce((a, b) => Math.max(a, b), 0);
  const cells = new Int32Array(size);
  const order = new Uint32Array(size);
  for (let step = 0; step < STEPS; step += 1) {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let node = 0; node < size; node += 1) {
      left = Math.min(left, x[node]!);
      right = Math.max(right, x[node]!);
      top = Math.min(top, y[node]!);
      bottom = Math.max(bottom, y[node]!);
    }
    // No more cells than a few for each node, however far apart those are.
    const cell = Math.max(2 * most, Math.sqrt(((right - left) * (bottom - top)) / size) / 2, 1);
    const columns = Math.ceil((right - left) / cell) + 3;
    const first = new Uint32Array(columns * (Math.ceil((bottom - top) / cell) + 3) + 1);
    for (let node = 0; node < size; node += 1) {
      const column = Math.floor((x[node]! - left) / cell) + 1;
      const at = (Math.floor((y[node]! - top) / cell) + 1) * columns + column;
      cells[node] = at;
      first[at + 1]! += 1;
    }
    for (let at = 1; at < first.length; at += 1) first[at]! += first[at - 1]!;
    const next = first.slice();
    for (let node = 0; node < size; node += 1) order[next[cells[node]!]!++] = node;
    let moved = false;
    for (let node = 0; node < size; node += 1) {
      for (let row = -1; row <= 1; row += 1) {
        const around = cells[node]! + row * columns;
        for (let at = first[around - 1]!; at < first[around + 2]!; at += 1) {
          const other = order[at]!;
          if (other >= node) continue;
          const dx = x[node]! - x[other]!;
          const dy = y[node]! - y[other]!;
          const apart = radii[node]! + radii[other]!;
          const square = dx * dx + dy * dy;
          if (square >= apart * apart) continue;
          const distance = Math.sqrt(square);
          const by = (apart - distance) / 2;
          if (by > 0.5) moved = true;
          // In one place, they part along a line that is another for each pair.
          const [ux, uy] = distance > 1e-6 ? [dx / distance, dy / distance] : [1, (node % 7) - 3];
          x[node]! += ux * by;
          y[node]! += uy * by;
          x[other]! -= ux * by;
          y[other]! -= uy * by;
        }
      }
    }
    if (!moved) return;
    yield;
  }
}
