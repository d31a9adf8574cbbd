import { prefersStill } from '../../internal/prefers-still.js';
import { LABEL_GAP } from './graph-label.js';
import type { LabelBox } from './graph-label.js';
import type { Size } from './graph-layout.js';
import { layOut } from './graph-layout-job.js';
import type { GraphModel } from './graph-model.js';
import { measureNodes, scaleFor } from './graph-scene.js';
import type { Measured, Scene } from './graph-scene.js';
import type { Theme } from './graph-theme.js';
import type { Positions } from './graph-walk.js';

/** Between what is to stay and what gives way to it. CSS pixels. */
const AIR = 6;

/** A block whose size changes by more than this part gets a new plan. */
const NEW_PLAN = 0.1;

const halfWidth = ({ radius, labelWidth }: LabelBox): number => Math.max(radius, labelWidth / 2);
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
  /** The nodes that the viewer has put somewhere. */
  readonly #pinned = new Set<number>();

  constructor(model: GraphModel, size: Size) {
    this.model = model;
    this.size = size;
  }

  /** The nodes that stay where the viewer has put them. */
  get pinned(): ReadonlySet<number> {
    return this.#pinned;
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
    this.pin(nodes);
    for (const node of nodes) {
      this.places!.x[node]! += dx;
      this.places!.y[node]! += dy;
    }
  }

  /** Keeps nodes where they are. */
  pin(nodes: readonly number[]): void {
    if (!this.#pinned.size) this.places = copyOf(this.places!);
    for (const node of nodes) this.#pinned.add(node);
  }

  /** Lets go of nodes, by default of all: they go where the layout has put them. */
  release(nodes: Iterable<number> = [...this.#pinned]): void {
    for (const node of nodes) {
      if (!this.#pinned.delete(node)) continue;
      this.places!.x[node] = this.#laidOut!.x[node]!;
      this.places!.y[node] = this.#laidOut!.y[node]!;
    }
    if (!this.#pinned.size) this.places = this.#laidOut!;
  }

  /** Has the nodes that another plan of the model keeps in their places, as far aside and down as there. */
  adopt({ places, size, pinned }: Plan): void {
    if (!pinned.size) return;
    this.pin([...pinned]);
    for (const node of pinned) {
      this.places!.x[node] = (places!.x[node]! / size.width) * this.size.width;
      this.places!.y[node] = (places!.y[node]! / size.height) * this.size.height;
    }
    this.#giveWay();
  }

  #accept(laidOut: Positions): void {
    const before = this.places;
    this.#laidOut = this.places = laidOut;
    if (!this.#pinned.size) return;
    this.places = copyOf(laidOut);
    for (const node of this.#pinned) {
      this.places.x[node] = before!.x[node]!;
      this.places.y[node] = before!.y[node]!;
    }
    this.#giveWay();
  }

  /** Moves what lies on a node that is to stay just far enough aside, up or down. */
  #giveWay(): void {
    const { x, y } = this.places!;
    const { boxes } = this.#measured!.nodes;
    const { width, height } = this.size;
    for (const pin of this.#pinned) {
      const own = boxes[pin]!;
      for (let node = 0; node < boxes.length; node += 1) {
        if (this.#pinned.has(node)) continue;
        const box = boxes[node]!;
        const [dx, dy] = [x[node]! - x[pin]!, y[node]! - y[pin]!];
        const aside = halfWidth(own) + halfWidth(box) + AIR;
        const below = own.radius + LABEL_GAP + own.labelHeight + box.radius + AIR;
        const above = box.radius + LABEL_GAP + box.labelHeight + own.radius + AIR;
        if (Math.abs(dx) >= aside || dy >= below || -dy >= above) continue;
        const [outX, outY] = [dx < 0 ? -aside : aside, dy < 0 ? -above : below];
        const isInX = x[pin]! + outX > 0 && x[pin]! + outX < width;
        const isInY = y[pin]! + outY > 0 && y[pin]! + outY < height;
        const isAside = isInX === isInY ? Math.abs(outX - dx) < Math.abs(outY - dy) : isInX;
        if (isAside) x[node] = x[pin]! + outX;
        else y[node] = y[pin]! + outY;
      }
    }
  }
}
