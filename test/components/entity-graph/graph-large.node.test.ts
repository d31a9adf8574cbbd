import { expect } from 'chai';
import { layoutLargeStepwise } from '../../../src/components/entity-graph/graph-large.js';
import { seeded } from '../../../src/components/entity-graph/graph-random.js';
import type { Positions } from '../../../src/components/entity-graph/graph-walk.js';
import { finishNow } from '../../../src/model/finish-now.js';
import { stress } from '../../helpers/graph-stress.js';
import type { Edge } from '../../helpers/graph-stress.js';

const count = <T>(length: number, make: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => make(index));
const graphOf = (size: number, edges: readonly Edge[], radius = () => 12) => ({
  ends: Uint32Array.from(edges.flat()),
  radii: Float32Array.from({ length: size }, radius),
  aspect: 1.6,
});
const layOut = (...graph: Parameters<typeof graphOf>) =>
  finishNow(layoutLargeStepwise(graphOf(...graph)));

/** Every new node hangs on two that are there, rather on those that have many already. */
function attached(size: number, first = 0): Edge[] {
  const random = seeded(5);
  const ends = [first];
  const edges: Edge[] = [];
  for (let node = first + 1; node < first + size; node += 1) {
    for (let edge = 0; edge < 2; edge += 1) {
      const other = ends[Math.floor(random() * ends.length)]!;
      if (other === node) continue;
      edges.push([node, other]);
      ends.push(node, other);
    }
  }
  return edges;
}

const gridOf = (side: number): Edge[] =>
  count(side * side, (node): Edge[] => [
    ...(node % side < side - 1 ? [[node, node + 1] as const] : []),
    ...(node + side < side * side ? [[node, node + side] as const] : []),
  ]).flat();

const isFinite = ({ x, y }: Positions) => [...x, ...y].every(Number.isFinite);

/** How much less far apart than their discs need the closest two are, as a part of that. */
function deepest({ x, y }: Positions, radius: number): number {
  const order = [...x.keys()].sort((a, b) => x[a]! - x[b]!);
  let most = 0;
  order.forEach((a, index) => {
    for (const b of order.slice(index + 1, index + 400)) {
      if (x[b]! - x[a]! > 2 * radius) break;
      most = Math.max(most, 1 - Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) / 2 / radius);
    }
  });
  return most;
}

describe('layout of large graphs', function () {
  // A machine that is busy with something else is no failure.
  this.timeout(60_000);

  it('gives the same picture for the same graph, to the last bit', () => {
    const [one, two] = count(2, () => layOut(600, attached(600)));
    expect(one).to.deep.equal(two);
  });

  it('shows more and more on the way, and lets others have their turn between', () => {
    const work = layoutLargeStepwise(graphOf(3000, attached(3000)));
    const yields = [...work];
    const shown = yields.filter((step) => step !== undefined);
    expect(shown).to.have.length.within(8, 40);
    expect(shown.every(isFinite)).to.equal(true);
    expect(shown.every(({ x }) => x.length === 3000)).to.equal(true);
    expect(yields.length).to.be.above(400);
  });

  it('unfolds a grid', () => {
    const edges = gridOf(24);
    expect(stress(layOut(576, edges), edges)).to.be.below(0.05);
  });

  it('keeps groups together that hang on each other by little', () => {
    const groups = count(12, (group) =>
      count(20, (a) => count(a, (b): Edge => [group * 20 + a, group * 20 + b])).flat(),
    ).flat();
    const edges = [...groups, ...count(11, (group): Edge => [group * 20, group * 20 + 20])];
    const place = layOut(240, edges);
    expect(stress(place, edges)).to.be.below(0.18);
    expect(deepest(place, 12)).to.equal(0);
  });

  it('has more room between components than between most neighbours', () => {
    const edges = count(12, (part) => attached(40, part * 40)).flat();
    const { x, y } = layOut(480, edges);
    const distance = (a: number, b: number) => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
    const mean = edges.reduce((sum, [a, b]) => sum + distance(a, b), 0) / edges.length;
    for (let a = 0; a < 480; a += 1) {
      for (let b = 0; b < a - (a % 40); b += 1) expect(distance(a, b)).to.be.above(mean);
    }
  });

  it('takes the steps that distances among few need, as those among many', () => {
    const edges = attached(150);
    expect(stress(layOut(150, edges), edges)).to.be.below(0.15);
  });

  it('keeps discs apart', () => {
    const size = 2000;
    const radii = seeded(3);
    expect(deepest(layOut(size, attached(size)), 12)).to.be.below(0.05);
    // Of different sizes, none lies within another.
    const place = layOut(size, attached(size), () => 6 + radii() * 24);
    expect(deepest(place, 6)).to.equal(0);
  });

  it('puts components beside each other, and what is not connected in rows below', () => {
    const edges = [
      ...attached(300),
      ...attached(120, 300),
      ...attached(60, 420),
      [480, 481] as const,
    ];
    const { x, y } = layOut(500, edges);
    const boxOf = (from: number, to: number) => {
      const [xs, ys] = [x.slice(from, to).sort(), y.slice(from, to).sort()];
      return [xs[0]! - 12, ys[0]! - 12, xs.at(-1)! + 12, ys.at(-1)! + 12] as const;
    };
    const boxes = [boxOf(0, 300), boxOf(300, 420), boxOf(420, 480), boxOf(480, 482)];
    boxes.forEach(([left, top, right, bottom], index) => {
      for (const [l, t, r, b] of boxes.slice(0, index)) {
        expect(left >= r || l >= right || top >= b || t >= bottom, `box ${index}`).to.equal(true);
      }
    });
    const lowest = Math.max(...boxes.map(([, , , bottom]) => bottom));
    expect(Math.min(...y.slice(482)) - 12).to.be.at.least(lowest);
  });

  const odd: readonly (readonly [string, number, readonly Edge[]])[] = [
    ['nothing', 0, []],
    ['one node with itself', 1, [[0, 0]]],
    ['10,000 without connections', 10_000, []],
    ['a star of 10,000', 10_000, count(9999, (leaf): Edge => [0, leaf + 1])],
    ['a chain of 10,000', 10_000, count(9999, (node): Edge => [node, node + 1])],
    ['10,000 in pairs', 10_000, count(5000, (pair): Edge => [2 * pair, 2 * pair + 1])],
    ['300 that all know each other', 300, count(300, (a) => count(a, (b): Edge => [a, b])).flat()],
    ['two stars at one leaf', 401, count(400, (leaf): Edge => [leaf < 200 ? 0 : 200, leaf + 1])],
    ['a pair with 500 connections', 200, count(500, (edge): Edge => [edge % 2, 1 - (edge % 2)])],
    [
      'connections to nothing',
      200,
      [
        [0, 5000],
        [7000, 8000],
        [1, 2],
      ],
    ],
  ];
  for (const [name, size, edges] of odd) {
    it(`places ${name}`, () => {
      const place = layOut(size, edges);
      expect(place.x).to.have.length(size);
      expect(isFinite(place)).to.equal(true);
      expect(new Set(place.x.map((x, node) => x * 1e6 + place.y[node]!)).size).to.equal(size);
    });
  }
});
