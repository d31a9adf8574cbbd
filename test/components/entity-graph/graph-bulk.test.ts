import { expect } from 'chai';
import { paintBulk } from '../../../src/components/entity-graph/graph-bulk.js';
import type { BulkPicture, BulkView } from '../../../src/components/entity-graph/graph-bulk.js';
import { bulkTheme } from '../../../src/components/entity-graph/graph-scene.js';
import type { Scene } from '../../../src/components/entity-graph/graph-scene.js';
import { visibilityOf } from '../../../src/components/entity-graph/graph-visibility.js';
import { randomScene } from '../../helpers/graph-scene.js';

const METHODS = ['arc', 'lineTo', 'quadraticCurveTo', 'fillText', 'stroke', 'fill'] as const;
type Calls = Record<(typeof METHODS)[number], unknown[][]>;

/** A context that draws, and writes down what it was asked to draw. */
function recorder(): { ctx: OffscreenCanvasRenderingContext2D; calls: Calls } {
  const ctx = new OffscreenCanvas(1000, 700).getContext('2d')!;
  const calls = Object.fromEntries(METHODS.map((name) => [name, []])) as unknown as Calls;
  for (const name of METHODS) {
    const draw = ctx[name] as (...args: unknown[]) => void;
    Object.defineProperty(ctx, name, {
      value: (...args: unknown[]) => {
        calls[name].push([...args, ctx.globalAlpha, ctx.font]);
        draw.apply(ctx, args);
      },
    });
  }
  return { ctx, calls };
}

function pictureOf(scene: Scene, view: Partial<BulkView> = {}): BulkPicture {
  return {
    graph: scene.bulk,
    theme: bulkTheme(scene),
    ...scene.layout,
    visible: visibilityOf(scene.model),
    view: { camera: { scale: 1, x: 0, y: 0 }, width: 1000, height: 700, draft: false, ...view },
    boxOf: (node) => scene.boxes[node]!,
  };
}

function draw(
  picture: BulkPicture,
  options: Parameters<typeof paintBulk>[2],
): Calls & { steps: number } {
  const { ctx, calls } = recorder();
  const steps = [...paintBulk(ctx, picture, options)].length;
  return { ...calls, steps };
}

describe('a picture of thousands', () => {
  const scene = randomScene(2000, 5000);

  it('bends edges and shows pictograms where that is seen, and neither in a draft', () => {
    const near = draw(pictureOf(scene), { labelled: true });
    expect(near.quadraticCurveTo.length).to.be.above(1000);
    expect(near.fill.some(([first]) => first instanceof Path2D)).to.equal(true);
    const draft = draw(pictureOf(scene, { draft: true }), { labelled: false });
    expect(draft.quadraticCurveTo).to.have.length(0);
    expect(draft.lineTo.length).to.be.above(1000);
    expect(draft.fill.some(([first]) => first instanceof Path2D)).to.equal(false);
    expect(draft.fillText).to.have.length(0);
    const far = draw(pictureOf(scene, { camera: { scale: 0.04, x: 9, y: 9 } }), { labelled: true });
    expect(far.lineTo.length).to.be.above(far.quadraticCurveTo.length);
    expect(far.fill.some(([first]) => first instanceof Path2D)).to.equal(false);
  });

  it('takes few strokes for many edges, and can be interrupted between them', () => {
    const { stroke, quadraticCurveTo, lineTo, steps } = draw(pictureOf(scene), { labelled: false });
    expect(stroke.length).to.be.below((quadraticCurveTo.length + lineTo.length) / 40);
    expect(steps).to.be.at.least(stroke.length);
  });

  it('leaves out what is not in view or not visible', () => {
    const whole = draw(pictureOf(scene, { height: 1000 }), { labelled: false });
    const corner = draw(pictureOf(scene, { width: 200, height: 200 }), { labelled: false });
    expect(corner.arc.length).to.be.within(1, whole.arc.length / 8);
    expect(corner.lineTo.length).to.be.below(whole.quadraticCurveTo.length);
    const visible = visibilityOf(scene.model, { hidden: new Set(['person']) });
    const people = scene.model.nodes.filter(({ type }) => type === 'person').length;
    const { arc } = draw(
      { ...pictureOf(scene, { draft: true, height: 1000 }), visible },
      { labelled: false },
    );
    expect(arc.length).to.equal(scene.model.nodes.length - people);
  });

  it('draws fainter edges the more there are', () => {
    const [few, many] = [randomScene(500, 800), scene].map(
      (it) => draw(pictureOf(it), { labelled: false }).stroke.at(-1)!.at(-2) as number,
    );
    expect(few).to.be.above(many! + 0.1);
  });

  it('writes the labels of the best connected, none on another', () => {
    const { fillText } = draw(pictureOf(scene, { height: 1000 }), { labelled: true });
    expect(fillText.length).to.be.above(40);
    const measuring = new OffscreenCanvas(1, 1).getContext('2d')!;
    const boxes = fillText.map(([text, x, y, , font]) => {
      measuring.font = font as string;
      return {
        x: x as number,
        y: y as number,
        half: measuring.measureText(text as string).width / 2,
      };
    });
    boxes.forEach((one, index) => {
      for (const other of boxes.slice(0, index)) {
        const isApart =
          Math.abs(one.x - other.x) >= one.half + other.half || Math.abs(one.y - other.y) >= 11;
        // Lines of one label are of one x.
        expect(isApart || one.x === other.x).to.equal(true);
      }
    });
    const best = scene.boxes[scene.bulk.ranks[0]!]!.measure().lines[0];
    expect(fillText[0]![0]).to.equal(best);
  });

  it('draws what is strong over the rest, which is faint', () => {
    const nodes = new Uint8Array(scene.model.nodes.length);
    const strong = { nodes, edges: new Uint8Array(scene.model.edges.length) };
    nodes.fill(1, 0, 700);
    const { fill, fillText } = draw(pictureOf(scene, { height: 1000 }), { strong, labelled: true });
    const [faint, full] = [0.14, 1].map(
      (alpha) => fill.filter((call) => Math.abs((call.at(-2) as number) - alpha) < 0.01).length,
    );
    expect(faint).to.be.above(full! * 2);
    expect(full).to.be.at.least(700);
    const last = fillText.flatMap(([text]) => /\d+$/.exec(text as string) ?? []);
    expect(last.length).to.be.above(10);
    expect(last.filter((id) => Number(id) >= 700)).to.deep.equal([]);
  });
});
