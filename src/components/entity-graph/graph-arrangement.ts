import { isLarge } from './graph-cull.js';
import { foldPositions, handOver, membersOf, wholeOf } from './graph-fold.js';
import type { Point } from './graph-geometry.js';
import type { GraphModel } from './graph-model.js';
import type { Plan } from './graph-plan.js';
import type { Scene } from './graph-scene.js';
import type { Theme } from './graph-theme.js';
import type { Positions } from './graph-walk.js';

/** Milliseconds in which about two thirds of a move have happened. */
const PACE = 90;

/** Where the nodes of a model are by a plan, and where they are on their way to. */
export class Arrangement {
  readonly plan: Plan;
  scene: Scene;
  /** The places of the scene; another object whenever one of them has changed. */
  places: Positions;
  #goal: Positions;

  /**
   * @param plan has places by now
   * @param before where the nodes come from, when they are to move there
   */
  constructor(model: GraphModel, theme: Theme, plan: Plan, before?: Arrangement) {
    this.plan = plan;
    this.scene = { model, theme, ...plan.measure(model, theme), layout: plan.places! };
    const { x, y } = (this.#goal = this.#planned());
    const layout =
      before && wholeOf(before.scene.model) === plan.model
        ? handOver(before.scene.model, before.scene.layout, model)
        : { x: x.slice(), y: y.slice() };
    this.scene = { ...this.scene, layout };
    this.places = { ...layout };
  }

  /** Where everything will be. */
  get goal(): Scene {
    return { ...this.scene, layout: this.#goal };
  }

  /** Goes where the plan has the nodes by now. */
  aim(): void {
    this.#goal = this.#planned();
  }

  /** The nodes that the viewer has put somewhere; a disc of many where that is all of them. */
  get pinned(): ReadonlySet<number> {
    const { pinned } = this.plan;
    const { origin, nodes } = this.scene.model;
    if (!origin || !pinned.size) return pinned;
    const discs = new Set([...pinned].map((node) => origin.nodes[node]!));
    return new Set(
      [...discs].filter((disc) => (nodes[disc]!.members ?? []).every((it) => pinned.has(it))),
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
    this.plan.shift(model.origin ? membersOf(model, node) : [node], dx, dy);
    if (!model.origin) this.aim();
    for (const places of [this.#goal, layout]) {
      places.x[node] = x;
      places.y[node] = y;
    }
    this.places = { ...layout };
  }

  /**
   * Moves on by some milliseconds; with Infinity all the way.
   * @returns whether there is more to do
   */
  step(elapsed: number): boolean {
    const { layout } = this.scene;
    // Every move of what is large takes a bitmap of its own.
    const share = isLarge(this.scene) ? 1 : 1 - Math.exp(-elapsed / PACE);
    let [moving, changed] = [false, false];
    for (const [now, then] of [
      [layout.x, this.#goal.x],
      [layout.y, this.#goal.y],
    ] as const) {
      for (let node = 0; node < now.length; node += 1) {
        const left = then[node]! - now[node]!;
        if (left === 0) continue;
        changed = true;
        if (share === 1 || Math.abs(left) < 0.3) {
          now[node] = then[node]!;
        } else {
          now[node]! += left * share;
          moving = true;
        }
      }
    }
    if (changed) this.places = { ...layout };
    return moving;
  }

  #planned(): Positions {
    const { model, boxes } = this.scene;
    if (!model.origin) return this.plan.places!;
    // Zoomed out, discs get smaller more slowly than what is between them.
    const rooms = boxes.map((box) =>
      Math.max(box.radius * 1.25 + box.labelHeight, box.labelWidth / 2 + 6),
    );
    return foldPositions(model, model.origin, this.plan.places!, rooms);
  }
}
