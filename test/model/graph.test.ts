import { expect } from 'chai';
import * as fc from 'fast-check';
import { createGraph, readDocument } from '../../src/model/index.js';
import type { EntityGraph } from '../../src/model/index.js';

type Pair = [number, number, boolean];

const NODES = 8;
const idOf = (node: number): string => (node === 0 ? '__proto__' : `n${node}`);
const pairs = fc.array(fc.tuple(fc.nat(NODES - 1), fc.nat(NODES - 1), fc.boolean()), {
  maxLength: 14,
});

function graphOf(list: readonly Pair[]): EntityGraph {
  const { document } = readDocument({
    entities: Array.from({ length: NODES }, (_, node) => ({
      id: idOf(node),
      name: `Node ${node}`,
    })),
    connections: list.map(([source, target, directed]) => ({
      source: idOf(source),
      target: idOf(target),
      directed,
    })),
  });
  return createGraph(document.entities, document.connections);
}

/** The least number of steps between all nodes, by trying every way round (Floyd and Warshall). */
function distances(list: readonly Pair[], directed: boolean): number[][] {
  const steps = Array.from({ length: NODES }, (_, a) =>
    Array.from({ length: NODES }, (_, b) => (a === b ? 0 : Infinity)),
  );
  for (const [a, b, oneWay] of list) {
    steps[a]![b] = Math.min(steps[a]![b]!, 1);
    if (!(directed && oneWay)) steps[b]![a] = Math.min(steps[b]![a]!, 1);
  }
  for (let via = 0; via < NODES; via += 1)
    for (let a = 0; a < NODES; a += 1)
      for (let b = 0; b < NODES; b += 1)
        steps[a]![b] = Math.min(steps[a]![b]!, steps[a]![via]! + steps[via]![b]!);
  return steps;
}

describe('createGraph', () => {
  const star: Pair[] = [
    [1, 2, true],
    [1, 3, false],
    [2, 1, true],
    [1, 1, false],
    [4, 5, false],
  ];

  it('counts connections, one with itself once', () => {
    const graph = graphOf(star);
    expect([1, 2, 3, 6].map((node) => graph.degree(idOf(node)))).to.deep.equal([4, 2, 1, 0]);
    expect(graph.degree('nobody')).to.equal(0);
  });

  it('names each neighbour once, and not the entity itself', () => {
    const graph = graphOf(star);
    expect(graph.neighbours('n1')).to.deep.equal(['n2', 'n3']);
    expect(graph.neighbours('nobody')).to.deep.equal([]);
  });

  it('lists the connections of an entity', () => {
    expect(
      graphOf(star)
        .connectionsOf('n2')
        .map(({ id }) => id),
    ).to.deep.equal(['n1--n2', 'n2--n1']);
  });

  it('leaves out connections to unknown entities', () => {
    const connection = {
      id: 'x',
      source: 'a',
      target: 'b',
      directed: false,
      weight: 1,
      evidence: [],
    };
    const graph = createGraph(
      [{ id: 'a', name: 'A', type: 'x', aliases: [], sameAs: [] }],
      [connection],
    );
    expect([graph.degree('a'), graph.degree('b')]).to.deep.equal([0, 0]);
  });

  it('takes the first of several shortest ways', () => {
    const graph = graphOf([
      [1, 3, false],
      [1, 2, false],
      [2, 4, false],
      [3, 4, false],
    ]);
    expect(graph.shortestPath('n1', 'n4')).to.deep.equal(['n1', 'n3', 'n4']);
  });

  it('knows no way from or to the unknown, and stays when it is there already', () => {
    const graph = graphOf(star);
    expect(graph.shortestPath('n1', 'nobody')).to.equal(undefined);
    expect(graph.shortestPath('nobody', 'nobody')).to.equal(undefined);
    expect(graph.shortestPath('n1', 'n1')).to.deep.equal(['n1']);
  });

  it('groups what hangs together, the largest first', () => {
    expect(graphOf(star).components()).to.deep.equal([
      ['n1', 'n2', 'n3'],
      ['n4', 'n5'],
      ['__proto__'],
      ['n6'],
      ['n7'],
    ]);
  });

  it('agrees with trying every way', () => {
    fc.assert(
      fc.property(
        pairs,
        fc.nat(NODES - 1),
        fc.nat(NODES - 1),
        fc.nat(4),
        fc.boolean(),
        (list, a, b, reach, directed) => {
          const graph = graphOf(list);
          const steps = distances(list, directed);
          const path = graph.shortestPath(idOf(a), idOf(b), { directed });
          expect(path ? path.length - 1 : Infinity).to.equal(steps[a]![b]);
          const undirected = distances(list, false);
          const near = undirected[a]!.flatMap((distance, node) =>
            distance <= reach ? [idOf(node)] : [],
          );
          expect([...graph.within(idOf(a), reach)].sort()).to.deep.equal(near.sort());
          const together = undirected[a]!.flatMap((distance, node) =>
            distance < Infinity ? [idOf(node)] : [],
          );
          expect(graph.components().find((group) => group.includes(idOf(a)))).to.deep.equal(
            together,
          );
          for (const [step, id] of (path ?? []).slice(1).entries())
            expect(graph.neighbours(path![step]!)).to.include(id);
        },
      ),
    );
  });
});
