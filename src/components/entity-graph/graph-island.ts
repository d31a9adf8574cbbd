import { seeded } from './graph-random.js';
import { OVERLAP_COST, relaxStepwise } from './graph-relax.js';
import type { Body } from './graph-relax.js';
import { neighboursOf } from './graph-model.js';
import type { GraphModel } from './graph-model.js';
import type { NodeBox, Rect } from './graph-layout.js';
import type { Positions } from './graph-walk.js';

/** An edge may not be drawn out further than this, in CSS pixels, however large the block is. */
const LONGEST_EDGE = 210;
const LONGEST_OF_PAIR = 130;
/** How much longer an edge would best be for each neighbour of a hub. */
const HUB_ROOM = 0.04;
/** How much more a cloud is drawn out one way than the other, to fill its room. */
const MOST_STRETCH = 1.4;

/**
 * Places nodes that hang together in a rectangle: tries a few beginnings and keeps the best picture.
 * @returns whether nothing lies on anything else, as far as that was looked at
 */
export function* placeIslandStepwise(
  model: GraphModel,
  island: readonly number[],
  boxes: readonly NodeBox[],
  rect: Rect,
  positions: Positions,
): Generator<undefined, boolean> {
  const places = new Map(island.map((node, index) => [node, index]));
  const near = island.map((node) => neighboursOf(model, node).map((it) => places.get(it)!));
  const size = island.length;
  const body: Body = {
    distances: wantedDistances(near),
    boxes: island.map((node) => boxes[node]!),
    edges: near.flatMap((others, index) =>
      others.filter((it) => it > index).map((it): [number, number] => [index, it]),
    ),
    x: new Float64Array(island.length),
    y: new Float64Array(island.length),
  };
  const tries = Math.min(16, Math.max(1, Math.round(6000 / (size * size))));
  let least = Infinity;
  for (let seed = 1; seed <= tries; seed += 1) {
    yield* byStressStepwise(body, seeded(seed));
    turn(body, rect.width >= rect.height);
    const aspect = stretch(body, rect);
    const cost = yield* relaxStepwise(body, rect, aspect);
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
    1 + Math.max(0, Math.max(near[a]!.length, near[b]!.length) - 4) * HUB_ROOM;
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
function* byStressStepwise(
  { x, y, distances }: Body,
  random: () => number,
): Generator<undefined, void> {
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
    yield;
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

/**
 * Scales the cloud into its room, each way by its own measure within reason, and centres it.
 * @returns how much more it was scaled across than down
 */
function stretch({ x, y, boxes, edges }: Body, rect: Rect): number {
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
  const most = longest / (length || 1);
  const wantX = Math.min(most, Math.max(20, rect.width - widest) / (right - left || 1e-6));
  const wantY = Math.min(most, Math.max(20, rect.height - tallest) / (bottom - top || 1e-6));
  const scaleX = Math.min(wantX, wantY * MOST_STRETCH);
  const scaleY = Math.min(wantY, wantX * MOST_STRETCH);
  for (let a = 0; a < x.length; a += 1) {
    x[a] = rect.x + rect.width / 2 + (x[a]! - (left + right) / 2) * scaleX;
    y[a] = rect.y + (rect.height - tallest / 3) / 2 + (y[a]! - (top + bottom) / 2) * scaleY;
  }
  return scaleX / scaleY;
}
