import { OVERLAP_COST, relax } from './graph-relax.js';
import type { Body } from './graph-relax.js';
import { neighboursOf } from './graph-model.js';
import type { GraphModel } from './graph-model.js';
import type { NodeBox, Rect } from './graph-layout.js';
import type { Positions } from './graph-walk.js';

const LARGEST_BY_STRESS = 150;
/** An edge may not be drawn out further than this, in CSS pixels, however large the block is. */
const LONGEST_EDGE = 210;
const LONGEST_OF_PAIR = 130;

/** Numbers that look random and are the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Places nodes that hang together in a rectangle: tries a few beginnings and keeps the best picture.
 * @returns whether nothing lies on anything else, as far as that was looked at
 */
export function placeIsland(
  model: GraphModel,
  island: readonly number[],
  boxes: readonly NodeBox[],
  rect: Rect,
  positions: Positions,
): boolean {
  const places = new Map(island.map((node, index) => [node, index]));
  const near = island.map((node) => neighboursOf(model, node).map((it) => places.get(it)!));
  const body: Body = {
    boxes: island.map((node) => boxes[node]!),
    edges: near.flatMap((others, index) =>
      others.filter((it) => it > index).map((it): [number, number] => [index, it]),
    ),
    x: new Float64Array(island.length),
    y: new Float64Array(island.length),
  };
  const size = island.length;
  const small = size <= LARGEST_BY_STRESS;
  const tries = small ? Math.min(16, Math.max(1, Math.round(6000 / (size * size)))) : 1;
  const distances = small ? wantedDistances(near) : undefined;
  let least = Infinity;
  for (let seed = 1; seed <= tries; seed += 1) {
    if (distances) byStress(body, distances, seeded(seed));
    else byForce(body, near, seeded(seed));
    turn(body, rect.width >= rect.height);
    stretch(body, rect);
    const cost = small ? relax(body, rect) : 0;
    if (cost >= least) continue;
    least = cost;
    island.forEach((node, index) => {
      positions.x[node] = body.x[index]!;
      positions.y[node] = body.y[index]!;
    });
  }
  return least < OVERLAP_COST;
}

/** For each pair how far apart it would best be, in edges; those of a hub need more room. */
function wantedDistances(near: readonly (readonly number[])[]): Float64Array[] {
  const lengthOf = (a: number, b: number) =>
    1 + Math.max(0, Math.max(near[a]!.length, near[b]!.length) - 4) * 0.07;
  return near.map((_, start) => {
    const distance = new Float64Array(near.length).fill(Infinity);
    distance[start] = 0;
    const queue = [start];
    for (const node of queue) {
      for (const next of near[node]!) {
        const length = distance[node]! + lengthOf(node, next);
        if (length >= distance[next]! - 1e-9) continue;
        distance[next] = length;
        queue.push(next);
      }
    }
    return distance;
  });
}

/** Stress minimisation by stochastic gradient descent (Zheng, Pawar and Goodman, 2018). */
function byStress({ x, y }: Body, distances: readonly Float64Array[], random: () => number): void {
  const size = x.length;
  const pairs: [number, number][] = [];
  let longest = 1;
  for (let a = 0; a < size; a += 1) {
    x[a] = random();
    y[a] = random();
    for (let b = 0; b < a; b += 1) {
      pairs.push([a, b]);
      longest = Math.max(longest, distances[a]![b]!);
    }
  }
  const steps = 40;
  const decay = Math.log(longest ** 2 / 0.1) / (steps - 1);
  for (let step = 0; step < steps; step += 1) {
    const rate = longest ** 2 * Math.exp(-decay * step);
    for (let last = pairs.length - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      [pairs[last], pairs[other]] = [pairs[other]!, pairs[last]!];
    }
    for (const [a, b] of pairs) {
      const wanted = distances[a]![b]!;
      const dx = x[a]! - x[b]!;
      const dy = y[a]! - y[b]!;
      const length = Math.hypot(dx, dy) || 1e-6;
      const share = (Math.min(1, rate / wanted ** 2) * (length - wanted)) / 2 / length;
      x[a]! -= share * dx;
      y[a]! -= share * dy;
      x[b]! += share * dx;
      y[b]! += share * dy;
    }
  }
}

