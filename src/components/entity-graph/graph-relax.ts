import { LABEL_GAP } from './graph-label.js';
import type { NodeBox, Rect } from './graph-layout.js';

/** Some nodes that are placed together, by their places in `boxes`. */
export interface Body {
  readonly boxes: readonly NodeBox[];
  readonly edges: readonly (readonly [number, number])[];
  /** For each pair how far apart it would best be, in edges. */
  readonly distances: readonly Float64Array[];
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const STEPS = 220;
/** The last steps only keep boxes apart. */
const SETTLING = 60;
const SPACE = 5;
/** All pairs are looked at once in so many steps: it costs as much as all else in them. */
const DISTANCES_EVERY = 3;
/** More than all else together can come to in a picture that is worth keeping. */
export const OVERLAP_COST = 1000;
/** More of it between two that are connected, for the edge to be seen. */
const EDGE_SPACE = 14;

interface Extent {
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** From the disc's centre down to the centre of disc and label together. */
  readonly drop: number;
}

const extentOf = (box: NodeBox): Extent => ({
  halfWidth: Math.max(box.radius + 3, box.labelWidth / 2) + SPACE,
  halfHeight: box.radius + (LABEL_GAP + box.labelHeight) / 2 + SPACE,
  drop: (LABEL_GAP + box.labelHeight) / 2,
});

/**
 * Moves nodes apart until neither discs nor labels lie on each other or on an edge, within a room.
 * @param aspect how much further apart nodes may be across than down
 * @returns how bad the picture is: crossings, things that touch, uneven edges
 */
export function* relaxStepwise(
  body: Body,
  rect: Rect,
  aspect: number,
): Generator<undefined, number> {
  const extents = body.boxes.map(extentOf);
  const linked = new Set(
    body.edges.map(([a, b]) => Math.max(a, b) * extents.length + Math.min(a, b)),
  );
  for (let step = 0; step < STEPS; step += 1) {
    const settling = step >= STEPS - SETTLING;
    if (!settling) {
      evenEdges(body, 0.03 * (1 - step / STEPS));
      if (step % DISTANCES_EVERY === 0) keepDistances(body, aspect, 0.5 * (1 - step / STEPS));
      for (const edge of body.edges) keepOffEdge(body, extents, edge, 0.35);
    }
    separate(body, extents, linked);
    confine(body, extents, rect);
    yield;
  }
  return yield* costStepwise(body, extents);
}

function separate({ x, y }: Body, extents: readonly Extent[], linked: ReadonlySet<number>): void {
  for (let a = 0; a < extents.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const [one, other] = [extents[a]!, extents[b]!];
      const dx = x[a]! - x[b]!;
      const dy = y[a]! + one.drop - y[b]! - other.drop;
      const space = linked.has(a * extents.length + b) ? EDGE_SPACE : 0;
      const overX = one.halfWidth + other.halfWidth + space - Math.abs(dx);
      const overY = one.halfHeight + other.halfHeight + space - Math.abs(dy);
      if (overX <= 0 || overY <= 0) continue;
      if (overX < overY) {
        const by = (overX / 2 + 0.1) * (dx < 0 ? -1 : 1);
        x[a]! += by;
        x[b]! -= by;
      } else {
        const by = (overY / 2 + 0.1) * (dy < 0 ? -1 : 1);
        y[a]! += by;
        y[b]! -= by;
      }
    }
  }
}

function confine({ x, y }: Body, extents: readonly Extent[], rect: Rect): void {
  extents.forEach(({ halfWidth, halfHeight, drop }, a) => {
    const [left, right] = [rect.x + halfWidth, rect.x + rect.width - halfWidth];
    const [top, bottom] = [rect.y + halfHeight - drop, rect.y + rect.height - halfHeight - drop];
    x[a] = left > right ? (left + right) / 2 : Math.min(right, Math.max(left, x[a]!));
    y[a] = top > bottom ? (top + bottom) / 2 : Math.min(bottom, Math.max(top, y[a]!));
  });
}

/** Draws edges towards their mean length. */
function evenEdges({ x, y, edges }: Body, strength: number): void {
  const lengths = edges.map(([a, b]) => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) || 1e-6);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  edges.forEach(([a, b], index) => {
    const share = (strength * (lengths[index]! - mean)) / lengths[index]!;
    const [dx, dy] = [(x[a]! - x[b]!) * share, (y[a]! - y[b]!) * share];
    x[a]! -= dx;
    y[a]! -= dy;
    x[b]! += dx;
    y[b]! += dy;
  });
}

