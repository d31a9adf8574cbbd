import { prefersStill } from '../../internal/prefers-still.js';
import type { Size } from './graph-layout.js';
import { layOut } from './graph-layout-job.js';
import type { GraphModel } from './graph-model.js';
import { measureNodes, scaleFor } from './graph-scene.js';
import type { Measured, Scene } from './graph-scene.js';
import type { Theme } from './graph-theme.js';
import type { Positions } from './graph-walk.js';

/** A block whose size changes by more than this part gets a new plan. */
const NEW_PLAN = 0.1;

const copyOf = ({ x, y }: Positions): Positions => ({ x: x.slice(), y: y.slice() });

/** A model's labels and boxes, as large as they are in a block of a size. */
function measureIn(
  model: GraphModel,
  theme: Theme,
  width: number,
): Measured & Pick<Scene, 'sizes'> {
  const sizes = scaleFor(width);
  const ctx = document.createElement('canvas').getContext('2d')!;
  ctx.font = `600 ${sizes.fontSize}px ${theme.family}`;
  return { sizes, ...measureNodes(model, sizes, (text) => ctx.measureText(text).width) };
}

/** Where the nodes of a graph are to be when nothing of it is folded. */
export class Plan {
  readonly model: GraphModel;
  /** CSS pixels. */
  readonly size: Size;
  /** None before the first of them are known. */
  places?: Positions;
  #measured?: { readonly family: string; readonly nodes: ReturnType<typeof measureIn> };
  /** Where the layout put the nodes. */
  #laidOut?: Positions;
  /** The nodes that the viewer has moved. */
  readonly #pinned = new Set<number>();

  constructor(model: GraphModel, size: Size) {
    this.model = model;
    this.size = size;
  }

  /** Whether the viewer has moved a node. */
  get rearranged(): boolean {
    return this.#pinned.size > 0;
  }

  /** Whether it was made for a block of about this size. */
  fits({ width, height }: Size): boolean {
    return (
      Math.abs(width / this.size.width - 1) < NEW_PLAN &&
      Math.abs(height / this.size.height - 1) < NEW_PLAN
    );
  }

  /** The labels and boxes of its model, or of another form of it, as large as they are by this plan. */
  measure(model: GraphModel, theme: Theme): ReturnType<typeof measureIn> {
    if (model !== this.model) return measureIn(model, theme, this.size.width);
    const { family } = theme;
    if (this.#measured?.family !== family) {
      this.#measured = { family, nodes: measureIn(model, theme, this.size.width) };
    }
    return this.#measured.nodes;
  }

  /**
   * Finds out where the nodes are to be.
   * @param onPlaces hears of every step on the way there; only of the last one with `atOnce`
   * @throws the signal's reason when it aborts
   */
  async layOut(
    theme: Theme,
    atOnce: boolean,
    onPlaces: () => void,
    signal: AbortSignal,
  ): Promise<void> {
    const measured = this.measure(this.model, theme);
    const accept = (places: Positions) => {
      this.#accept(places);
      onPlaces();
    };
    const onStep = (step: Positions) => {
      // Who wants things still sees the first, to see something, and the last.
      if (!atOnce && !(this.places && prefersStill())) accept(step);
    };
    accept(await layOut(this.model, measured, this.size, onStep, signal));
  }

  /** Moves nodes, to stay where they are then. */
  shift(nodes: readonly number[], dx: number, dy: number): void {
    if (!this.rearranged) this.places = copyOf(this.#laidOut!);
    for (const node of nodes) {
      this.#pinned.add(node);
      this.places!.x[node]! += dx;
      this.places!.y[node]! += dy;
    }
  }

  /** Lets go of all nodes that were moved. */
  restore(): void {
    this.#pinned.clear();
    this.places = this.#laidOut!;
  }

  #accept(laidOut: Positions): void {
    const places = this.rearranged ? copyOf(laidOut) : laidOut;
    for (const node of this.#pinned) {
      places.x[node] = this.places!.x[node]!;
      places.y[node] = this.places!.y[node]!;
    }
    this.#laidOut = laidOut;
    this.places = places;
  }
}
