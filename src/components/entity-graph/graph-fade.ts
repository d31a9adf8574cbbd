import { isFew } from './graph-cull.js';
import type { Emphasis } from './graph-emphasis.js';
import type { GraphModel } from './graph-model.js';
import type { Visibility } from './graph-visibility.js';

/** How bright is what steps back. */
export const FAINT = 0.14;
/** Milliseconds in which about two thirds of a change have happened. */
const PACE = 65;

/** Brightness of nodes and edges, which follows what is wanted of it softly. */
export interface Fade {
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
  /** How strongly each edge is traced. */
  readonly traced: Float32Array;
  /** How bright everything is that is not strong. */
  readonly rest: number;
  /** Says what is to be seen, and what of that strongly. */
  aim(emphasis: Emphasis | undefined, visible: Visibility): void;
  /**
   * Moves on by some milliseconds; with Infinity all the way.
   * @returns whether there is more to do
   */
  step(elapsed: number): boolean;
}

export const createFade = ({ nodes, edges }: GraphModel): Fade =>
  isFew(nodes.length, edges.length)
    ? new SoftFade(nodes.length, edges.length)
    : new PromptFade(nodes.length, edges.length);

class SoftFade implements Fade {
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
  readonly traced: Float32Array;
  readonly #wanted: readonly [Float32Array, Float32Array, Float32Array];
  rest = 1;
  #wantedRest = 1;

  constructor(nodes: number, edges: number) {
    this.nodes = new Float32Array(nodes);
    this.edges = new Float32Array(edges);
    this.traced = new Float32Array(edges);
    this.#wanted = [new Float32Array(nodes), new Float32Array(edges), new Float32Array(edges)];
  }

  aim(emphasis: Emphasis | undefined, visible: Visibility): void {
    const [nodes, edges, traced] = this.#wanted;
    this.#wantedRest = emphasis ? FAINT : 1;
    for (let id = 0; id < nodes.length; id += 1) nodes[id] = visible.nodes[id]! * this.#wantedRest;
    for (let id = 0; id < edges.length; id += 1) edges[id] = visible.edges[id]! * this.#wantedRest;
    traced.fill(0);
    for (const id of emphasis?.nodes ?? []) nodes[id] = visible.nodes[id]!;
    for (const id of emphasis?.edges ?? []) {
      edges[id] = visible.edges[id]!;
      traced[id] = emphasis!.labelled ? visible.edges[id]! : 0;
    }
  }

  step(elapsed: number): boolean {
    const share = 1 - Math.exp(-elapsed / PACE);
    const away = this.#wantedRest - this.rest;
    let moving = Math.abs(away) >= 0.01;
    this.rest = moving ? this.rest + away * share : this.#wantedRest;
    [this.nodes, this.edges, this.traced].forEach((values, kind) => {
      const wanted = this.#wanted[kind]!;
      for (let index = 0; index < values.length; index += 1) {
        const left = wanted[index]! - values[index]!;
        if (left === 0) continue;
        if (Math.abs(left) < 0.01) {
          values[index] = wanted[index]!;
        } else {
          values[index]! += left * share;
          moving = true;
        }
      }
    });
    return moving;
  }
}

/** For thousands: what is strong is so at once, and only the rest steps back softly, all alike. */
class PromptFade implements Fade {
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
  readonly traced: Float32Array;
  rest = 1;
  #wantedRest = 1;
  #visible?: Visibility;
  /** What is strong, or was before the rest began to come back. */
  #strong?: Emphasis | undefined;

  constructor(nodes: number, edges: number) {
    this.nodes = new Float32Array(nodes);
    this.edges = new Float32Array(edges);
    this.traced = new Float32Array(edges);
  }

  aim(emphasis: Emphasis | undefined, visible: Visibility): void {
    this.#wantedRest = emphasis ? FAINT : 1;
    this.#strong = emphasis ?? this.#strong;
    this.#visible = visible;
    this.#write();
  }

  step(elapsed: number): boolean {
    const away = this.#wantedRest - this.rest;
    if (away === 0) return false;
    const isMoving = elapsed < Infinity && Math.abs(away) >= 0.01;
    this.rest = isMoving ? this.rest + away * (1 - Math.exp(-elapsed / PACE)) : this.#wantedRest;
    if (this.rest === 1) this.#strong = undefined;
    this.#write();
    return isMoving;
  }

  #write(): void {
    const { nodes, edges, traced, rest } = this;
    const visible = this.#visible!;
    nodes.set(visible.nodes);
    edges.set(visible.edges);
    traced.fill(0);
    if (rest < 1) {
      for (let id = 0; id < nodes.length; id += 1) nodes[id]! *= rest;
      for (let id = 0; id < edges.length; id += 1) edges[id]! *= rest;
    }
    const isTraced = this.#wantedRest < 1 && this.#strong?.labelled;
    for (const id of this.#strong?.nodes ?? []) nodes[id] = visible.nodes[id]!;
    for (const id of this.#strong?.edges ?? []) {
      edges[id] = visible.edges[id]!;
      if (isTraced) traced[id] = visible.edges[id]!;
    }
  }
}
