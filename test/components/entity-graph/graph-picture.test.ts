import { expect } from 'chai';
import { Attention } from '../../../src/components/entity-graph/graph-attention.js';
import { traceNodes } from '../../../src/components/entity-graph/graph-emphasis.js';
import type { Camera } from '../../../src/components/entity-graph/graph-geometry.js';
import { Picture } from '../../../src/components/entity-graph/graph-picture.js';
import type { Scene } from '../../../src/components/entity-graph/graph-scene.js';
import { visibilityOf } from '../../../src/components/entity-graph/graph-visibility.js';
import { randomScene } from '../../helpers/graph-scene.js';
import { until } from '../../helpers/widget.js';

const [WIDTH, HEIGHT] = [800, 600];

/** A picture on a canvas, with what each frame was drawn of. */
class Easel {
  camera: Camera = { scale: 0.6, x: 20, y: 10 };
  images: CanvasImageSource[] = [];
  arcs = 0;
  changes = 0;
  readonly attention: Attention;
  readonly picture = new Picture(() => (this.changes += 1));
  readonly ctx: CanvasRenderingContext2D;
  places: Pick<Scene['layout'], 'x' | 'y'>;
  readonly scene: Scene;
  readonly ratio: number;

  constructor(scene: Scene, ratio = 1) {
    this.scene = scene;
    this.ratio = ratio;
    const canvas = document.createElement('canvas');
    canvas.width = WIDTH * ratio;
    canvas.height = HEIGHT * ratio;
    const ctx = (this.ctx = canvas.getContext('2d')!);
    const { drawImage, arc } = ctx;
    ctx.drawImage = (...args: unknown[]) => {
      this.images.push(args[0] as CanvasImageSource);
      (drawImage as (...all: unknown[]) => void).apply(ctx, args);
    };
    ctx.arc = (...args: Parameters<typeof arc>) => {
      this.arcs += 1;
      arc.apply(ctx, args);
    };
    this.places = scene.layout;
    this.attention = new Attention(scene.model);
    this.attention.aim();
    this.attention.fade.step(Infinity);
  }

  /** Draws one frame. @returns the bitmap that it shows, if it does */
  frame(): CanvasImageSource | undefined {
    const { ctx, ratio } = this;
    this.images = [];
    this.arcs = 0;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, WIDTH, HEIGHT);
    const canvas = { ctx, width: WIDTH, height: HEIGHT };
    this.picture.draw(canvas, this.scene, this.attention, this.camera, this.places);
    return this.images[0];
  }

  /** Draws frames until one shows a bitmap that is not the one given. */
  async bitmap(before?: CanvasImageSource): Promise<CanvasImageSource> {
    const { changes } = this;
    this.frame();
    await until(() => this.changes > changes || this.frame() !== before, 'another bitmap');
    await until(() => ![undefined, before].includes(this.frame()), 'its frame');
    return this.frame()!;
  }

  get pixels(): string {
    return this.ctx.getImageData(0, 0, WIDTH * this.ratio, HEIGHT * this.ratio).data.join();
  }
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 160));

