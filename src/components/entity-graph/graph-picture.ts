import { finishNow } from '../../model/finish-now.js';
import type { Attention } from './graph-attention.js';
import { Backdrop } from './graph-backdrop.js';
import type { BackdropContent } from './graph-backdrop.js';
import type { BitmapJob } from './graph-bitmap.js';
import { paintBulk } from './graph-bulk.js';
import type { BulkOptions, BulkTheme } from './graph-bulk.js';
import { Cull, FEW, isFew, isLarge } from './graph-cull.js';
import { maskOf } from './graph-emphasis.js';
import type { Emphasis } from './graph-emphasis.js';
import type { Camera } from './graph-geometry.js';
import type { LabelBox } from './graph-label.js';
import { frontOf, paint } from './graph-paint.js';
import { bulkTheme } from './graph-scene.js';
import type { Scene } from './graph-scene.js';
import type { Canvas } from './graph-surface.js';
import type { Visibility } from './graph-visibility.js';

interface WholeOptions extends BulkOptions {
  readonly theme: BulkTheme;
  readonly visible: Visibility;
  readonly draft: boolean;
}

/** Of a frame, in milliseconds. */
const MEASURING = 5;
/** More labels are not measured before what they belong to is drawn. */
const MOST_MEASURED = 40;

/**
 * Draws the frames of a map. What is little is drawn as it is, every time; of what is much there is a
 * bitmap, and only what stands out is drawn over it.
 */
export class Picture {
  /** Whether everything is drawn at once, for paper. */
  isPrinted = false;
  readonly #onChange: () => void;
  readonly #cull = new Cull();
  readonly #masks = new WeakMap<Emphasis, Visibility>();
  #backdrop?: Backdrop | undefined;
  #frameRequest = 0;
  #unmeasured: Iterable<LabelBox> = [];

  /** @param onChange another frame is to be drawn */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Lets go of everything that a large graph needs. */
  clear(): void {
    cancelAnimationFrame(this.#frameRequest);
    this.#frameRequest = 0;
    this.#unmeasured = [];
    this.#backdrop?.destroy();
    this.#backdrop = undefined;
  }

  /** @param places another object whenever a node has moved */
  draw(
    canvas: Canvas,
    scene: Scene,
    attention: Attention,
    camera: Camera,
    places: BitmapJob['places'],
  ): void {
    const { shown, visible } = attention;
    if (!isLarge(scene)) {
      this.clear();
      this.#cull.look(scene, shown, camera, canvas);
      paint(canvas, scene, shown, camera, this.#cull);
      return;
    }
    const strong = this.#maskOf(attention.chosen, visible);
    if (this.isPrinted) {
      this.#print(canvas, scene, attention, camera);
      return;
    }
    const { ctx, width, height } = canvas;
    const frame = { width, height, ratio: ctx.canvas.width / width };
    const backdrop = (this.#backdrop ??= new Backdrop(this.#onChange));
    const content: BackdropContent = { scene, places, visible, strong };
    backdrop.follow(content, camera, frame);
    if (!backdrop.isMoving || !backdrop.covers(camera, frame)) {
      const cull = this.#cull;
      if (cull.look(scene, visible, camera, canvas, FEW) && this.#measure(scene, cull.nodes)) {
        paint(canvas, scene, shown, camera, cull);
        return;
      }
    }
    const isDrawn = strong !== undefined && backdrop.strong === strong;
    const isChosen = shown.emphasis === attention.chosen;
    backdrop.draw(ctx, camera, isDrawn && isChosen ? 1 : attention.fade.rest);
    this.#drawFront(canvas, scene, attention, camera, isDrawn && isChosen);
  }

  /** Draws everything in one go. */
  #print(canvas: Canvas, scene: Scene, { atRest, visible }: Attention, camera: Camera): void {
    const { emphasis } = atRest;
    const strong = emphasis && maskOf(emphasis, visible);
    const theme = bulkTheme(scene);
    paintAll(canvas, scene, camera, { theme, visible, strong, labelled: true, draft: false });
    const front = { ...atRest, emphasis: this.#maskOf(emphasis, visible) ? undefined : emphasis };
    const part = frontOf(front, visible);
    for (const node of part.nodes) scene.boxes[node]!.measure();
    paint(canvas, scene, front, camera, part);
  }

  /** Draws what stands out: what is strong, lit, selected and walked on. */
  #drawFront(
    canvas: Canvas,
    scene: Scene,
    { shown, visible, chosen }: Attention,
    camera: Camera,
    isDrawn: boolean,
  ): void {
    const { emphasis } = shown;
    const mask = this.#maskOf(emphasis, visible);
    if (mask && !isDrawn) {
      const theme = { ...bulkTheme(scene), muted: scene.theme.accent };
      const draft = this.#backdrop!.isMoving;
      // What is chosen is about to be in the bitmap, with its labels.
      const labelled =
        !draft &&
        emphasis !== chosen &&
        this.#cull.look(scene, mask, camera, canvas) &&
        this.#measure(scene, this.#cull.nodes);
      paintAll(canvas, scene, camera, { theme, visible: mask, labelled, draft });
    }
    const front = { ...shown, emphasis: mask ? undefined : emphasis };
    const part = frontOf(front, visible);
    this.#measure(scene, part.nodes);
    paint(canvas, scene, front, camera, part);
  }

  /**
   * Measures a few labels; those that are left have their turn in the next frames, after which another
   * is drawn.
   */
  #measure({ boxes }: Scene, nodes: Iterable<number>): boolean {
    const unmeasured: LabelBox[] = [];
    for (const node of nodes) {
      const box = boxes[node]!;
      if (!box.lines.length) unmeasured.push(box);
    }
    const labels = unmeasured.values();
    if (unmeasured.length <= MOST_MEASURED && measureSome(labels)) return true;
    this.#unmeasured = labels;
    this.#frameRequest ||= requestAnimationFrame(this.#onFrame);
    return false;
  }

  readonly #onFrame = (): void => {
    this.#frameRequest = 0;
    if (measureSome(this.#unmeasured)) this.#onChange();
    else this.#frameRequest = requestAnimationFrame(this.#onFrame);
  };

  /** What is emphasised, where that is too much to be drawn one by one. */
  #maskOf(emphasis: Emphasis | undefined, visible: Visibility): Visibility | undefined {
    if (!emphasis || isFew(emphasis.nodes.size, emphasis.edges.size)) return undefined;
    let mask = this.#masks.get(emphasis);
    if (!mask) this.#masks.set(emphasis, (mask = maskOf(emphasis, visible)));
    return mask;
  }
}

/** Measures labels for a while. @returns whether none are left */
function measureSome(labels: Iterable<LabelBox>): boolean {
  const end = performance.now() + MEASURING;
  for (const label of labels) {
    label.measure();
    if (performance.now() > end) return false;
  }
  return true;
}

/** Draws a large scene in one go. */
function paintAll(
  { ctx, width, height }: Canvas,
  { bulk: graph, layout: { x, y }, boxes }: Scene,
  camera: Camera,
  { theme, visible, draft, ...options }: WholeOptions,
): void {
  const boxOf = (node: number) => boxes[node]!;
  const view = { camera, width, height, draft };
  const picture = { graph, theme, x, y, visible, view, boxOf };
  finishNow(paintBulk(ctx, picture, options));
}
