import { Network } from 'vis-network/esnext';
import type { Camera, Point } from './graph-geometry.js';
import type { Size } from './graph-layout.js';
import { pointIn } from './graph-local.js';
import { GraphView } from './graph-view.js';
import type { GraphListener } from './graph-view.js';

export type { GraphView };

/** What happens on a stage. Sizes and points are in CSS pixels. */
export interface StageListener {
  onDraw(ctx: CanvasRenderingContext2D, width: number, height: number): void;
  onClick(point: Point): void;
  /** The viewer moves the camera. */
  onGesture(): void;
  onResize(): void;
}

/** What of vis-network's network is not in its types. */
interface Internals {
  readonly interactionHandler: { getPointer(point: Point): Point };
}

const [LEAST_ZOOM, MOST_ZOOM] = [0.03, 6];

// Made anew for each network, and never from data: it merges options deeply, prototypes included.
const networkOptions = () => ({
  autoResize: false,
  physics: false,
  layout: { improvedLayout: false, randomSeed: 1 },
  interaction: {
    dragNodes: false,
    dragView: true,
    hover: false,
    // Leaks listeners, as navigation buttons do.
    keyboard: false,
    navigationButtons: false,
    selectable: false,
    zoomView: true,
  },
});

const sizeOf = ({ clientWidth, clientHeight }: Element): Size => ({
  width: clientWidth,
  height: clientHeight,
});

/**
 * vis-network's canvas, camera and gestures. It is given no nodes and no edges: the scene is drawn by
 * us before it would draw its own, so that neither ids nor labels nor images of ours reach it.
 */
export class Stage {
  readonly #room: HTMLElement;
  readonly #listener: StageListener;
  readonly #network: Network;
  readonly #ending = new AbortController();
  /** Pixels of the canvas for each CSS pixel. */
  #ratio = devicePixelRatio;
  /** Kept: to ask for it has the page laid out at once. */
  #size: Size;

  constructor(frame: HTMLElement, listener: StageListener) {
    this.#listener = listener;
    const room = (this.#room = document.createElement('div'));
    room.className = 'canvas';
    frame.append(room);
    try {
      this.#network = new Network(room, { nodes: [], edges: [] }, networkOptions());
    } catch (error) {
      room.remove();
      throw error;
    }
    // Its own takes pixels of the window for those of the canvas.
    (this.#network as unknown as Internals).interactionHandler.getPointer = (point) =>
      pointIn(room, point);
    // The frame has the role, the name and the focus.
    room.firstElementChild?.removeAttribute('tabindex');
    this.#network.on('beforeDrawing', (ctx: CanvasRenderingContext2D) => this.#draw(ctx));
    this.#network.on('click', (event: { pointer: { DOM: Point } }) =>
      listener.onClick(event.pointer.DOM),
    );
    this.#network.on('dragStart', () => listener.onGesture());
    this.#network.on('zoom', () => listener.onGesture());
    const { signal } = this.#ending;
    this.#size = sizeOf(room);
    const observer = new ResizeObserver(() => this.#resize());
    observer.observe(room);
    signal.addEventListener('abort', () => observer.disconnect());
    this.#followPixelRatio();
  }

  /** Undoes everything; calls that come later do nothing. */
  destroy(): void {
    if (this.#ending.signal.aborted) return;
    this.#ending.abort();
    this.#network.destroy();
    this.#room.remove();
  }

  get width(): number {
    return this.#size.width;
  }

  get height(): number {
    return this.#size.height;
  }

  get camera(): Camera {
    return { scale: this.#network.getScale(), ...this.#network.canvasToDOM({ x: 0, y: 0 }) };
  }

  /** Draws at once. */
  redraw(): void {
    if (!this.#ending.signal.aborted && this.width) this.#network.redraw();
  }

  /** Brings a point of the layout to the centre. */
  moveTo(position: Point, scale: number, animate: boolean): void {
    if (this.#ending.signal.aborted || !this.width) return;
    const bounded = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, scale));
    this.#network.moveTo({
      position: { x: position.x, y: position.y },
      scale: bounded,
      animation: animate && { duration: 380, easingFunction: 'easeInOutCubic' },
    });
  }

  /** Zooms and keeps a point of the screen where it is. */
  zoomAbout(factor: number, point: Point, animate: boolean): void {
    const { scale, x, y } = this.camera;
    const next = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, scale * factor));
    const [px, py] = [(point.x - x) / scale, (point.y - y) / scale];
    const center = {
      x: px + (this.width / 2 - point.x) / next,
      y: py + (this.height / 2 - point.y) / next,
    };
    this.moveTo(center, next, animate);
  }

  #draw(ctx: CanvasRenderingContext2D): void {
    const ratio = this.#ratio;
    const [width, height] = [ctx.canvas.width / ratio, ctx.canvas.height / ratio];
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    // On paper the canvas is shown in another size than it has, and was not cleared as a whole.
    if (Math.abs(width - this.width) > 1) ctx.clearRect(0, 0, width, height);
    this.#listener.onDraw(ctx, width, height);
    ctx.restore();
  }

  #resize(): void {
    const { width, height } = (this.#size = sizeOf(this.#room));
    // Not shown at present, or only on paper, where all that was drawn is shown smaller or larger.
    if (!width || !height || matchMedia('print').matches) return;
    this.#ratio = devicePixelRatio;
    this.#network.setSize('100%', '100%');
    this.#listener.onResize();
  }

  /** It does not look for a change of the pixel ratio itself. */
  #followPixelRatio(): void {
    const { signal } = this.#ending;
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        this.#resize();
        this.#followPixelRatio();
      },
      { once: true, signal },
    );
  }
}

/** Puts an interactive graph into a frame. Throws where there is no canvas to be had. */
export async function createGraphView(
  frame: HTMLElement,
  listener: GraphListener,
): Promise<GraphView> {
  // Without it there would be nothing to see.
  await import('./graph-layout.worker.js');
  return new GraphView(frame, listener, (stageListener) => new Stage(frame, stageListener));
}