describe('the picture of a map', () => {
  let easel: Easel;
  afterEach(() => easel.picture.clear());

  it('is drawn as it is while it is small', () => {
    easel = new Easel(randomScene(200, 400));
    expect(easel.frame()).to.equal(undefined);
    expect(easel.arcs).to.be.at.least(200);
  });

  it('is a bitmap where there is much, which moves with the camera and is drawn anew at rest', async () => {
    easel = new Easel(randomScene(3000, 6000));
    const first = (await easel.bitmap()) as ImageBitmap;
    expect(first).to.be.instanceOf(ImageBitmap);
    // Larger than the view, so that something comes in from its sides.
    expect(first.width).to.be.above(WIDTH * 1.4);
    for (let step = 1; step < 5; step += 1) {
      easel.camera = { scale: 0.6 * 1.05 ** step, x: 20 + step * 9, y: 10 };
      expect(easel.frame()).to.equal(first);
      expect(easel.arcs).to.equal(0);
    }
    const moved = easel.pixels;
    const { changes } = easel;
    await until(() => easel.changes > changes, 'the rest');
    const second = await easel.bitmap(first);
    expect(second).not.to.equal(first);
    expect(easel.pixels === moved).to.equal(false);
    expect(first.width, 'the old one is let go of').to.equal(0);
    // And it stays.
    await rest();
    expect(easel.frame()).to.equal(second);
  });

  it('has another bitmap on its way when the camera leaves the one there is', async () => {
    easel = new Easel(randomScene(3000, 6000));
    const first = await easel.bitmap();
    let second: CanvasImageSource | undefined = first;
    for (let step = 1; step < 200 && second === first; step += 1) {
      easel.camera = { ...easel.camera, x: easel.camera.x + 12 };
      second = easel.frame() ?? first;
      await new Promise(requestAnimationFrame);
    }
    expect(second).not.to.equal(first);
  });

  it('is drawn as it is where little is in view', async () => {
    easel = new Easel(randomScene(3000, 4000));
    easel.camera = { scale: 6, x: -2400, y: -2400 };
    await until(() => easel.frame() === undefined && easel.arcs > 2, 'a frame without a bitmap');
    // And moves as a bitmap.
    const move = () => (easel.camera = { ...easel.camera, x: easel.camera.x + 1 });
    await until(() => move() && easel.frame() instanceof ImageBitmap, 'the bitmap');
    expect(easel.arcs).to.equal(0);
  });

  it('traces what is hovered in the next frame, at 10,000 as well', async () => {
    easel = new Easel(randomScene(10_000, 20_000));
    const bitmap = await easel.bitmap();
    const before = easel.pixels;
    const hub = easel.scene.bulk.ranks[0]!;
    easel.attention.hover(hub, undefined);
    easel.attention.fade.step(8);
    expect(easel.frame()).to.equal(bitmap);
    expect(easel.pixels === before).to.equal(false);
    // Strong at once, whatever else takes its time.
    const [edge] = easel.scene.model.edgesOf(hub);
    expect(easel.attention.fade.traced[edge!]).to.equal(1);
    expect(easel.attention.fade.rest).to.be.within(0.5, 0.95);
    // Only what stands out is drawn.
    expect(easel.arcs).to.be.within(2, 3 * (easel.scene.model.edgesOf(hub).length + 1));
    easel.attention.hover(undefined, undefined);
    easel.attention.fade.step(Infinity);
    easel.frame();
    expect(easel.pixels === before).to.equal(true);
  });

  it('shows thousands of hits in the next frame, and has them in the bitmap after that', async () => {
    easel = new Easel(randomScene(6000, 9000));
    const plain = await easel.bitmap();
    const before = easel.pixels;
    const hits = new Set(
      easel.scene.model.nodes.filter(({ id }) => id % 3 === 0).map(({ id }) => id),
    );
    easel.attention.choose(traceNodes(easel.scene.model, hits), -1);
    easel.attention.fade.step(8);
    expect(easel.frame()).to.equal(plain);
    expect(easel.arcs).to.be.at.least(hits.size / 2);
    expect(easel.pixels === before).to.equal(false);
    // Their labels come with the bitmap.
    await rest();
    expect(easel.scene.boxes.some(({ lines }) => lines.length)).to.equal(false);
    easel.attention.fade.step(Infinity);
    await easel.bitmap(plain);
    expect(easel.arcs).to.equal(0);
  });

  it('follows colours, places and what is left out', async () => {
    easel = new Easel(randomScene(1500, 3000));
    let last = await easel.bitmap();
    easel.attention.visible = visibilityOf(easel.scene.model, { hidden: new Set(['person']) });
    easel.attention.fade.step(Infinity);
    last = await easel.bitmap(last);
    const without = easel.pixels;
    const { x, y } = easel.scene.layout;
    x.forEach((value, node) => (x[node] = 1000 - value));
    easel.places = { x, y };
    last = await easel.bitmap(last);
    await rest();
    last = await easel.bitmap(last).catch(() => last);
    expect(easel.pixels === without).to.equal(false);
    const theme = { ...easel.scene.theme, colorOf: () => 'rgb(200, 0, 0)' };
    Object.assign(easel, { scene: { ...easel.scene, theme } });
    const red = () => /(^|,)200,0,0,255/.test(easel.pixels);
    expect(red()).to.equal(false);
    await easel.bitmap(last);
    expect(red()).to.equal(true);
  });

  it('has as many pixels as the screen', async () => {
    easel = new Easel(randomScene(1500, 3000), 2);
    const bitmap = (await easel.bitmap()) as ImageBitmap;
    expect(bitmap.width).to.be.above(WIDTH * 2.8);
  });

  for (const [what, replace] of [
    ['without OffscreenCanvas', () => Object.assign(globalThis, { OffscreenCanvas: undefined })],
    [
      'where a policy forbids workers',
      () => Object.assign(globalThis, { Worker: ForbiddenWorker }),
    ],
  ] as const) {
    it(`is drawn in slices ${what}`, async () => {
      const { OffscreenCanvas, Worker } = globalThis;
      replace();
      try {
        easel = new Easel(randomScene(3000, 6000));
        const bitmap = await easel.bitmap();
        expect(bitmap).to.be.instanceOf(HTMLCanvasElement);
        const drawn = easel.pixels;
        easel.ctx.clearRect(0, 0, WIDTH, HEIGHT);
        expect(drawn === easel.pixels).to.equal(false);
      } finally {
        Object.assign(globalThis, { OffscreenCanvas, Worker });
      }
    });
  }

  it('ends its worker, and lets go of a bitmap that comes later', async () => {
    const ended: Worker[] = [];
    const { terminate } = Worker.prototype;
    Worker.prototype.terminate = function () {
      ended.push(this);
      terminate.call(this);
    };
    try {
      easel = new Easel(randomScene(3000, 6000));
      const bitmap = (await easel.bitmap()) as ImageBitmap;
      easel.camera = { ...easel.camera, x: 500 };
      easel.frame();
      easel.picture.clear();
      expect(ended).to.have.length(1);
      expect(bitmap.width).to.equal(0);
      const { changes } = easel;
      await rest();
      expect(easel.changes).to.equal(changes);
    } finally {
      Worker.prototype.terminate = terminate;
    }
  });
});

/** A worker as a page meets it whose policy forbids workers. */
class ForbiddenWorker {
  onerror?: (event: Event) => void;
  postMessage(): void {
    setTimeout(() => this.onerror?.(new Event('error')));
  }
  terminate(): void {}
}
