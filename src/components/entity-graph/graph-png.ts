import { workOut } from '../../internal/start-worker.js';
import { Slices } from '../../model/slices.js';
import { BitmapPainter, release } from './graph-bitmap.js';
import type { Bitmap } from './graph-bitmap.js';
import { isFew } from './graph-cull.js';
import type { Part } from './graph-cull.js';
import { maskOf } from './graph-emphasis.js';
import { frameOf, measure, partIn } from './graph-export.js';
import type { Drawing, Frame } from './graph-export.js';
import { FAINT } from './graph-fade.js';
import { frontOf, paint } from './graph-paint.js';
import type { Shown } from './graph-paint.js';
import { bulkTheme } from './graph-scene.js';
import type { Visibility } from './graph-visibility.js';

/** Past these, in pixels, a canvas of some browsers stays blank. */
const LARGEST_SIDE = 8000;
const LARGEST_AREA = 2 ** 24;

/** Side of the pieces that a picture is drawn in, in pixels: a larger one would hold up the page. */
const PIECE = 1024;
/** Milliseconds. */
const LONGEST_WAIT = 20_000;

/** What a picture is made of: a bitmap of thousands, where there are such, and what is drawn over it. */
interface Content {
  readonly back?: { readonly image: Bitmap; readonly alpha: number };
  readonly part: Part;
  readonly front: Shown;
}

/** Where a picture is drawn, and how many of its pixels are one CSS pixel. */
interface Target {
  readonly frame: Frame;
  readonly ratio: number;
}

/**
 * A drawing as a PNG picture, in twice the pixels where that is not too many. It is put together in a
 * worker, or where there is none on the page.
 */
export async function toPng(drawing: Drawing): Promise<Blob> {
  const frame = await frameOf(drawing);
  const { width, height } = frame;
  const most = Math.min(
    LARGEST_SIDE / Math.max(width, height),
    Math.sqrt(LARGEST_AREA / (width * height)),
  );
  const target = { frame, ratio: Math.min(2, most) };
  const content = await contentOf(drawing, target);
  const image = content.back?.image;
  if (image instanceof HTMLCanvasElement || typeof OffscreenCanvas === 'undefined') {
    return drawHere(drawing, target, content);
  }
  try {
    return await drawInWorker(drawing, target, content);
  } catch {
    // What was given to the worker is gone.
    return drawHere(drawing, target, await contentOf(drawing, target));
  }
}

const sizeOf = ({ frame: { width, height }, ratio }: Target) => ({
  width: Math.floor(width * ratio),
  height: Math.floor(height * ratio),
});

async function contentOf(drawing: Drawing, target: Target): Promise<Content> {
  const { scene, shown, visible } = drawing;
  const few = await partIn(drawing, target.frame, false);
  if (few) return { part: few, front: shown };
  const { emphasis } = shown;
  const isMuch = emphasis && !isFew(emphasis.nodes.size, emphasis.edges.size);
  const strong = isMuch ? maskOf(emphasis, visible) : undefined;
  const image = await drawBulk(drawing, target, strong);
  const front = { ...shown, emphasis: strong ? undefined : emphasis };
  const part = frontOf(front, visible);
  await measure(scene, part.nodes);
  return { back: { image, alpha: emphasis && !strong ? FAINT : 1 }, part, front };
}

/** Draws what is in front in pieces, and has a worker do the rest. */
async function drawInWorker(
  drawing: Drawing,
  target: Target,
  { back, ...content }: Content,
): Promise<Blob> {
  const { width, height } = sizeOf(target);
  const layers = back ? [{ ...back, x: 0, y: 0 }] : [];
  const slices = new Slices();
  for (let y = 0; y < height; y += PIECE) {
    for (let x = 0; x < width; x += PIECE) {
      const canvas = canvasOf(Math.min(PIECE, width - x), Math.min(PIECE, height - y));
      drawFront(canvas, drawing, target, content, { x, y });
      layers.push({ image: await createImageBitmap(canvas), x, y, alpha: 1 });
      if (slices.over) await slices.rest();
    }
  }
  const background = drawing.scene.theme.surface;
  return workOut(
    new URL('./graph-png.worker.js', import.meta.url),
    { width, height, background, layers },
    (blob: Blob) => blob,
    LONGEST_WAIT,
    undefined,
    layers.map(({ image }) => image as ImageBitmap),
  );
}

/** Draws all of it at once. */
async function drawHere(
  drawing: Drawing,
  target: Target,
  { back, ...content }: Content,
): Promise<Blob> {
  const { width, height } = sizeOf(target);
  const canvas = canvasOf(width, height);
  const ctx = canvas.getContext('2d')!;
  ctx.fillStyle = drawing.scene.theme.surface;
  ctx.fillRect(0, 0, width, height);
  if (back) {
    ctx.globalAlpha = back.alpha;
    ctx.drawImage(back.image, 0, 0);
    release(back.image);
  }
  drawFront(canvas, drawing, target, content);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

/** @param corner of the canvas, in pixels of the picture */
function drawFront(
  canvas: HTMLCanvasElement,
  { scene }: Drawing,
  { frame, ratio }: Target,
  { part, front }: Content,
  corner = { x: 0, y: 0 },
): void {
  const ctx = canvas.getContext('2d')!;
  ctx.setTransform(ratio, 0, 0, ratio, -corner.x, -corner.y);
  const { width, height } = frame;
  paint({ ctx, width, height }, scene, front, frame.camera, part);
}

/** Draws thousands in a worker, or where there is none in slices. */
async function drawBulk(
  { scene, visible }: Drawing,
  { frame: { camera, width, height }, ratio }: Target,
  strong: Visibility | undefined,
): Promise<Bitmap> {
  const painter = new BitmapPainter();
  try {
    return await painter.paint(
      {
        graph: scene.bulk,
        theme: bulkTheme(scene),
        places: scene.layout,
        visible,
        options: { strong, labelled: true },
        view: { camera, width, height, ratio, draft: false },
      },
      (node) => scene.boxes[node]!,
    );
  } finally {
    painter.destroy();
  }
}
