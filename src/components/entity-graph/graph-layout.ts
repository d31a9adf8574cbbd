import { placeIslandStepwise } from './graph-island.js';
import { LABEL_GAP } from './graph-label.js';
import { neighboursOf } from './graph-model.js';
import type { GraphModel } from './graph-model.js';
import type { Positions } from './graph-walk.js';

/** What a node takes: its disc, and the label under it. In CSS pixels. */
export interface NodeBox {
  readonly radius: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
}

/** In CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where everything is, and the size of the whole, which is at least the size asked for. */
export interface Layout extends Positions, Size {}

export interface Rect {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

/** Around everything. */
const MARGIN = 14;
/** Above this part of a plane taken by boxes, they no longer find room beside each other. */
const FULLEST = 0.64;
/** How much larger than asked for a plane gets until nothing overlaps. */
const MOST_GROWTH = 1.5;

const boxWidth = (box: NodeBox) => Math.max(box.radius * 2, box.labelWidth) + 12;
const boxHeight = (box: NodeBox) => box.radius * 2 + LABEL_GAP + box.labelHeight + 10;
const boxArea = (box: NodeBox) => boxWidth(box) * boxHeight(box);

/**
 * Lays a graph of a few nodes out for a block of a size, in CSS pixels, with room for labels. The same
 * input always gives the same picture. What hangs together shares a part of the plane; what is not
 * connected stands in rows below.
 */
export function* layoutGraphStepwise(
  model: GraphModel,
  boxes: readonly NodeBox[],
  size: Size,
  asked = size,
): Generator<undefined, Layout> {
  const groups = components(model);
  const islands = groups.filter((group) => group.length > 1);
  const singles = groups.filter((group) => group.length === 1).map((group) => group[0]!);
  const x = new Float64Array(model.nodes.length);
  const y = new Float64Array(model.nodes.length);
  const needed = islands.flat().reduce((sum, node) => sum + boxArea(boxes[node]!), 0) / FULLEST;
  let { width, height } = size;
  let rows = flowRows(singles, boxes, width - 2 * MARGIN, islands.length ? 0 : height);
  // The rows get fewer as the plane grows: it settles in a step or two.
  for (let step = 0; step < 12; step += 1) {
    const room = (width - 2 * MARGIN) * Math.max(1, height - 2 * MARGIN - rows.height);
    if (room >= needed && rows.height <= height - 2 * MARGIN) break;
    const grow = Math.min(1.5, Math.max(1.04, Math.sqrt(needed / room)));
    width *= grow;
    height *= grow;
    rows = flowRows(singles, boxes, width - 2 * MARGIN, islands.length ? 0 : height);
  }
  const plane: Rect = {
    x: MARGIN,
    y: MARGIN,
    width: width - 2 * MARGIN,
    height: height - 2 * MARGIN - rows.height,
  };
  const positions = { x, y };
  let tidy = true;
  for (const [island, rect] of shareOut(islands, plane, boxes)) {
    tidy = (yield* placeIslandStepwise(model, island, boxes, rect, positions)) && tidy;
  }
  if (!tidy && size.width < MOST_GROWTH * asked.width) {
    const larger = { width: width * 1.06, height: height * 1.06 };
    return yield* layoutGraphStepwise(model, boxes, larger, asked);
  }
  rows.place(positions, MARGIN, islands.length ? height - MARGIN - rows.height : MARGIN);
  return { x, y, width, height };
}

/** The nodes that hang together, the largest group first. */
function components(model: GraphModel): number[][] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (const { id } of model.nodes) {
    if (seen.has(id)) continue;
    seen.add(id);
    const group = [id];
    for (const node of group) {
      for (const next of neighboursOf(model, node)) {
        if (seen.has(next)) continue;
        seen.add(next);
        group.push(next);
      }
    }
    groups.push(group);
  }
  return groups.sort((a, b) => b.length - a.length);
}

/** Rows of equal cells for what is not connected; without islands they share the whole height. */
function flowRows(
  singles: readonly number[],
  boxes: readonly NodeBox[],
  width: number,
  wholeHeight: number,
) {
  const cell = Math.max(1, ...singles.map((node) => boxWidth(boxes[node]!)));
  const line = Math.max(1, ...singles.map((node) => boxHeight(boxes[node]!))) + 4;
  const most = Math.max(1, Math.floor(width / cell));
  const loose = Math.ceil(Math.sqrt((singles.length * width) / Math.max(1, wholeHeight)));
  const columns = wholeHeight ? Math.min(most, Math.max(1, loose)) : most;
  const count = Math.ceil(singles.length / columns);
  const perRow = Math.ceil(singles.length / Math.max(1, count));
  const height = wholeHeight ? Math.max(wholeHeight - 2 * MARGIN, count * line) : count * line;
  const place = ({ x, y }: Positions, left: number, top: number) => {
    singles.forEach((node, index) => {
      const row = Math.floor(index / perRow);
      const inRow = Math.min(perRow, singles.length - row * perRow);
      const step = Math.min(width / inRow, cell * 1.6);
      x[node] = left + width / 2 + ((index % perRow) - (inRow - 1) / 2) * step;
      const box = boxes[node]!;
      // Discs of a row share a line whatever their labels take.
      y[node] = top + (height / count) * (row + 0.5) - line / 2 + box.radius + 5;
    });
  };
  return { height: singles.length ? height : 0, place };
}

/** Cuts a rectangle along its longer side until each island has its part. */
function shareOut(
  islands: readonly number[][],
  rect: Rect,
  boxes: readonly NodeBox[],
): (readonly [number[], Rect])[] {
  if (islands.length < 2) return islands.map((island) => [island, rect]);
  const weights = islands.map((island) =>
    island.reduce((sum, node) => sum + boxArea(boxes[node]!), 0),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let count = 1;
  let part = weights[0]!;
  while (count < islands.length - 1 && part + weights[count]! / 2 < total / 2) {
    part += weights[count]!;
    count += 1;
  }
  const [first, second] = [islands.slice(0, count), islands.slice(count)];
  const least = (group: readonly number[][], measure: (box: NodeBox) => number) =>
    Math.max(...group.map((island) => measure(boxes[island[0]!]!))) + 8;
  const wide = rect.width >= rect.height * 1.15;
  const measure = wide ? boxWidth : boxHeight;
  const length = wide ? rect.width : rect.height;
  const cut = Math.min(
    Math.max((length * part) / total, least(first, measure)),
    length - Math.min(length / 2, least(second, measure)),
  );
  const before = wide ? { ...rect, width: cut } : { ...rect, height: cut };
  const after = wide
    ? { ...rect, x: rect.x + cut, width: rect.width - cut }
    : { ...rect, y: rect.y + cut, height: rect.height - cut };
  return [...shareOut(first, before, boxes), ...shareOut(second, after, boxes)];
}
