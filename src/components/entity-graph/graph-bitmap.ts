import { startWorker } from '../../internal/start-worker.js';
import { Slices } from '../../model/slices.js';
import { nodesToLabel, paintBulk, paintLabels } from './graph-bulk.js';
import type { BulkGraph, BulkOptions, BulkTheme, BulkView } from './graph-bulk.js';
import type { LabelBox } from './graph-label.js';
import type { Positions } from './graph-walk.js';
import type { Visibility } from './graph-visibility.js';

/** What is drawn into a bitmap. */
export interface BitmapJob {
  readonly graph: BulkGraph;
  readonly theme: BulkTheme;
  readonly places: Pick<Positions, 'x' | 'y'>;
  readonly visible: Visibility;
  readonly options: BulkOptions;
  /** With how many pixels of the bitmap are one CSS pixel. */
  readonly view: BulkView & { readonly ratio: number };
}

/** The same as a worker gets it: of the labels, those that may be written. */
export interface BitmapMessage extends BitmapJob {
  readonly labels: ReadonlyMap<number, string>;
}

export type Bitmap = ImageBitmap | HTMLCanvasElement;

/** Lets go of a bitmap's pixels at once. */
export function release(image: Bitmap): void {
  if ('close' in image) image.close();
  else image.width = image.height = 0;
}

/** Draws bitmaps of a graph, one at a time: in a worker, or where there is none in slices. */
export class BitmapPainter {
  readonly #ending = new AbortController();
  #worker?: Worker | undefined;
  #isBlocked = typeof OffscreenCanvas === 'undefined' || typeof Worker === 'undefined';
  /** What the worker has. */
  #known: Partial<BitmapMessage> = {};

  destroy(): void {
    this.#ending.abort();
    this.#worker?.terminate();
  }

  /** Never settles once it was destroyed while a worker draws; rejects when it was in between. */
  async paint(job: BitmapJob, boxOf: (node: number) => LabelBox): Promise<Bitmap> {
    // A worker has the fonts of the system, but not those that the page brings.
    const labelled = job.options.labelled && !isPageFont(job.theme.family);
    const options = { ...job.options, labelled };
    const front = { ...job, ...job.places, visible: options.strong ?? job.visible };
    const nodes = labelled ? [...nodesToLabel(front)] : [];
    const labels = new Map(nodes.map((node) => [node, boxOf(node).label]));
    const drawn = await this.#inWorker({ ...job, options, labels });
    if (drawn && labelled === job.options.labelled) return drawn;
    return this.#here(job, boxOf, drawn);
  }

  async #inWorker(job: BitmapMessage): Promise<ImageBitmap | undefined> {
    if (this.#isBlocked) return undefined;
    const worker = (this.#worker ??= startWorker(
      new URL('./graph-bitmap.worker.js', import.meta.url),
    ));
    const drawn = worker && (await this.#ask(worker, job));
    if (drawn) return drawn;
    this.#isBlocked = true;
    worker?.terminate();
    return undefined;
  }

  #ask(worker: Worker, job: BitmapMessage): Promise<ImageBitmap | undefined> {
    const message: Record<string, unknown> = {};
    for (const [part, value] of Object.entries(job)) {
      if (value !== this.#known[part as keyof BitmapMessage]) message[part] = value;
    }
    this.#known = job;
    return new Promise((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<ImageBitmap>) => resolve(data);
      worker.onerror = (event) => {
        event.preventDefault();
        resolve(undefined);
      };
      worker.postMessage(message);
    });
  }

  /** Draws in slices, all of it or the labels over what is drawn. */
  async #here(
    { graph, theme, places, visible, options, view }: BitmapJob,
    boxOf: (node: number) => LabelBox,
    drawn: ImageBitmap | undefined,
  ): Promise<HTMLCanvasElement> {
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(view.width * view.ratio);
    canvas.height = Math.round(view.height * view.ratio);
    const ctx = canvas.getContext('2d')!;
    if (drawn) ctx.drawImage(drawn, 0, 0);
    drawn?.close();
    ctx.scale(view.ratio, view.ratio);
    const picture = { graph, theme, ...places, visible, view, boxOf };
    const front = { ...picture, visible: options.strong ?? visible };
    const work = drawn ? paintLabels(ctx, front) : paintBulk(ctx, picture, options);
    await new Slices().finish(work, this.#ending.signal);
    return canvas;
  }
}

/** Whether a family of fonts begins with one that the page has brought. */
function isPageFont(family: string): boolean {
  const plain = (name: string) =>
    name
      .trim()
      .replace(/^["']|["']$/g, '')
      .toLowerCase();
  const names = new Set(family.split(',').map(plain));
  return [...document.fonts].some(
    (face) => face.status === 'loaded' && names.has(plain(face.family)),
  );
}
