import { prefersStill } from '../../internal/prefers-still.js';
import type { Stage } from './graph-engine.js';
import type { Bounds } from './graph-bounds.js';
import type { View } from './graph-export.js';
import type { Point } from './graph-geometry.js';

/** CSS pixels between the picture and the frame. */
const PADDING = 14;

/** What lies over the map at its left, right and bottom, in CSS pixels. */
export type Inset = readonly [number, number, number];

/** Points the stage's camera at things, in the part of it that nothing lies over. */
export class Viewport {
  /** Whether the camera was moved away from the whole. */
  moved = false;
  readonly #stage: Stage;
  readonly #inset: () => Inset;

  /** @param inset is asked only when the camera is to move: to measure has the page laid out at once */
  constructor(stage: Stage, inset: () => Inset) {
    this.#stage = stage;
    this.#inset = inset;
  }

  /** What of the layout the stage shows. */
  get view(): View {
    const { camera, width, height } = this.#stage;
    const { scale, x, y } = camera;
    const [left, top] = [-x / scale, -y / scale];
    return { left, top, width: width / scale, height: height / scale, scale };
  }

  /** Shows all of something, no larger than `largest`. */
  show(bounds: Bounds, largest: number, animate: boolean): void {
    const area = this.#area();
    const scale = Math.min(largest, area.width / bounds.width, area.height / bounds.height);
    const center = {
      x:
        bounds.left +
        bounds.width / 2 +
        (this.#stage.width / 2 - area.left - area.width / 2) / scale,
      y:
        bounds.top +
        bounds.height / 2 +
        (this.#stage.height / 2 - area.top - area.height / 2) / scale,
    };
    this.#stage.moveTo(center, scale, animate && !prefersStill());
  }

  /** Moves no further than it takes to see something. */
  reveal(bounds: Bounds): void {
    const { scale, x, y } = this.#stage.camera;
    const area = this.#area();
    const left = bounds.left * scale + x;
    const top = bounds.top * scale + y;
    const [width, height] = [bounds.width * scale, bounds.height * scale];
    if (width > area.width || height > area.height) {
      this.moved = true;
      this.show(bounds, scale, true);
      return;
    }
    const dx = into(left, width, area.left, area.width);
    const dy = into(top, height, area.top, area.height);
    if (Math.abs(dx) < 1 && Math.abs(dy) < 1) return;
    this.moved = true;
    const center = {
      x: (this.#stage.width / 2 - dx - x) / scale,
      y: (this.#stage.height / 2 - dy - y) / scale,
    };
    this.#stage.moveTo(center, scale, !prefersStill());
  }

  /** Brings a point of the layout to the centre, at once. */
  centreOn(point: Point): void {
    this.moved = true;
    this.#stage.moveTo(point, this.#stage.camera.scale, false);
  }

  /** Moves what is seen by CSS pixels, at once. */
  pan(dx: number, dy: number): void {
    const { left, top, width, height, scale } = this.view;
    this.centreOn({ x: left + width / 2 - dx / scale, y: top + height / 2 - dy / scale });
  }

  /** Zooms about a point of the screen, by default its centre. */
  zoom(factor: number, point?: Point): void {
    this.moved = true;
    const { width, height } = this.#stage;
    const about = point ?? { x: width / 2, y: height / 2 };
    this.#stage.zoomAbout(factor, about, !point && !prefersStill());
  }

  #area() {
    const { width, height } = this.#stage;
    const [left, right, bottom] = this.#inset();
    return {
      left: left + PADDING,
      top: PADDING,
      width: Math.max(80, width - left - right - 2 * PADDING),
      height: Math.max(80, height - bottom - 2 * PADDING),
    };
  }
}

/** How far a stretch must move to lie within another. */
function into(start: number, length: number, from: number, room: number): number {
  return Math.max(from - start, Math.min(0, from + room - start - length));
}
