import { expect } from 'chai';
import fc from 'fast-check';
import {
  linksOf,
  rankCommunities,
} from '../../../src/components/entity-graph/graph-communities.js';
import { louvainOf } from '../../../src/components/entity-graph/graph-communities.worker.js';
import {
  foldPositions,
  foldStepwise,
  groupColor,
} from '../../../src/components/entity-graph/graph-fold.js';
import { createModel } from '../../../src/components/entity-graph/graph-model.js';
import type { GraphModel } from '../../../src/components/entity-graph/graph-model.js';
import { finishNow } from '../../../src/model/finish-now.js';
import type { Connection, Entity } from '../../../src/model/video-document.js';

interface Link {
  readonly source: number;
  readonly target: number;
  readonly directed?: boolean;
  readonly weight?: number;
  readonly label?: string;
}

function modelOf(count: number, links: readonly Link[]): GraphModel {
  const entities = Array.from(
    { length: count },
    (_, index) => ({ id: `e${index}`, name: `Name ${index}`, type: 'concept' }) as Entity,
  );
  const connections = links.map(
    ({ source, target, ...more }, index) =>
      ({
        id: `c${index}`,
        source: `e${source}`,
        target: `e${target}`,
        evidence: [],
        ...more,
      }) as unknown as Connection,
  );
  return createModel(entities, connections);
}

const foldModel = (...options: Parameters<typeof foldStepwise>) =>
  finishNow(foldStepwise(...options));
const communitiesOf = (model: GraphModel) => rankCommunities(model, louvainOf(linksOf(model)));
const foldAll = (model: GraphModel, colored = false) => {
  const communities = communitiesOf(model);
  const folded = new Set(communities.groups.keys());
  return foldModel(model, communities, { folded, colored, nameOf: (id) => `Group ${id}` });
};

/** Everybody of each team knows everybody of it; the teams are in a row. */
const teams = (...sizes: number[]): GraphModel => {
  const links: Link[] = [];
  let first = 0;
  for (const size of sizes) {
    for (let a = 0; a < size; a += 1) {
      for (let b = 0; b < a; b += 1) links.push({ source: first + a, target: first + b });
    }
    if (first) links.push({ source: first - 1, target: first });
    first += size;
  }
  return modelOf(first, links);
};

const anyModel = fc.integer({ min: 1, max: 30 }).chain((count) =>
  fc
    .array(
      fc.record({
        source: fc.nat(count - 1),
        target: fc.nat(count - 1),
        directed: fc.boolean(),
        weight: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1e9, noNaN: true })),
      }),
      { maxLength: 60 },
    )
    .map((links) => modelOf(count, links)),
);

describe('graph communities', () => {
  it('finds the parts that hang together closely, the largest first', () => {
    const { of, groups } = communitiesOf(teams(4, 6, 5));
    expect(groups.map((group) => group.toSorted((a, b) => a - b))).to.deep.equal([
      [4, 5, 6, 7, 8, 9],
      [10, 11, 12, 13, 14],
      [0, 1, 2, 3],
    ]);
    expect([...of]).to.deep.equal([2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });

  it('names the best connected of a community first', () => {
    const { groups } = communitiesOf(teams(4, 6));
    // Between the teams.
    expect(groups.map(([first]) => first)).to.deep.equal([4, 3]);
  });

  it('leaves out who is with nobody', () => {
    const model = modelOf(4, [
      { source: 0, target: 1 },
      { source: 2, target: 2 },
    ]);
    expect([...communitiesOf(model).of]).to.deep.equal([0, 0, -1, -1]);
    expect([...communitiesOf(modelOf(2, [])).of]).to.deep.equal([-1, -1]);
  });

  it('takes weights for what they are worth, however large', () => {
    const links = [
      { source: 0, target: 1, weight: 1e12 },
      { source: 1, target: 2, weight: 1 },
      { source: 2, target: 3, weight: 1e12 },
    ];
    expect([...communitiesOf(modelOf(4, links)).of]).to.deep.equal([0, 0, 1, 1]);
  });

  it('puts every node in at most one community, the same each time, and none across islands', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const { of, groups } = communitiesOf(model);
        expect(communitiesOf(model).of).to.deep.equal(of);
        groups.forEach((group, index) => {
          expect(group.length).to.be.greaterThan(1);
          for (const node of group) expect(of[node]).to.equal(index);
        });
        const members = groups.flat();
        expect(new Set(members).size).to.equal(members.length);
        expect(of.filter((community) => community >= 0).length).to.equal(members.length);
      }),
    );
  });
});

