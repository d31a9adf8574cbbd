import { expect } from 'chai';
import { emphasisOf } from '../../../src/components/entity-graph/graph-emphasis.js';
import { curveOf, pointAt } from '../../../src/components/entity-graph/graph-geometry.js';
import { edgeWidth } from '../../../src/components/entity-graph/graph-geometry.js';
import { iconsOf } from '../../../src/components/entity-graph/graph-icons.js';
import { wrapLabel } from '../../../src/components/entity-graph/graph-label.js';
import { layoutGraphStepwise } from '../../../src/components/entity-graph/graph-layout.js';
import { randomScene } from '../../helpers/graph-scene.js';
import { stress } from '../../helpers/graph-stress.js';
import type { Edge } from '../../helpers/graph-stress.js';
import type { Layout, NodeBox } from '../../../src/components/entity-graph/graph-layout.js';
import {
  capText,
  createModel,
  neighboursOf,
} from '../../../src/components/entity-graph/graph-model.js';
import type { GraphModel } from '../../../src/components/entity-graph/graph-model.js';
import { measureNodes, scaleFor } from '../../../src/components/entity-graph/graph-scene.js';
import { findEntities } from '../../../src/components/entity-graph/graph-search.js';
import { visibilityOf } from '../../../src/components/entity-graph/graph-visibility.js';
import { nodeTowards, shortestPath } from '../../../src/components/entity-graph/graph-walk.js';
import type { Connection, Entity } from '../../../src/model/video-document.js';
import { readDocument } from '../../../src/model/read-document.js';
import { finishNow } from '../../../src/model/finish-now.js';
import { readFileSync } from 'node:fs';

const talk = readDocument(
  JSON.parse(readFileSync('demo/talk/talk.document.json', 'utf8')),
).document;

const entity = (id: string, type = 'concept'): Entity => ({ id, name: id, type }) as Entity;
const link = (source: string, target: string, more: object = {}): Connection =>
  ({
    id: `${source}-${target}-${JSON.stringify(more)}`,
    source,
    target,
    evidence: [],
    ...more,
  }) as unknown as Connection;
const modelOf = (ids: string[], links: Connection[]): GraphModel =>
  createModel(
    ids.map((id) => entity(id)),
    links,
  );
const measure = (text: string) => text.length * 6.6;
const layoutGraph = (...graph: Parameters<typeof layoutGraphStepwise>) =>
  finishNow(layoutGraphStepwise(...graph));
const boxesOf = (model: GraphModel, width = 900): readonly NodeBox[] =>
  measureNodes(model, scaleFor(width), measure).boxes;

