import { plainly } from './graph-attention.js';
import { BitmapPainter, release } from './graph-bitmap.js';
import type { Bitmap } from './graph-bitmap.js';
import { isLarge } from './graph-cull.js';
import { wholeView } from './graph-export.js';
import type { View } from './graph-export.js';
import type { Camera } from './graph-geometry.js';
import { everythingIn, paint } from './graph-paint.js';
import { bulkTheme } from './graph-scene.js';
import type { Scene } from './graph-scene.js';
import type { Visibility } from './graph-visibility.js';

/** Past these, in pixels, a canvas of some browsers stays blank. */
const LARGEST_SIDE = 8000;
const LARGEST_AREA = 2 ** 24;

interface Frame {
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/** A view of the graph, or all of it, as a PNG picture, in twice the pixels where that is not too many. */
export async function toPng(scene: Scene, visible: Visibility, view?: View): Promise<Blob> {
  const { left, top, scale, ...size } = view ?? (await wholeView(scene, visible));
  const [width, height] = [size.width * scale, size.height * scale];
  const most = Math.min(
    LARGEST_SIDE / Math.max(width, height),
    Math.sqrt(LARGEST_AREA / (width * height)),
  );
  const ratio = Math.min(2, most);
  const frame = { camera: { scale, x: -left * scale, y: -top * scale }, width, height, ratio };
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * ratio);
  canvas.height = Math.floor(height * ratio);
  const ctx = canvas.getContext('2d')!;
  ctx.fillStyle = scene.theme.surface;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  if (isLarge(scene)) {
    const bitmap = await drawBulk(scene, visible, frame);
    ctx.drawImage(bitmap, 0, 0);
    release(bitmap);
  } else {
    ctx.scale(ratio, ratio);
    const shown = plainly(scene.model, visible);
    paint({ ctx, width, height }, scene, shown, frame.camera, everythingIn(scene.model));
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/** Draws thousands in a worker, or where there is none in slices. */
async function drawBulk(scene: Scene, visible: Visibility, frame: Frame): Promise<Bitmap> {
  const painter = new BitmapPainter();
  const { camera, width, height, ratio } = frame;
  try {
    return await painter.paint(
      {
        graph: scene.bulk,
        theme: bulkTheme(scene),
        places: scene.layout,
        visible,
        options: { labelled: true },
        view: { camera, width, height, ratio, draft: false },
      },
      (node) => scene.boxes[node]!,
    );
  } finally {
    painter.destroy();
  }
}