/** Draws pairs towards the distances that they would best have, at the scale the picture has by now. */
function keepDistances({ x, y, distances }: Body, aspect: number, strength: number): void {
  const size = x.length;
  let [lengths, squares] = [0, 0];
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const ratio = Math.hypot((x[a]! - x[b]!) / aspect, y[a]! - y[b]!) / distances[a]![b]!;
      lengths += ratio;
      squares += ratio * ratio;
    }
  }
  const scale = squares / (lengths || 1);
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const far = distances[a]![b]!;
      const dx = x[a]! - x[b]!;
      const dy = y[a]! - y[b]!;
      const length = Math.hypot(dx / aspect, dy) || 1e-6;
      const by = (strength * (length - far * scale)) / length / far / far;
      x[a]! -= by * dx;
      y[a]! -= by * dy;
      x[b]! += by * dx;
      y[b]! += by * dy;
    }
  }
}

/** How a straight edge cuts a node's box: undefined when it does not, else the way out. */
function cutOf(
  { x, y }: Body,
  { halfWidth, halfHeight, drop }: Extent,
  node: number,
  edge: readonly [number, number],
): readonly [number, number] | undefined {
  const a = edge[0];
  const b = edge[1];
  if (node === a || node === b) return undefined;
  // Most are nowhere near.
  if (Math.abs(2 * x[node]! - x[a]! - x[b]!) > Math.abs(x[b]! - x[a]!) + 2 * halfWidth)
    return undefined;
  const middle = 2 * (y[node]! + drop) - y[a]! - y[b]!;
  if (Math.abs(middle) > Math.abs(y[b]! - y[a]!) + 2 * halfHeight) return undefined;
  const [ex, ey] = [x[b]! - x[a]!, y[b]! - y[a]!];
  const [px, py] = [x[node]! - x[a]!, y[node]! + drop - y[a]!];
  const along = Math.min(1, Math.max(0, (px * ex + py * ey) / (ex * ex + ey * ey || 1)));
  const dx = px - ex * along;
  const dy = py - ey * along;
  const overX = halfWidth - Math.abs(dx);
  const overY = halfHeight - Math.abs(dy);
  if (overX <= 0 || overY <= 0) return undefined;
  // Out across the edge, by as much as the shallower side of the box is cut.
  const length = Math.hypot(ex, ey) || 1;
  const side = px * ey - py * ex < 0 ? -1 : 1;
  const by = Math.min(overX, overY);
  return [(ey / length) * side * by, (-ex / length) * side * by];
}

function keepOffEdge(
  body: Body,
  extents: readonly Extent[],
  edge: readonly [number, number],
  strength: number,
): void {
  const { x, y } = body;
  for (let node = 0; node < extents.length; node += 1) {
    const way = cutOf(body, extents[node]!, node, edge);
    if (!way) continue;
    const [dx, dy] = [way[0] * strength, way[1] * strength];
    x[node]! += dx;
    y[node]! += dy;
    for (const end of edge) {
      x[end]! -= dx / 3;
      y[end]! -= dy / 3;
    }
  }
}

function* costStepwise(body: Body, extents: readonly Extent[]): Generator<undefined, number> {
  const { x, y, edges } = body;
  let sum = 0;
  for (let index = 0; index < edges.length; index += 1) {
    const edge = edges[index]!;
    for (let node = 0; node < extents.length; node += 1) {
      if (cutOf(body, extents[node]!, node, edge)) sum += 3;
    }
    for (let other = 0; other < index; other += 1) if (cross(body, edge, edges[other]!)) sum += 5;
    if (index % 32 === 0) yield;
  }
  for (let a = 0; a < extents.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const [one, other] = [extents[a]!, extents[b]!];
      const overX = one.halfWidth + other.halfWidth - Math.abs(x[a]! - x[b]!);
      const overY =
        one.halfHeight + other.halfHeight - Math.abs(y[a]! + one.drop - y[b]! - other.drop);
      if (overX > 1 && overY > 1) sum += Math.min(overX, overY) > 2 * SPACE ? OVERLAP_COST : 20;
    }
  }
  const lengths = edges.map(([a, b]) => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!));
  const mean = lengths.reduce((total, it) => total + it, 0) / Math.max(1, lengths.length) || 1;
  return sum + lengths.reduce((total, it) => total + ((it - mean) / mean) ** 2, 0);
}

function cross(
  { x, y }: Body,
  one: readonly [number, number],
  other: readonly [number, number],
): boolean {
  const a = one[0];
  const b = one[1];
  const c = other[0];
  const d = other[1];
  if (a === c || a === d || b === c || b === d) return false;
  const side = (p: number, q: number, r: number) =>
    (x[q]! - x[p]!) * (y[r]! - y[p]!) - (y[q]! - y[p]!) * (x[r]! - x[p]!);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
