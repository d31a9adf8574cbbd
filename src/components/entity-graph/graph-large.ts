import { placeStepwise } from './graph-multilevel.js';
import { pack } from './graph-pack.js';
import type { Island } from './graph-pack.js';
import { seeded } from './graph-random.js';
import { componentsOf, cut, rowsOf } from './graph-rows.js';
import type { Rows } from './graph-rows.js';
import { separateStepwise } from './graph-separate.js';
import type { Positions } from './graph-walk.js';

/** A graph as numbers, to be sent to a worker. */
export interface LargeGraph {
  /** The ends of each edge, two numbers for each. */
  readonly ends: Uint32Array;
  /** Radius of each node in CSS pixels. */
  readonly radii: Float32Array;
  /** Width by height of where it is shown. */
  readonly aspect: number;
}

/** Around a disc there is this much of its radius, and so many CSS pixels more. */
const AIR = 1.25;
const MORE_AIR = 3;
/** How much of the plane the discs of what hangs together would fill, were it round. */
const FULLNESS = 0.5;
/** A picture is made at most so much larger for its edges than its discs need. */
const MOST_STRETCH = 8;

/**
 * Lays out a graph of any size, in CSS pixels. What hangs together is laid out for itself, and all is
 * put beside each other; what is not connected stands in rows below. The same input always gives the
 * same picture.
 * @yields where all nodes are so far, or nothing where the work may be interrupted
 */
export function* layoutLargeStepwise({
  ends,
  radii,
  aspect,
}: LargeGraph): Generator<Positions | undefined, Positions> {
  const rows = rowsOf(radii.length, ends);
  yield;
  const { order, first } = componentsOf(rows);
  yield;
  let count = 0;
  while (first[count + 1]! - first[count]! > 1) count += 1;
  const singles = order.subarray(first[count]);
  const islands: Island[] = [];
  const number = new Uint32Array(radii.length);
  // The smallest first: the largest takes by far the most time, and is shown as it comes.
  for (let index = count - 1; index >= 0; index -= 1) {
    const nodes = order.subarray(first[index], first[index + 1]);
    const part = cut(rows, nodes, number);
    const own = Float32Array.from(nodes, (node) => radii[node]! * AIR + MORE_AIR);
    const work = placeStepwise(part, seeded(1));
    let step = work.next();
    for (; !step.done; step = work.next()) {
      const shown = index === 0 && step.value && scaled(part, own, step.value);
      yield shown
        ? pack([{ nodes, radii: own, ...shown }, ...islands], singles, radii, aspect)
        : undefined;
    }
    const place = scaled(part, own, step.value);
    yield* separateStepwise(place, own);
    islands.unshift({ nodes, radii: own, ...place });
  }
  return pack(islands, singles, radii, aspect);
}

/** Makes a picture as large as its discs ask for. */
function scaled({ start, to }: Rows, radii: Float32Array, { x, y }: Positions): Positions {
  const size = x.length;
  let [squares, discs, lengths, wanted] = [0, 0, 1e-9, 0];
  for (let node = 0; node < size; node += 1) {
    squares += (x[node]! ** 2 + y[node]! ** 2) / size;
    discs += 4 * radii[node]! ** 2;
    for (let edge = start[node]!; edge < start[node + 1]!; edge += 1) {
      const other = to[edge]!;
      lengths += Math.sqrt((x[node]! - x[other]!) ** 2 + (y[node]! - y[other]!) ** 2);
      wanted += radii[node]! + radii[other]!;
    }
  }
  const byDiscs = Math.sqrt(discs / (2 * Math.PI * FULLNESS * squares || 1));
  const scale = Math.min(Math.max(byDiscs, wanted / lengths), byDiscs * MOST_STRETCH);
  return { x: x.map((it) => it * scale), y: y.map((it) => it * scale) };
}
