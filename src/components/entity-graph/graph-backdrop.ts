import { BitmapPainter, release } from './graph-bitmap.js';
import type { Bitmap, BitmapJob } from './graph-bitmap.js';
import type { BulkTheme } from './graph-bulk.js';
import type { Camera } from './graph-geometry.js';
import { bulkTheme } from './graph-scene.js';
import type { Scene } from './graph-scene.js';
import type { Theme } from './graph-theme.js';
import type { Visibility } from './graph-visibility.js';

/** What a bitmap is made of, besides the camera. */
export interface BackdropContent {
  readonly scene: Scene;
  /** Another object whenever a node has moved. */
  readonly places: BitmapJob['places'];
  readonly visible: Visibility;
  /** What is strong, where that is so much that it is drawn into the bitmap. */
  readonly strong: Visibility | undefined;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Pixels of the canvas for each CSS pixel. */
  readonly ratio: number;
}

interface Shot extends BackdropContent, Frame {
  readonly image: Bitmap;
  /** The camera of the bitmap, whose corner is outside of the view. */
  readonly camera: Camera;
  readonly isDraft: boolean;
}

/** How much of the view's size a bitmap has beyond each of its sides. */
const MARGIN = 0.25;
/** A camera and nodes that have not moved for so long have come to rest. Milliseconds. */
const REST = 120;
const MOST_PIXELS = 16e6;
/** How much larger or smaller than it is a bitmap may be shown while the camera moves. */
const [LEAST_ZOOM, MOST_ZOOM] = [0.6, 1.8];

/** A bitmap of a scene that moves with the camera, and is drawn anew when that rests. */
export class Backdrop {
  readonly #painter = new BitmapPainter();
  readonly #onChange: () => void;
  #shot?: Shot;
  #busy = false;
  #ended = false;
  #camera: Camera = { scale: 0, x: 0, y: 0 };
  #places?: object;
  #theme?: { readonly of: Theme; readonly bulk: BulkTheme };
  #lastMove = -Infinity;
  #timer: ReturnType<typeof setTimeout> | 0 = 0;

  /** @param onChange there is something else to be drawn */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  destroy(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#painter.destroy();
    this.#drop();
  }

  /** Whether the camera or the nodes are on their way. */
  get isMoving(): boolean {
    return performance.now() - this.#lastMove < REST;
  }

  /** What is strong in the bitmap as it is. */
  get strong(): Visibility | undefined {
    return this.#shot?.strong;
  }

  /** Hears of what is to be seen now, and has a bitmap drawn where the present one does not do. */
  follow(content: BackdropContent, camera: Camera, frame: Frame): void {
    const { scale, x, y } = this.#camera;
    const hasMoved = scale !== camera.scale || x !== camera.x || y !== camera.y;
    if (hasMoved || content.places !== this.#places) {
      // What is seen first is at rest.
      if (scale) this.#lastMove = performance.now();
      this.#camera = camera;
      this.#places = content.places;
    }
    if (this.isMoving) this.#timer ||= setTimeout(this.#onRest, REST);
    if (!this.#busy && !this.#suits(content, camera, frame))
      void this.#paint(content, camera, frame);
  }

  /** Whether there is a bitmap for all of the view. */
  covers(camera: Camera, { width, height }: Frame): boolean {
    const shot = this.#shot;
    if (!shot) return false;
    const { left, top, zoom } = placeOf(shot, camera);
    return (
      left <= 0 &&
      top <= 0 &&
      left + shot.width * zoom >= width &&
      top + shot.height * zoom >= height
    );
  }

  /** Draws the bitmap where it belongs. */
  draw(ctx: CanvasRenderingContext2D, camera: Camera, opacity: number): void {
    const shot = this.#shot;
    if (!shot) return;
    const { left, top, zoom } = placeOf(shot, camera);
    ctx.globalAlpha = opacity;
    ctx.drawImage(shot.image, left, top, shot.width * zoom, shot.height * zoom);
    ctx.globalAlpha = 1;
  }

  #suits(content: BackdropContent, camera: Camera, frame: Frame): boolean {
    const shot = this.#shot;
    if (shot?.ratio !== ratioOf(frame)) return false;
    const { scene, places, visible, strong } = content;
    if (shot.places !== places || shot.visible !== visible || shot.strong !== strong) return false;
    if (shot.scene.bulk !== scene.bulk || shot.scene.theme !== scene.theme) return false;
    const { left, top, zoom } = placeOf(shot, camera);
    if (this.isMoving) {
      return zoom >= LEAST_ZOOM && zoom <= MOST_ZOOM && this.covers(camera, frame);
    }
    // Not so far to one side that the next gesture would soon be past it.
    const [dx, dy] = [left + frame.width * MARGIN, top + frame.height * MARGIN];
    const slack = MARGIN / 2;
    const isNear = Math.abs(dx) < frame.width * slack && Math.abs(dy) < frame.height * slack;
    return zoom === 1 && isNear && !shot.isDraft && this.covers(camera, frame);
  }

  async #paint(content: BackdropContent, camera: Camera, frame: Frame): Promise<void> {
    const { scene, places, visible, strong } = content;
    const ratio = ratioOf(frame);
    const whole = (length: number) => Math.round(length * ratio) / ratio;
    const [right, down] = [whole(frame.width * MARGIN), whole(frame.height * MARGIN)];
    const [width, height] = [frame.width + 2 * right, frame.height + 2 * down];
    const shifted = { scale: camera.scale, x: camera.x + right, y: camera.y + down };
    // Nodes that are on their way are elsewhere by the time their labels could be read.
    const draft = this.isMoving && places !== this.#shot?.places && this.#shot !== undefined;
    this.#busy = true;
    try {
      const view = { camera: shifted, width, height, ratio, draft };
      const options = { strong, labelled: !draft };
      const job = {
        graph: scene.bulk,
        theme: this.#themeOf(scene),
        places,
        visible,
        options,
        view,
      };
      const image = await this.#painter.paint(job, (node) => scene.boxes[node]!);
      if (this.#ended) {
        release(image);
        return;
      }
      this.#drop();
      this.#shot = { ...content, image, width, height, ratio, camera: shifted, isDraft: draft };
    } catch {
      // It was ended meanwhile.
      return;
    } finally {
      this.#busy = false;
    }
    this.#onChange();
  }

  #themeOf(scene: Scene): BulkTheme {
    if (this.#theme?.of !== scene.theme) {
      this.#theme = { of: scene.theme, bulk: bulkTheme(scene) };
    }
    return this.#theme.bulk;
  }

  readonly #onRest = (): void => {
    const left = this.#lastMove + REST - performance.now();
    this.#timer = left > 0 ? setTimeout(this.#onRest, left) : 0;
    if (left <= 0) this.#onChange();
  };

  #drop(): void {
    if (this.#shot) release(this.#shot.image);
    this.#shot = undefined;
  }
}

/** Where a bitmap is to be drawn for a camera; unzoomed, its pixels are those of the screen. */
function placeOf(shot: Shot, camera: Camera) {
  const zoom = camera.scale / shot.camera.scale;
  const [left, top] = [camera.x - shot.camera.x * zoom, camera.y - shot.camera.y * zoom];
  if (zoom !== 1) return { left, top, zoom };
  const whole = (length: number) => Math.round(length * shot.ratio) / shot.ratio;
  return { left: whole(left), top: whole(top), zoom };
}

function ratioOf({ width, height, ratio }: Frame): number {
  const pixels = width * height * (1 + 2 * MARGIN) ** 2;
  return Math.min(ratio, Math.sqrt(MOST_PIXELS / pixels));
}