describe('folded graph', () => {
  it('makes one disc of a community, and one edge of what leads to another', () => {
    const model = teams(3, 4);
    const { nodes, edges, edgesOf } = foldAll(model);
    expect(
      nodes.map(({ label, members, degree }) => [label, members?.length, degree]),
    ).to.deep.equal([
      ['Group 1', 3, 1],
      ['Group 0', 4, 1],
    ]);
    expect(edges.map(({ source, target }) => [source, target])).to.deep.equal([[0, 1]]);
    expect([0, 1].map(edgesOf)).to.deep.equal([[0], [0]]);
  });

  it('sums weights, and keeps a direction and a label that all share', () => {
    const pairs = [0, 1, 3, 4].map((source) => ({ source, target: source + 1, weight: 9 }));
    const between = (one: Partial<Link>, other: Partial<Link>) =>
      foldAll(
        modelOf(6, [
          ...pairs,
          { source: 0, target: 3, directed: true, weight: 2, ...one },
          { source: 1, target: 4, directed: true, weight: 3, ...other },
        ]),
      );
    expect(between({}, {}).edges[0]).to.deep.include({ directed: true, weight: 5, label: '' });
    // The heaviest first.
    expect(between({}, {}).connectionsOf(0)).to.deep.equal(['c5', 'c4']);
    expect(between({}, { source: 4, target: 1 }).edges[0]!.directed).to.equal(false);
    expect(between({}, { directed: false }).edges[0]!.directed).to.equal(false);
    const single = foldAll(modelOf(6, [...pairs, { source: 0, target: 3, label: 'knows' }]));
    expect(single.edges[0]!.label).to.equal('knows');
  });

  it('leaves what is not folded as it is, several edges between two nodes too', () => {
    const model = modelOf(3, [
      { source: 0, target: 1, directed: true, label: 'calls' },
      { source: 1, target: 0, directed: true, label: 'answers' },
      { source: 2, target: 2 },
    ]);
    const communities = communitiesOf(model);
    const same = foldModel(model, communities, {
      folded: new Set(),
      colored: false,
      nameOf: String,
    });
    expect(same.nodes).to.deep.equal(model.nodes);
    expect(same.edges).to.deep.equal(model.edges);
    for (const { id } of model.nodes) {
      expect(same.edgesOf(id)).to.deep.equal(model.edgesOf(id));
    }
  });

  it('gives a community one of few colours, and a loner none', () => {
    const model = modelOf(3, [{ source: 0, target: 1 }]);
    const options = { folded: new Set<number>(), nameOf: String };
    const colors = (colored: boolean) =>
      foldModel(model, communitiesOf(model), { ...options, colored }).nodes.map(
        ({ color }) => color,
      );
    expect(colors(true)).to.deep.equal(['group-0', 'group-0', 'group-none']);
    expect(colors(false)).to.deep.equal(['concept', 'concept', 'concept']);
    expect(groupColor(9)).to.equal('group-1');
  });

  it('keeps every entity and connection to be found, whatever is folded', () => {
    fc.assert(
      fc.property(anyModel, fc.array(fc.nat(6)), (model, ids) => {
        const communities = communitiesOf(model);
        const folded = new Set(ids);
        const made = foldModel(model, communities, { folded, colored: true, nameOf: String });
        expect(made.nodes.map(({ id }) => id)).to.deep.equal([...made.nodes.keys()]);
        expect(made.edges.map(({ id }) => id)).to.deep.equal([...made.edges.keys()]);
        for (const { id, entity } of model.nodes) {
          const node = made.nodes[made.byEntity.get(entity)!]!;
          if (node.members) expect(node.members).to.include(id);
          else expect(node.entity).to.equal(entity);
        }
        let inside = 0;
        for (const edge of model.edges) {
          const community = communities.of[edge.source]!;
          const within = community === communities.of[edge.target] && folded.has(community);
          if (within) inside += edge.weight;
          const [connection] = model.connectionsOf(edge.id);
          const shown = made.edgeOf(connection!);
          expect(shown !== undefined).to.equal(!within);
          if (!within) expect(made.connectionsOf(shown!)).to.include(connection);
          expect(made.origin!.edges[edge.id]! >= 0).to.equal(!within);
        }
        const sum = (edges: GraphModel['edges']) => edges.reduce((all, it) => all + it.weight, 0);
        const whole = sum(model.edges);
        expect(sum(made.edges) + inside).to.be.closeTo(whole, whole * 1e-9);
      }),
    );
  });

  it('lets others have their turn between thousands', () => {
    const model = teams(...Array<number>(1500).fill(4));
    const communities = communitiesOf(model);
    const folded = new Set(communities.groups.keys());
    const none = new Set<number>();
    for (const options of [{ folded }, { folded: none }]) {
      const all = { ...options, colored: true, nameOf: String };
      expect([...foldStepwise(model, communities, all)].length).to.be.above(8);
    }
  });

  it('puts a disc in the middle of its members, and leaves the others where they are', () => {
    const model = modelOf(4, [
      { source: 0, target: 1 },
      { source: 2, target: 3, weight: 5 },
    ]);
    const communities = communitiesOf(model);
    const folded = new Set([communities.of[2]!]);
    const made = foldModel(model, communities, { folded, colored: false, nameOf: String });
    const whole = { x: Float64Array.of(1, 2, 10, 20), y: Float64Array.of(5, 6, 0, 30) };
    const { x, y } = foldPositions(made, made.origin!, whole, [9, 9, 9]);
    expect([...x]).to.deep.equal([1, 2, 15]);
    expect([...y]).to.deep.equal([5, 6, 15]);
  });

  it('puts no disc on another', () => {
    const model = teams(3, 4, 5);
    const made = foldAll(model);
    const whole = {
      x: new Float64Array(12),
      y: Float64Array.from({ length: 12 }, (_, id) => id % 2),
    };
    const radii = [10, 20, 30];
    const { x, y } = foldPositions(made, made.origin!, whole, radii);
    for (let a = 0; a < 3; a += 1) {
      for (let b = 0; b < a; b += 1) {
        const distance = Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
        expect(distance).to.be.greaterThan(radii[a]! + radii[b]! - 1);
      }
    }
  });
});
