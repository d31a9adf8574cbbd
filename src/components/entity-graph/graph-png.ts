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

/** A drawing as a PNG picture, in twice the pixels where that is not too many. */
export async function toPng(drawing: Drawing): Promise<Blob> {
  const frame = await frameOf(drawing);
  const { width, height } = frame;
  const most = Math.min(
    LARGEST_SIDE / Math.max(width, height),
    Math.sqrt(LARGEST_AREA / (width * height)),
  );
  const ratio = Math.min(2, most);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * ratio);
  canvas.height = Math.floor(height * ratio);
  const ctx = canvas.getContext('2d')!;
  ctx.fillStyle = drawing.scene.theme.surface;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  const { scene, shown } = drawing;
  const few = await partIn(drawing, frame, false);
  const { part, front } = few
    ? { part: few, front: shown }
    : await drawMany(ctx, drawing, frame, ratio);
  ctx.scale(ratio, ratio);
  paint({ ctx, width, height }, scene, front, frame.camera, part);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/**
 * Draws thousands as one bitmap.
 * @returns what stands out, which is to be drawn over it
 */
async function drawMany(
  ctx: CanvasRenderingContext2D,
  drawing: Drawing,
  frame: Frame,
  ratio: number,
): Promise<{ readonly part: Part; readonly front: Shown }> {
  const { scene, shown, visible } = drawing;
  const { emphasis } = shown;
  const isMuch = emphasis && !isFew(emphasis.nodes.size, emphasis.edges.size);
  const strong = isMuch ? maskOf(emphasis, visible) : undefined;
  const bitmap = await drawBulk(drawing, frame, ratio, strong);
  ctx.globalAlpha = emphasis && !strong ? FAINT : 1;
  ctx.drawImage(bitmap, 0, 0);
  release(bitmap);
  const front = { ...shown, emphasis: strong ? undefined : emphasis };
  const part = frontOf(front, visible);
  await measure(scene, part.nodes);
  return { part, front };
}

/** Draws thousands in a worker, or where there is none in slices. */
async function drawBulk(
  { scene, visible }: Drawing,
  { camera, width, height }: Frame,
  ratio: number,
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
