/** A picture in layers, the lowest first. */
export interface PngJob {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The colour under all of them. */
  readonly background: string;
  readonly layers: readonly Layer[];
}

interface Layer {
  readonly image: ImageBitmap;
  /** Where its corner is, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly alpha: number;
}

/** Lays the layers over each other and encodes what comes of it. */
async function encode({ width, height, background, layers }: PngJob): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const ctx = canvas.getContext('2d')!;
  ctx.fillStyle = background;
  ctx.fillRect(0, 0, width, height);
  for (const { image, x, y, alpha } of layers) {
    ctx.globalAlpha = alpha;
    ctx.drawImage(image, x, y);
    image.close();
  }
  return canvas.convertToBlob({ type: 'image/png' });
}

self.addEventListener('message', ({ data }: MessageEvent<PngJob>) => {
  // An error of the worker, for the page to do without it.
  encode(data).then((blob) => self.postMessage(blob), reportError);
});
