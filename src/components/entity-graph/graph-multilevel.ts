import { coarsen } from './graph-coarsen.js';
import { Repulsion } from './graph-repulsion.js';
import type { Rows } from './graph-rows.js';
import type { Positions } from './graph-walk.js';

/** A graph of so few nodes is laid out from nothing. */
const COARSEST = 40;
/** How strongly all nodes repel each other; an edge is about 1 long. */
const PUSH = 2;
/** Steps of a graph that was laid out before it was refined. */
const STEPS = 60;
/** Steps of the finest: few nodes have more, so many that all are moved about so often in all. */
const LAST_STEPS = { least: 48, most: 160, inAll: 120_000 };
/** Steps of the finest between two pictures. */
const SHOWN_EVERY = 8;

/**
 * Lays out a graph that hangs together: its edges are springs, its nodes repel each other. First it is
 * made smaller again and again by joining neighbours; then the smallest is laid out, and each of the
 * larger ones from the one before.
 * @yields where the nodes are so far, or nothing where the work may be interrupted
 */
export function* placeStepwise(
  rows: Rows,
  random: () => number,
): Generator<Positions | undefined, Positions> {
  const levels = [rows];
  const parents: Uint32Array[] = [];
  for (let last = rows; last.size > COARSEST; last = levels.at(-1)!) {
    const { rows: next, parent } = coarsen(last);
    levels.push(next);
    parents.push(parent);
    yield;
  }
  const depth = levels.length - 1;
  let place = scatter(levels[depth]!.size, random);
  yield* settleStepwise(levels[depth]!, place, Math.min(200, 20 * place.x.length));
  for (let level = depth - 1; level >= 0; level -= 1) {
    turn(place);
    yield prolong(place, parents.slice(0, level + 1), () => 0.5);
    place = prolong(place, parents.slice(level, level + 1), random);
    if (level) yield* settleStepwise(levels[level]!, place, STEPS);
  }
  if (depth) {
    const { least, most, inAll } = LAST_STEPS;
    const steps = Math.min(most, Math.max(least, inAll / rows.size));
    for (let step = 0; step < steps; step += SHOWN_EVERY) {
      yield* settleStepwise(rows, place, SHOWN_EVERY);
      yield place;
    }
  }
  turn(place);
  return place;
}

function scatter(size: number, random: () => number): Positions {
  const side = 3 * Math.sqrt(size);
  const values = () => Float64Array.from({ length: size }, () => (random() - 0.5) * side);
  return { x: values(), y: values() };
}

/** Puts each node where its parent is, or about there, through some levels. */
function prolong(place: Positions, parents: readonly Uint32Array[], random: () => number) {
  let { x, y } = place;
  for (const parent of [...parents].reverse()) {
    const [coarseX, coarseY] = [x, y];
    x = Float64Array.from(parent, (node) => coarseX[node]! + random() - 0.5);
    y = Float64Array.from(parent, (node) => coarseY[node]! + random() - 0.5);
  }
  return { x, y };
}

/** Moves each node to where its springs and what repels it are about even, again and again. */
function* settleStepwise(rows: Rows, { x, y }: Positions, steps: number): Generator<undefined> {
  const { size, start, to, mass } = rows;
  const strength = strengthOf(rows);
  const repulsion = new Repulsion(size);
  const { moveX, moveY, stiffness } = repulsion;
  for (let step = 0; step < steps; step += 1) {
    yield* repulsion.runStepwise(x, y, mass);
    for (let node = 0; node < size; node += 1) {
      const push = PUSH * mass[node]!;
      let [fx, fy, hold] = [moveX[node]! * push, moveY[node]! * push, stiffness[node]! * push];
      const [ownX, ownY] = [x[node]!, y[node]!];
      for (let edge = start[node]!; edge < start[node + 1]!; edge += 1) {
        const dx = ownX - x[to[edge]!]!;
        const dy = ownY - y[to[edge]!]!;
        const pull = strength[edge]! * (1 - 1 / (Math.sqrt(dx * dx + dy * dy) + 1e-9));
        fx -= dx * pull;
        fy -= dy * pull;
        hold += strength[edge]!;
      }
      moveX[node] = fx / hold;
      moveY[node] = fy / hold;
    }
    for (let node = 0; node < size; node += 1) {
      x[node]! += moveX[node]!;
      y[node]! += moveY[node]!;
    }
    yield;
  }
}

/** How strong each spring is: weaker between hubs, which would be drawn into one heap. */
function strengthOf({ size, start, to, weight, mass }: Rows): Float32Array {
  const degree = new Float32Array(size);
  for (let node = 0; node < size; node += 1) {
    for (let edge = start[node]!; edge < start[node + 1]!; edge += 1) {
      degree[node]! += weight[edge]! / mass[node]!;
    }
  }
  const strength = new Float32Array(to.length);
  for (let node = 0; node < size; node += 1) {
    for (let edge = start[node]!; edge < start[node + 1]!; edge += 1) {
      const least = Math.min(degree[node]!, degree[to[edge]!]!);
      strength[edge] = weight[edge]! / Math.sqrt(Math.sqrt(least));
    }
  }
  return strength;
}

/** Turns the cloud so that it is longest from left to right. */
function turn({ x, y }: Positions): void {
  const size = x.length;
  let [cx, cy] = [0, 0];
  for (let node = 0; node < size; node += 1) {
    cx += x[node]! / size;
    cy += y[node]! / size;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (let node = 0; node < size; node += 1) {
    const [dx, dy] = [x[node]! - cx, y[node]! - cy];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const spread = Math.sqrt((xx - yy) ** 2 + 4 * xy ** 2) || 1;
  const cos = Math.sqrt(Math.max(0, 1 + (xx - yy) / spread) / 2);
  const sin = Math.sqrt(Math.max(0, 1 - (xx - yy) / spread) / 2) * (xy < 0 ? -1 : 1);
  for (let node = 0; node < size; node += 1) {
    const [dx, dy] = [x[node]! - cx, y[node]! - cy];
    x[node] = dx * cos + dy * sin;
    y[node] = dy * cos - dx * sin;
  }
}
