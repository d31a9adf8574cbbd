import type { Point } from './graph-geometry.js';

/** The fingers that are on the map. */
export class Fingers {
  /** Whether the camera does not hear of them, until all are lifted. */
  areOwn = false;
  readonly #points = new Map<number, Point>();

  get count(): number {
    return this.#points.size;
  }

  put(id: number, point: Point): void {
    this.#points.set(id, point);
  }

  move(id: number, point: Point): void {
    if (this.#points.has(id)) this.#points.set(id, point);
  }

  lift(id: number): void {
    this.#points.delete(id);
    if (!this.#points.size) this.areOwn = false;
  }

  /** How far the first two are from each other, 0 where there are fewer. */
  get spread(): number {
    const [a, b] = this.#points.values();
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  }

  /** Between the first two, of which there must be as many. */
  get middle(): Point {
    const [a, b] = this.#points.values();
    return { x: (a!.x + b!.x) / 2, y: (a!.y + b!.y) / 2 };
  }
}
