import { expect } from 'chai';
import { paint } from '../../../src/components/entity-graph/graph-paint.js';
import { randomScene } from '../../helpers/graph-scene.js';

const camera = { scale: 1, x: 0, y: 0 };
const [WIDTH, HEIGHT] = [1000, 1000];
const LINE = 10;

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const scene = randomScene(600, 0, 4);

/** The lines of labels that are written when the first `count` nodes are strong, the first of all most. */
function linesOf(count: number): Line[] {
  for (const box of scene.boxes) box.measure();
  const { nodes, edges } = scene.model;
  const ctx = document.createElement('canvas').getContext('2d')!;
  const lines: Line[] = [];
  ctx.fillText = (text, x, y) => void lines.push({ text, x, y });
  const strong = new Set(Array.from({ length: count }, (_, index) => index));
  const shown = {
    nodes: new Float32Array(nodes.length).fill(1),
    edges: new Float32Array(edges.length),
    traced: new Float32Array(edges.length),
    emphasis: { nodes: strong, edges: new Set<number>(), labelled: true, center: 0 },
    lit: new Set<number>(),
    pinned: new Set<number>(),
    selected: -1,
    cursor: -1,
  };
  paint({ ctx, width: WIDTH, height: HEIGHT }, scene, shown, camera, {
    nodes: nodes.keys(),
    edges: edges.keys(),
  });
  return lines;
}

const onEachOther = (lines: readonly Line[]) =>
  lines.filter((one, index) =>
    lines.some(
      (other, at) =>
        at > index && Math.abs(one.x - other.x) < LINE && Math.abs(one.y - other.y) < LINE,
    ),
  );

/** Whether the first line of a node's label was written under it. */
const isNamed = (lines: readonly Line[], node: number) =>
  lines.some(({ text, x }) => text === scene.boxes[node]!.lines[0] && x === scene.layout.x[node]);

describe('the labels of a map', () => {
  it('are all written where few are strong', () => {
    const lines = linesOf(20);
    for (let node = 0; node < 20; node += 1) expect(isNamed(lines, node), `${node}`).to.equal(true);
  });

  it('lie nowhere on each other where many are strong, and name what all is about', () => {
    const lines = linesOf(400);
    expect(lines.length).to.be.above(20);
    expect(onEachOther(lines)).to.deep.equal([]);
    expect(isNamed(lines, 0)).to.equal(true);
  });
});
