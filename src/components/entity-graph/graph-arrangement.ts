import { foldPositions, handOver, membersOf, wholeOf } from './graph-fold.js';
import type { Point } from './graph-geometry.js';
import { layoutGraph } from './graph-layout.js';
import type { Layout } from './graph-layout.js';
import type { GraphModel } from './graph-model.js';
import { measureNodes, scaleFor } from './graph-scene.js';
import type { Scene } from './graph-scene.js';
import type { Theme } from './graph-theme.js';
import type { Positions } from './graph-walk.js';

/** A block whose size changes by more than this part gets a new layout. */
const NEW_LAYOUT = 0.1;
/** Milliseconds in which about two thirds of a move have happened. */
const PACE = 90;

const copyOf = (layout: Layout): Layout => ({
  ...layout,
  x: layout.x.slice(),
  y: layout.y.slice(),
});

/** Where the nodes of a graph are, and where they are on their way to. */
export class Arrangement {
  scene: Scene;
  /** The places of the scene; another object whenever one of them has changed. */
  places: Positions;
  readonly #goal: Layout;
  /** The goal of what the model was before anything of it was folded. */
  readonly #whole: Layout;
  readonly #width: number;
  readonly #height: number;
  /** Whether the viewer has moved a node. */
  rearranged = false;

  /**
   * @param before where the nodes come from, when they are to move there
   * @param kept whether the whole stays where it is
   */
  constructor(
    model: GraphModel,
    theme: Theme,
    size: { readonly width: number; readonly height: number },
    before?: Arrangement,
    kept = false,
  ) {
    this.#width = kept ? before!.#width : size.width;
    this.#height = kept ? before!.#height : size.height;
    const sizes = scaleFor(size.width);
    const ctx = document.createElement('canvas').getContext('2d')!;
    ctx.font = `600 ${sizes.fontSize}px ${theme.family}`;
    const measure = (text: string) => ctx.measureText(text).width;
    const measured = measureNodes(model, sizes, measure);
    const whole = wholeOf(model);
    const { boxes } = model.origin ? measureNodes(whole, sizes, measure) : measured;
    this.#whole = kept ? before!.#whole : layoutGraph(whole, boxes, size);
    // Zoomed out, discs get smaller more slowly than what is between them.
    const rooms = measured.boxes.map((box) =>
      Math.max(box.radius * 1.25 + box.labelHeight, box.labelWidth / 2 + 6),
    );
    this.#goal = model.origin
      ? { ...this.#whole, ...foldPositions(model, model.origin, this.#whole, rooms) }
      : this.#whole;
    const layout = copyOf(this.#goal);
    if (before && wholeOf(before.scene.model) === whole) {
      const start = handOver(before.scene.model, before.scene.layout, model);
      layout.x.set(start.x);
      layout.y.set(start.y);
    }
    this.scene = { model, theme, sizes, ...measured, layout };
    this.rearranged = kept && before!.rearranged;
    this.places = { x: layout.x, y: layout.y };
  }

  /** Where everything will be. */
  get goal(): Scene {
    return { ...this.scene, layout: this.#goal };
  }

  /** Whether it was made for a block of about this size. */
  fits(width: number, height: number): boolean {
    return (
      Math.abs(width / this.#width - 1) < NEW_LAYOUT &&
      Math.abs(height / this.#height - 1) < NEW_LAYOUT
    );
  }

  /** Takes other colours, and leaves everything where it is. */
  retheme(theme: Theme): void {
    this.scene = { ...this.scene, theme };
  }

  /** Puts a node somewhere, to stay there. */
  put(node: number, { x, y }: Point): void {
    const { model, layout } = this.scene;
    const [dx, dy] = [x - this.#goal.x[node]!, y - this.#goal.y[node]!];
    for (const places of [this.#goal, layout]) {
      places.x[node] = x;
      places.y[node] = y;
    }
    if (model.origin) {
      for (const member of membersOf(model, node)) {
        this.#whole.x[member]! += dx;
        this.#whole.y[member]! += dy;
      }
    }
    this.places = { x: this.scene.layout.x, y: this.scene.layout.y };
    this.rearranged = true;
  }

  /**
   * Moves on by some milliseconds; with Infinity all the way.
   * @returns whether there is more to do
   */
  step(elapsed: number): boolean {
    const share = 1 - Math.exp(-elapsed / PACE);
    const { x, y } = this.scene.layout;
    let [moving, changed] = [false, false];
    for (const [now, then] of [
      [x, this.#goal.x],
      [y, this.#goal.y],
    ] as const) {
      for (let node = 0; node < now.length; node += 1) {
        const left = then[node]! - now[node]!;
        if (left === 0) continue;
        changed = true;
        if (Math.abs(left) < 0.3) {
          now[node] = then[node]!;
        } else {
          now[node]! += left * share;
          moving = true;
        }
      }
    }
    if (changed) this.places = { x: this.scene.layout.x, y: this.scene.layout.y };
    return moving;
  }
}
