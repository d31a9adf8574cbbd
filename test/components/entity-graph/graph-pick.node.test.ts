import { expect } from 'chai';
import { Cull } from '../../../src/components/entity-graph/graph-cull.js';
import {
  curveOf,
  distanceTo,
  screenPoint,
  shownRadius,
} from '../../../src/components/entity-graph/graph-geometry.js';
import { edgeAt, nodeAt } from '../../../src/components/entity-graph/graph-pick.js';
import { Room } from '../../../src/components/entity-graph/graph-room.js';
import { visibilityOf } from '../../../src/components/entity-graph/graph-visibility.js';
import { randomFrom, randomScene } from '../../helpers/graph-scene.js';

const CAMERAS = [0.08, 0.4, 1, 2.5].map((scale) => ({ scale, x: 200 - 300 * scale, y: 90 }));
const VIEW = { width: 700, height: 500 };

/** A scene, a camera and what is visible, for several of each. */
function* cases() {
  for (const [seed, camera] of CAMERAS.entries()) {
    const scene = randomScene(240, 500, seed);
    yield { scene, camera, next: randomFrom(seed), visible: visibilityOf(scene.model) };
    const hidden = new Set(['place']);
    yield { scene, camera, next: randomFrom(seed), visible: visibilityOf(scene.model, { hidden }) };
  }
}

describe('what is looked for on the map', () => {
  it('is the nearest node, on its disc or its label', () => {
    let found = 0;
    for (const { scene, camera, next, visible } of cases()) {
      for (let turn = 0; turn < 300; turn += 1) {
        const point = { x: next() * VIEW.width, y: next() * VIEW.height };
        let nearest: number | undefined;
        let least = Infinity;
        for (const { id } of scene.model.nodes) {
          const at = screenPoint(scene.layout, id, camera);
          const { radius, labelWidth, labelHeight } = scene.boxes[id]!;
          const distance = Math.hypot(point.x - at.x, point.y - at.y);
          const below = point.y - at.y - shownRadius(radius, camera.scale);
          const isOn =
            distance <= shownRadius(radius, camera.scale) + 5 ||
            (camera.scale > 0.8 &&
              below > 0 &&
              below < 4 + labelHeight &&
              Math.abs(point.x - at.x) < labelWidth / 2);
          if (!visible.nodes[id] || !isOn || distance >= least) continue;
          nearest = id;
          least = distance;
        }
        if (nearest !== undefined) found += 1;
        expect(nodeAt(scene, camera, point, 5, visible)).to.equal(nearest);
      }
    }
    expect(found).to.be.above(300);
  });

  it('is the nearest edge, however it is bent', () => {
    let found = 0;
    for (const { scene, camera, next, visible } of cases()) {
      for (let turn = 0; turn < 20; turn += 1) {
        const point = { x: next() * VIEW.width, y: next() * VIEW.height };
        let nearest: number | undefined;
        let least = 7;
        for (const edge of scene.model.edges) {
          if (!visible.edges[edge.id]) continue;
          const distance = distanceTo(curveOf(edge, scene.layout, scene.boxes, camera), point);
          if (distance >= least) continue;
          nearest = edge.id;
          least = distance;
        }
        if (nearest !== undefined) found += 1;
        expect(edgeAt(scene, camera, point, visible)).to.equal(nearest);
      }
    }
    expect(found).to.be.above(30);
  });

  it('is in view when its disc is, or when an edge may pass through', () => {
    const cull = new Cull();
    for (const { scene, camera, visible } of cases()) {
      expect(cull.look(scene, visible, camera, VIEW)).to.equal(true);
      const { nodes, edges } = cull;
      for (const [less, isIn] of [
        [0, true],
        [1, false],
      ] as const) {
        const most = { nodes: nodes.length - less, edges: edges.length };
        if (most.nodes >= 0) {
          expect(new Cull().look(scene, visible, camera, VIEW, most)).to.equal(isIn);
        }
        const fewer = { nodes: nodes.length, edges: edges.length - less };
        if (fewer.edges >= 0) {
          expect(new Cull().look(scene, visible, camera, VIEW, fewer)).to.equal(isIn);
        }
      }
      const [inView, drawn] = [new Set(nodes), new Set(edges)];
      for (const { id } of scene.model.nodes) {
        const { x, y } = screenPoint(scene.layout, id, camera);
        const isNear = x >= -90 && y >= -90 && x <= VIEW.width + 90 && y <= VIEW.height + 90;
        expect(inView.has(id)).to.equal(isNear && visible.nodes[id] === 1);
      }
      for (const edge of scene.model.edges) {
        if (!visible.edges[edge.id]) expect(drawn.has(edge.id)).to.equal(false);
        if (drawn.has(edge.id) || !visible.edges[edge.id]) continue;
        const points = curveOf(edge, scene.layout, scene.boxes, camera);
        const isIn = points.some(
          ({ x, y }) => x >= 0 && y >= 0 && x <= VIEW.width && y <= VIEW.height,
        );
        expect(isIn).to.equal(false);
      }
    }
  });

  it('is room that nothing else takes, and all of it that is free', () => {
    const next = randomFrom(5);
    const room = new Room();
    const taken: number[][] = [];
    for (let turn = 0; turn < 3000; turn += 1) {
      const [left, top] = [next() * 2400 - 300, next() * 1200 - 300];
      const [right, bottom] = [left + 20 + next() * 120, top + 10 + next() * 30];
      const isFree = taken.every(
        ([l, t, r, b]) => right <= l! || left >= r! || bottom <= t! || top >= b!,
      );
      expect(room.take(left, top, right, bottom)).to.equal(isFree);
      if (isFree) taken.push([left, top, right, bottom]);
    }
    expect(taken.length).to.be.above(200);
  });
});