describe('graph model', () => {
  it('numbers nodes by itself, whatever data calls them', () => {
    const ids = ['constructor', '__proto__', 'toString', 'hasOwnProperty', ''];
    const model = modelOf(ids, [link('constructor', '__proto__'), link('toString', '')]);
    expect(model.nodes.map(({ id }) => id)).to.deep.equal([0, 1, 2, 3, 4]);
    expect(model.edges).to.have.length(2);
    expect(model.byEntity.get('__proto__')).to.equal(1);
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
  });

  it('merges connections that run the same way, and sums their weights', () => {
    const model = modelOf(
      ['a', 'b'],
      [
        link('a', 'b', { label: 'built', directed: true, weight: 2 }),
        link('a', 'b', { label: 'sold', directed: true }),
        link('b', 'a', { label: 'bought', directed: true }),
        link('a', 'b', { label: 'near' }),
        link('b', 'a', { label: 'near', weight: 3 }),
      ],
    );
    expect(model.edges.map(({ label, weight }) => [label, weight])).to.deep.equal([
      ['built · sold', 3],
      ['bought', 1],
      ['near', 4],
    ]);
    expect(model.connectionsOf(0)).to.have.length(2);
    expect(model.connectionsOf(0).map((it) => model.edgeOf(it))).to.deep.equal([0, 0]);
    expect(model.nodes[0]!.degree).to.equal(5);
  });

  it('draws all edges between two nodes, and both ways of a loop, apart', () => {
    const all = ['a', 'b'].flatMap((from) => {
      const to = from === 'a' ? 'b' : 'a';
      return [link(from, to, { directed: true }), link(from, to), link(from, from)];
    });
    const model = modelOf(['a', 'b'], [...all, link('a', 'a', { directed: true })]);
    const between = model.edges.filter(({ source, target }) => source !== target);
    expect(between.map(({ isStraight }) => isStraight)).to.have.members([false, true, false]);
    const positions = { x: Float64Array.of(0, 300), y: Float64Array.of(0, 0) };
    const middles = between.map(
      (edge) => pointAt(curveOf(edge, positions, boxesOf(model), { scale: 1, x: 0, y: 0 }), 0.5).y,
    );
    middles.sort((one, other) => one - other);
    expect(middles[1]! - middles[0]!).to.be.greaterThan(10);
    expect(middles[2]! - middles[1]!).to.be.greaterThan(10);
    const loops = model.edges.filter(({ source, target }) => source === target);
    expect(loops.map(({ directed, weight }) => [directed, weight])).to.deep.equal([
      [true, 2],
      [false, 1],
    ]);
  });

  it('sizes discs by their connections, those of hubs too', () => {
    const radiusOf = (degree: number) => {
      const ids = Array.from({ length: degree + 1 }, (_, index) => `${index}`);
      return boxesOf(
        modelOf(
          ids,
          ids.slice(1).map((id) => link('0', id)),
        ),
      )[0]!.radius;
    };
    const radii = [0, 1, 8, 32, 33, 100, 400, 1000].map(radiusOf);
    expect(radii).to.deep.equal([...radii].sort((a, b) => a - b));
    expect(radii.at(-1)! - radii[3]!).to.be.greaterThan(8);
    expect(radii.at(-1)).to.be.lessThan(50);
  });

  it('keeps a connection with itself, drops those that dangle, keeps what is not connected', () => {
    const model = modelOf(['a', 'b'], [link('a', 'a'), link('a', 'nobody')]);
    expect(model.edges).to.have.length(1);
    expect(model.nodes.map(({ degree }) => degree)).to.deep.equal([1, 0]);
    expect(neighboursOf(model, 0)).to.deep.equal([]);
  });

  it('counts types in the order of the document', () => {
    const model = createModel([entity('a', 'person'), entity('b'), entity('c', 'person')], []);
    expect(model.types).to.deep.equal([
      { type: 'person', count: 2 },
      { type: 'concept', count: 1 },
    ]);
  });

  it('takes kinds as one that differ by their letters’ case and spaces only', () => {
    const types = ['AI model', 'ai Model ', 'Person', 'person'];
    const model = createModel(
      types.map((type, index) => entity(`e${index}`, type)),
      [],
    );
    expect(model.types).to.deep.equal([
      { type: 'AI model', count: 2 },
      { type: 'Person', count: 2 },
    ]);
    const colors = new Set(model.nodes.map(({ color }) => color));
    expect(colors).to.have.length(2).and.to.include('person');
  });

  it('tells kinds that are not known apart by pictograms, and knows the others', () => {
    const types = ['vehicle', 'vessel', 'Place', 'animal'].map((type) => ({ type, count: 1 }));
    const icons = iconsOf(types);
    expect(new Set(types.map(({ type }) => icons.get(type)))).to.have.length(4);
    const alone = iconsOf([{ type: 'place', count: 1 }]);
    expect(icons.get('Place')).to.equal(alone.get('place'));
  });

  it('caps labels, at no cost for a million spaces', () => {
    expect(capText(`${' '.repeat(1_000_000)}x`, 60)).to.equal('');
    expect(capText('a'.repeat(1_000_000), 60)).to.have.length(60);
    expect(capText('🧠'.repeat(70), 60)).to.equal(`${'🧠'.repeat(59)}…`);
    const model = createModel([{ ...entity('a'), name: '\n'.repeat(1_000_000) }], []);
    expect(model.nodes[0]!.label).to.equal('…');
    expect(capText(`a${' '.repeat(478)}🧠b`, 60)).to.equal('a');
  });

  it('draws a light edge thinner than others, and one without weight still', () => {
    expect(edgeWidth(1)).to.equal(1.15);
    expect(edgeWidth(4)).to.be.above(edgeWidth(2)).and.above(1.15);
    expect(edgeWidth(0.5)).to.be.within(0.5, 1.1);
    for (const weight of [0.1, 0, -1]) expect(edgeWidth(weight)).to.be.closeTo(0.5, 1e-9);
    expect(edgeWidth(1e9)).to.be.closeTo(2.75, 1e-9);
  });

  it('wraps labels into two even lines, and cuts only the second', () => {
    expect(wrapLabel('Nvidia', measure, 100)).to.deep.equal(['Nvidia']);
    expect(wrapLabel('Multi-head latent attention', measure, 108)).to.deep.equal([
      'Multi-head',
      'latent attention',
    ]);
    const [first, second] = wrapLabel('Donaudampfschifffahrtsgesellschaft mbH', measure, 100);
    expect('Donaudampfschifffahrtsgesellschaft').to.contain(`${first}${second!.slice(0, -1)}`);
    expect(measure(`${first}X`)).to.be.above(100);
    expect(second).to.match(/[a-z]…$/);
    const long = 'International Business Machines Corporation of Armonk, New York';
    const lines = wrapLabel(long, measure, 160);
    expect(lines).to.have.length(2);
    expect(long.startsWith(`${lines[0]} ${lines[1]!.slice(0, -1)}`)).to.equal(true);
    for (const line of lines) expect(measure(line)).to.be.at.most(160);
  });

  it('finds the shortest path, either way along the connections, and over what is shown only', () => {
    const model = modelOf(
      ['a', 'b', 'c', 'd', 'e'],
      [
        link('b', 'a', { directed: true }),
        link('b', 'c'),
        link('a', 'd'),
        link('d', 'c'),
        link('c', 'e'),
      ],
    );
    const all = visibilityOf(model);
    expect(shortestPath(model, 0, 2, all)?.nodes).to.deep.equal([0, 1, 2]);
    const edges = Uint8Array.of(0, 1, 1, 1, 1);
    expect(shortestPath(model, 0, 2, { ...all, edges })?.nodes).to.deep.equal([0, 3, 2]);
    expect(shortestPath(model, 0, 4, all)?.edges).to.have.length(3);
    const apart = modelOf(['a', 'b'], []);
    expect(shortestPath(apart, 0, 1, visibilityOf(apart))).to.equal(undefined);
  });

  it('walks by direction, and rather along a connection', () => {
    const model = modelOf(['a', 'b', 'c'], [link('a', 'c')]);
    const positions = { x: Float64Array.of(0, 100, 120), y: Float64Array.of(0, 10, -10) };
    const all = visibilityOf(model);
    expect(nodeTowards(model, positions, 0, 'right', all)).to.equal(2);
    expect(nodeTowards(model, positions, 0, 'left', all)).to.equal(undefined);
    const nodes = Uint8Array.of(0, 1, 1);
    expect(nodeTowards(model, positions, 2, 'left', { ...all, nodes })).to.equal(1);
    // However much nearer another is, and back, unless any is asked for or the edge is not seen.
    const far = { x: Float64Array.of(0, 20, 900), y: Float64Array.of(0, 0, 300) };
    expect(nodeTowards(model, far, 0, 'right', all)).to.equal(2);
    expect(nodeTowards(model, far, 0, 'right', all, true)).to.equal(1);
    expect(nodeTowards(model, far, 0, 'right', { ...all, edges: new Uint8Array(1) })).to.equal(1);
    expect(nodeTowards(model, far, 2, 'left', all)).to.equal(0);
  });

  it('comes to every node by arrow keys', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { model, layout } = randomScene(60, 50, seed);
      const all = visibilityOf(model);
      const reached = new Set([0]);
      for (const node of reached) {
        for (const direction of ['left', 'right', 'up', 'down'] as const) {
          for (const any of [false, true]) {
            const next = nodeTowards(model, layout, node, direction, all, any);
            if (next !== undefined) reached.add(next);
          }
        }
      }
      expect(reached.size, `${seed}`).to.equal(60);
    }
  });

  it('emphasises a path before a search before the selection', () => {
    const model = modelOf(['a', 'b', 'c'], [link('a', 'b'), link('b', 'c')]);
    const selection = { kind: 'entity', id: 'a' } as const;
    const now = { selection, entities: ['a'] };
    expect([...emphasisOf(model, now)!.nodes]).to.deep.equal([0, 1]);
    expect([...emphasisOf(model, { ...now, sought: ['c'] })!.nodes]).to.deep.equal([2]);
    const found = shortestPath(model, 0, 2, visibilityOf(model))!;
    const path = { from: 0, to: 2, found };
    expect([...emphasisOf(model, { ...now, sought: [], path })!.nodes]).to.deep.equal([0, 1, 2]);
    expect(emphasisOf(model, { selection: null, entities: [] })).to.equal(undefined);
    const topic = { selection: { kind: 'topic', id: 't' }, entities: ['a', 'b'] } as const;
    expect([...emphasisOf(model, topic)!.edges]).to.deep.equal([0]);
  });

  it('finds entities by name or alias without regard to case and accents', () => {
    const entities = [
      entity('Tide'),
      { ...entity('Moon'), aliases: ['Élune'] },
      entity('Low tide'),
    ];
    expect(findEntities(entities, 'TIDE').map(({ id }) => id)).to.deep.equal(['Tide', 'Low tide']);
    expect(findEntities(entities, 'elun').map(({ id }) => id)).to.deep.equal(['Moon']);
    expect(findEntities(entities, 'C++ (')).to.deep.equal([]);
    expect(findEntities(entities, '  ')).to.deep.equal([]);
  });

  it('finds each entity once, and none by what only two names together have', () => {
    const entities = [
      { ...entity('Anna'), aliases: ['Annabel Anna', 'Ann'] },
      entity('Bell'),
      entity('Johann'),
    ];
    const ids = (query: string) => findEntities(entities, query).map(({ id }) => id);
    expect(ids('ann')).to.deep.equal(['Anna', 'Johann']);
    expect(ids('n')).to.deep.equal(['Anna', 'Johann']);
    expect(ids('bel')).to.deep.equal(['Bell', 'Anna']);
    expect(ids('ann\0bell')).to.deep.equal([]);
    expect(findEntities([], 'a')).to.deep.equal([]);
  });

  it('finds first what is called exactly so, by its name and then by another', () => {
    const entities = [
      entity('Airbus'),
      { ...entity('Learning'), aliases: ['ML', 'AI'] },
      entity('Brain'),
      entity('AI'),
    ];
    const ids = findEntities(entities, 'ai').map(({ id }) => id);
    expect(ids).to.deep.equal(['AI', 'Learning', 'Airbus', 'Brain']);
  });
});

