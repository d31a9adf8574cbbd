import { finishNow } from '../../model/finish-now.js';
import type { BitmapMessage } from './graph-bitmap.js';
import { paintBulk } from './graph-bulk.js';
import { LabelBox } from './graph-label.js';

let known: Partial<BitmapMessage> = {};
let boxes: LabelBox[] = [];

/** Draws what a job asks for; what it leaves out is as in the one before. */
function draw(job: Partial<BitmapMessage>): ImageBitmap {
  known = { ...known, ...job };
  const { graph, theme, places, visible, options, view, labels } = known as BitmapMessage;
  if (job.graph || job.theme) boxes = [];
  const { width, height, ratio } = view;
  const canvas = new OffscreenCanvas(Math.round(width * ratio), Math.round(height * ratio));
  const ctx = canvas.getContext('2d')!;
  ctx.scale(ratio, ratio);
  const measure = (text: string) => {
    ctx.font = `600 ${theme.fontSize}px ${theme.family}`;
    return ctx.measureText(text).width;
  };
  const style = { measure, width: theme.labelWidth, lineHeight: theme.lineHeight };
  const boxOf = (node: number) =>
    (boxes[node] ??= new LabelBox(labels.get(node)!, graph.radii[node]!, style));
  const picture = { graph, theme, ...places, visible, view, boxOf };
  finishNow(paintBulk(ctx, picture, options));
  return canvas.transferToImageBitmap();
}

self.addEventListener('message', ({ data }: MessageEvent<Partial<BitmapMessage>>) => {
  const bitmap = draw(data);
  self.postMessage(bitmap, { transfer: [bitmap] });
});
