import type { Emphasis } from './graph-emphasis.js';
import type { GraphModel } from './graph-model.js';
import type { Visibility } from './graph-visibility.js';

/** How bright is what steps back. */
export const FAINT = 0.14;
/** Milliseconds in which about two thirds of a change have happened. */
const PACE = 65;

/** Brightness of nodes and edges, which follows what is wanted of it softly. */
export class Fade {
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
  readonly traced: Float32Array;
  readonly #wanted: readonly [Float32Array, Float32Array, Float32Array];
  /** How bright everything is that is not strong. */
  rest = 1;
  #wantedRest = 1;

  constructor(model: GraphModel) {
    const { nodes, edges } = model;
    this.nodes = new Float32Array(nodes.length);
    this.edges = new Float32Array(edges.length);
    this.traced = new Float32Array(edges.length);
    this.#wanted = [
      new Float32Array(nodes.length),
      new Float32Array(edges.length),
      new Float32Array(edges.length),
    ];
  }

  /** Says what is to be seen, and what of that strongly. */
  aim(emphasis: Emphasis | undefined, visible: Visibility): this {
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
    return this;
  }

  /** Goes all the way at once. */
  end(): this {
    this.step(Infinity);
    return this;
  }

  /**
   * Moves on by some milliseconds; with Infinity all the way.
   * @returns whether there is more to do
   */
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
