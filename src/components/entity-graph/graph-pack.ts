import type { Positions } from './graph-walk.js';

/** Nodes that are placed together, in CSS pixels. */
export interface Island extends Positions {
  /** Their ids. */
  readonly nodes: Uint32Array;
  readonly radii: Float32Array;
}

/** Between islands: more than between most neighbours, for those to be told from others. */
const GAP = 48;
/** What is not connected stands this much of a radius apart. */
const STEP = 4;
/** Columns whose heights are looked at. */
const COLUMNS = 96;

/**
 * Puts islands beside each other, the first in the first corner, and what is not connected in rows
 * below; the whole is about as wide by its height as asked for.
 */
export function pack(
  islands: readonly Island[],
  singles: Uint32Array,
  radii: Float32Array,
  aspect: number,
): Positions {
  const x = new Float64Array(radii.length);
  const y = new Float64Array(radii.length);
  const boxes = islands.map(boxOf);
  const step = STEP * singles.reduce((most, node) => Math.max(most, radii[node]!), 1);
  const area = boxes.reduce((sum, it) => sum + it.width * it.height, singles.length * step * step);
  const widest = boxes.reduce((most, it) => Math.max(most, it.width), step);
  const width = Math.max(widest, Math.sqrt(area * aspect));
  const column = width / COLUMNS;
  const heights = new Float64Array(COLUMNS);
  let used = 0;
  islands.forEach(({ nodes, ...at }, index) => {
    const box = boxes[index]!;
    const span = Math.min(COLUMNS, Math.ceil(box.width / column - 1e-9));
    const { start, top } = lowest(heights, span);
    heights.fill(top + box.height, start, start + span);
    used = Math.max(used, start * column + box.width);
    nodes.forEach((node, own) => {
      x[node] = start * column + at.x[own]! - box.left;
      y[node] = top + at.y[own]! - box.top;
    });
  });
  const below = heights.reduce((most, it) => Math.max(most, it), 0);
  const perRow = Math.max(1, Math.floor(width / step));
  const rows = Math.ceil(singles.length / perRow);
  const inRow = Math.ceil(singles.length / (rows || 1));
  // Rows and islands share their middle.
  const left = (used || inRow * step) / 2 - (inRow * step) / 2;
  singles.forEach((node, index) => {
    x[node] = left + ((index % inRow) + 0.5) * step;
    y[node] = below + (Math.floor(index / inRow) + 0.5) * step;
  });
  return { x, y };
}

function boxOf({ x, y, radii }: Island) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  radii.forEach((radius, node) => {
    left = Math.min(left, x[node]! - radius);
    right = Math.max(right, x[node]! + radius);
    top = Math.min(top, y[node]! - radius);
    bottom = Math.max(bottom, y[node]! + radius);
  });
  return { left, top, width: right - left + GAP, height: bottom - top + GAP };
}

/** Where a box of some columns comes to lie highest up. */
function lowest(heights: Float64Array, span: number): { start: number; top: number } {
  let best = { start: 0, top: Infinity };
  for (let start = 0; start + span <= COLUMNS; start += 1) {
    let top = 0;
    for (let at = start; at < start + span && top < best.top; at += 1) {
      top = Math.max(top, heights[at]!);
    }
    if (top < best.top) best = { start, top };
  }
  return best;
}
