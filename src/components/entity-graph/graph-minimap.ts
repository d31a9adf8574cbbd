import type { Camera, Point } from './graph-geometry.js';
import { pointIn } from './graph-local.js';
import type { Scene } from './graph-scene.js';
import type { Visibility } from './graph-visibility.js';
import type { Positions } from './graph-walk.js';

/** What it shows. */
interface Shown {
  readonly scene: Scene;
  /** Where that was at the time. */
  readonly places: Positions;
  readonly visible: Visibility;
}

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The largest that it gets, and the air around its dots, in CSS pixels. */
const [WIDTH, HEIGHT, AIR] = [168, 112, 6];
/** Fewer nodes are found again without it. */
const LEAST_NODES = 30;
/** It comes when less than this part of the whole is within view. */
const IN_VIEW = 0.97;

/**
 * A small overview of the map with a frame around what is in view, there while not all of it is. For the
 * pointer alone: keys get everywhere by moving from node to node, and back to the whole by one.
 */
export class Minimap {
  readonly #root = document.createElement('div');
  readonly #canvas = document.createElement('canvas');
  readonly #frame = document.createElement('div');
  readonly #onMove: (point: Point) => void;
  #shown?: Shown;
  #drawn?: Shown;
  #bounds: Rect = { left: 0, top: 0, width: 1, height: 1 };
  #count = 0;
  #view: Rect = this.#bounds;
  #camera: Camera = { scale: 0, x: 0, y: 0 };
  #pixelRatio = 0;

  /** @param onMove a point of the layout is to come to the centre of the map */
  constructor(map: HTMLElement, onMove: (point: Point) => void) {
    this.#onMove = onMove;
    this.#root.className = 'minimap';
    this.#root.ariaHidden = 'true';
    this.#root.hidden = true;
    this.#root.append(this.#canvas, this.#frame);
    this.#root.addEventListener('pointerdown', this.#onDown);
    map.after(this.#root);
  }

  destroy(): void {
    this.#root.remove();
  }

  /**
   * Shows where everything is that has come to rest.
   * @param places another object whenever a node has moved
   */
  show(scene: Scene, places: Positions, visible: Visibility): void {
    const before = this.#shown;
    const isSame =
      before?.places === places &&
      before.visible === visible &&
      before.scene.model === scene.model &&
      before.scene.theme === scene.theme;
    if (isSame) return;
    this.#shown = { scene, places, visible };
    this.#measure(this.#shown);
    this.#place();
  }

  /** Frames what a camera sees of it. */
  follow(camera: Camera, width: number, height: number): void {
    const { scale, x, y } = this.#camera;
    const view = { left: -camera.x, top: -camera.y, width, height };
    const same = camera.scale === scale && camera.x === x && camera.y === y;
    if (same && this.#view.width * scale === width && this.#view.height * scale === height) return;
    this.#camera = camera;
    this.#view = {
      left: view.left / camera.scale,
      top: view.top / camera.scale,
      width: width / camera.scale,
      height: height / camera.scale,
    };
    this.#place();
  }

  /** Layout pixels in one of its own. */
  get #scale(): number {
    const { width, height } = this.#bounds;
    return Math.max(width / (WIDTH - 2 * AIR), height / (HEIGHT - 2 * AIR));
  }

  #measure({ scene: { boxes }, places, visible: { nodes } }: Shown): void {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    this.#count = 0;
    for (let node = 0; node < nodes.length; node += 1) {
      if (!nodes[node]) continue;
      const [x, y, { radius }] = [places.x[node]!, places.y[node]!, boxes[node]!];
      left = Math.min(left, x - radius);
      right = Math.max(right, x + radius);
      top = Math.min(top, y - radius);
      bottom = Math.max(bottom, y + radius);
      this.#count += 1;
    }
    if (this.#count) this.#bounds = { left, top, width: right - left, height: bottom - top };
  }

  #place(): void {
    const { left, top, width, height } = this.#bounds;
    const view = this.#view;
    const within = (from: number, length: number, start: number, room: number) =>
      Math.max(0, Math.min(from + length, start + room) - Math.max(from, start)) / length;
    const seen =
      within(left, width, view.left, view.width) * within(top, height, view.top, view.height);
    this.#root.hidden = this.#count < LEAST_NODES || seen >= IN_VIEW;
    if (this.#root.hidden) return;
    if (this.#drawn !== this.#shown || this.#pixelRatio !== devicePixelRatio) this.#draw();
    const scale = this.#scale;
    const { style } = this.#frame;
    style.width = `${view.width / scale}px`;
    style.height = `${view.height / scale}px`;
    style.translate = `${(view.left - left) / scale + AIR}px ${(view.top - top) / scale + AIR}px`;
  }

  #draw(): void {
    const { scene, places, visible } = (this.#drawn = this.#shown!);
    const { model, theme, boxes } = scene;
    const { left, top, width, height } = this.#bounds;
    const scale = this.#scale;
    const ratio = (this.#pixelRatio = devicePixelRatio);
    const size = { width: width / scale + 2 * AIR, height: height / scale + 2 * AIR };
    this.#root.style.width = `${size.width}px`;
    this.#root.style.height = `${size.height}px`;
    this.#canvas.width = Math.round(size.width * ratio);
    this.#canvas.height = Math.round(size.height * ratio);
    const ctx = this.#canvas.getContext('2d')!;
    ctx.scale(ratio, ratio);
    // By colours, since to change one costs more than to fill a dot.
    const colors = new Map<string, number[]>();
    for (const { id, color } of model.nodes) {
      if (!visible.nodes[id]) continue;
      const nodes = colors.get(color);
      if (nodes) nodes.push(id);
      else colors.set(color, [id]);
    }
    for (const nodes of colors.values()) {
      ctx.fillStyle = theme.colorOf(model.nodes[nodes[0]!]!);
      for (const node of nodes) {
        const dot = Math.max(1, boxes[node]!.radius / scale);
        const x = (places.x[node]! - left) / scale + AIR;
        const y = (places.y[node]! - top) / scale + AIR;
        ctx.fillRect(x - dot, y - dot, dot * 2, dot * 2);
      }
    }
  }

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
      const { x, y } = pointIn(this.#root, { x: clientX, y: clientY });
      return {
        x: (x - AIR) * this.#scale + this.#bounds.left,
        y: (y - AIR) * this.#scale + this.#bounds.top,
      };
    };
    const { left, top, width, height } = this.#view;
    const center = { x: left + width / 2, y: top + height / 2 };
    const start = pointOf(event);
    const isHeld =
      Math.abs(start.x - center.x) < width / 2 && Math.abs(start.y - center.y) < height / 2;
    // The frame is held where it was taken; elsewhere it comes under the pointer.
    const offset = isHeld ? { x: center.x - start.x, y: center.y - start.y } : { x: 0, y: 0 };
    const move = (moved: PointerEvent) => {
      const { x, y } = pointOf(moved);
      this.#onMove({ x: x + offset.x, y: y + offset.y });
    };
    if (!isHeld) move(event);
    const ending = new AbortController();
    const { signal } = ending;
    this.#root.setPointerCapture(event.pointerId);
    this.#root.addEventListener('pointermove', move, { signal });
    this.#root.addEventListener('lostpointercapture', () => ending.abort(), { signal });
  };
}