/** Springs, and repulsion among what shares a cell of a grid: linear in the size for each step. */
function byForce(body: Body, near: readonly (readonly number[])[], random: () => number): void {
  const { x, y, edges } = body;
  const size = x.length;
  // Breadth first from the hub onto a sunflower: neighbours begin near each other.
  const hub = near.reduce((best, it, index) => (it.length > near[best]!.length ? index : best), 0);
  const order = new Set([hub]);
  for (const node of order) for (const next of near[node]!) order.add(next);
  [...order].forEach((node, index) => {
    const angle = index * 2.399963;
    x[node] = Math.sqrt(index) * Math.cos(angle) + random() * 0.01;
    y[node] = Math.sqrt(index) * Math.sin(angle) + random() * 0.01;
  });
  const steps = size > 3000 ? 50 : 120;
  const cell = 2.5;
  for (let step = 0; step < steps; step += 1) {
    const heat = 0.9 * (1 - step / steps) + 0.05;
    const cells = new Map<number, number[]>();
    const keyOf = (a: number, dx = 0, dy = 0) =>
      (Math.floor(x[a]! / cell) + dx) * 65_536 + Math.floor(y[a]! / cell) + dy;
    for (let a = 0; a < size; a += 1) {
      const inCell = cells.get(keyOf(a));
      if (inCell) inCell.push(a);
      else cells.set(keyOf(a), [a]);
    }
    const moveX = new Float64Array(size);
    const moveY = new Float64Array(size);
    for (let a = 0; a < size; a += 1) {
      for (let c = 0; c < 9; c += 1) {
        const inCell = cells.get(keyOf(a, (c % 3) - 1, Math.floor(c / 3) - 1)) ?? [];
        for (const b of inCell.length > 24 ? inCell.slice(0, 24) : inCell) {
          if (a === b) continue;
          const dx = x[a]! - x[b]!;
          const dy = y[a]! - y[b]!;
          const push = 0.5 / (dx * dx + dy * dy + 0.05);
          moveX[a]! += dx * push;
          moveY[a]! += dy * push;
        }
      }
    }
    for (const [a, b] of edges) {
      const dx = x[a]! - x[b]!;
      const dy = y[a]! - y[b]!;
      const pull = 0.25 / Math.sqrt(Math.min(near[a]!.length, near[b]!.length));
      moveX[a]! -= dx * pull;
      moveY[a]! -= dy * pull;
      moveX[b]! += dx * pull;
      moveY[b]! += dy * pull;
    }
    for (let a = 0; a < size; a += 1) {
      const length = Math.hypot(moveX[a]!, moveY[a]!) || 1;
      const share = Math.min(1, (2 * heat) / length) * heat;
      x[a]! += moveX[a]! * share;
      y[a]! += moveY[a]! * share;
    }
  }
}

/** Turns the cloud so that it is longest along the longer side of its room. */
function turn({ x, y }: Body, wide: boolean): void {
  const size = x.length;
  const mean = (values: Float64Array) => values.reduce((sum, it) => sum + it, 0) / size;
  const [cx, cy] = [mean(x), mean(y)];
  let [xx, xy, yy] = [0, 0, 0];
  for (let a = 0; a < size; a += 1) {
    xx += (x[a]! - cx) ** 2;
    xy += (x[a]! - cx) * (y[a]! - cy);
    yy += (y[a]! - cy) ** 2;
  }
  const angle = -Math.atan2(2 * xy, xx - yy) / 2 + (wide ? 0 : Math.PI / 2);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let a = 0; a < size; a += 1) {
    const [dx, dy] = [x[a]! - cx, y[a]! - cy];
    x[a] = dx * cos - dy * sin;
    y[a] = dx * sin + dy * cos;
  }
}

/** Scales the cloud into its room, each way by its own measure within reason, and centres it. */
function stretch({ x, y, boxes, edges }: Body, rect: Rect): void {
  const widest = Math.max(...boxes.map((box) => Math.max(box.radius * 2, box.labelWidth)));
  const tallest = Math.max(...boxes.map((box) => box.radius * 2 + box.labelHeight));
  const range = (values: Float64Array): [number, number] => [
    Math.min(...values),
    Math.max(...values),
  ];
  const [left, right] = range(x);
  const [top, bottom] = range(y);
  const length =
    edges.reduce((sum, [a, b]) => sum + Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!), 0) /
    Math.max(1, edges.length);
  const longest = x.length === 2 ? LONGEST_OF_PAIR : LONGEST_EDGE;
  const most = x.length > LARGEST_BY_STRESS ? Infinity : longest / (length || 1);
  const wantX = Math.min(most, Math.max(20, rect.width - widest) / (right - left || 1e-6));
  const wantY = Math.min(most, Math.max(20, rect.height - tallest) / (bottom - top || 1e-6));
  const scaleX = Math.min(wantX, wantY * 1.9);
  const scaleY = Math.min(wantY, wantX * 1.9);
  for (let a = 0; a < x.length; a += 1) {
    x[a] = rect.x + rect.width / 2 + (x[a]! - (left + right) / 2) * scaleX;
    y[a] = rect.y + (rect.height - tallest / 3) / 2 + (y[a]! - (top + bottom) / 2) * scaleY;
  }
}