/** Pairs of nodes whose discs and labels lie on each other. */
function overlaps(layout: Layout, boxes: readonly NodeBox[]): string[] {
  const found: string[] = [];
  boxes.forEach((one, a) => {
    boxes.slice(0, a).forEach((other, b) => {
      const halves = (box: NodeBox) => Math.max(box.radius, box.labelWidth / 2);
      const dx = Math.abs(layout.x[a]! - layout.x[b]!);
      const top = (box: NodeBox, node: number) => layout.y[node]! - box.radius;
      const bottom = (box: NodeBox, node: number) =>
        layout.y[node]! + box.radius + 4 + box.labelHeight;
      const apart =
        dx >= halves(one) + halves(other) ||
        top(one, a) >= bottom(other, b) ||
        top(other, b) >= bottom(one, a);
      if (!apart) found.push(`${a}/${b}`);
    });
  });
  return found;
}

describe('graph layout', function () {
  // A machine that is busy with something else is no failure.
  this.timeout(20_000);
  const model = createModel(talk.entities, talk.connections);
  const sizes = [
    { width: 326, height: 544 },
    { width: 640, height: 544 },
    { width: 960, height: 560 },
    { width: 1400, height: 608 },
  ];

  it('gives the same picture for the same document', () => {
    const boxes = boxesOf(model);
    const [one, two] = [1, 2].map(() => layoutGraph(model, boxes, sizes[2]!));
    expect([...one!.x, ...one!.y]).to.deep.equal([...two!.x, ...two!.y]);
  });

  for (const size of sizes) {
    it(`lays 24 entities out without overlaps at ${size.width} × ${size.height}`, () => {
      const boxes = boxesOf(model, size.width);
      const layout = layoutGraph(model, boxes, size);
      expect(overlaps(layout, boxes)).to.deep.equal([]);
      boxes.forEach((box, node) => {
        expect(layout.x[node]! - box.labelWidth / 2).to.be.at.least(0);
        expect(layout.x[node]! + box.labelWidth / 2).to.be.at.most(layout.width);
        expect(layout.y[node]! + box.radius + 4 + box.labelHeight).to.be.at.most(layout.height + 1);
      });
      // Not so much larger than the block that its texts would no longer fit.
      expect(layout.width / size.width).to.be.below(1.15);
    });
  }

  it('keeps groups together that hang on each other by little, with room for their labels', () => {
    const [groups, size] = [5, 7];
    const edges = Array.from({ length: groups }, (_, group): Edge[] => {
      const nodes = Array.from({ length: size }, (_, index) => group * size + index);
      const within = nodes.flatMap((a) => nodes.filter((b) => b < a).map((b): Edge => [a, b]));
      return [...within, [group * size, ((group + 1) % groups) * size + 1]];
    }).flat();
    const names = Array.from({ length: groups * size }, (_, node) => `Node number ${node}`);
    const grouped = modelOf(
      names,
      edges.map(([a, b]) => link(names[a]!, names[b]!)),
    );
    const boxes = boxesOf(grouped);
    const layout = layoutGraph(grouped, boxes, { width: 960, height: 640 });
    expect(stress(layout, edges)).to.be.below(0.08);
    expect(overlaps(layout, boxes)).to.deep.equal([]);
  });

  it('places all nodes of other graphs', () => {
    const odd = [
      modelOf([], []),
      modelOf(['a'], [link('a', 'a')]),
      modelOf(['a', 'b'], [link('a', 'b')]),
      modelOf(
        Array.from({ length: 40 }, (_, i) => `n${i}`),
        [],
      ),
    ];
    for (const other of odd) {
      const { x, y } = layoutGraph(other, boxesOf(other), { width: 900, height: 500 });
      expect([...x, ...y].every(Number.isFinite)).to.equal(true);
      expect(x).to.have.length(other.nodes.length);
    }
  });
});
