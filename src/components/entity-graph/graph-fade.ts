import type { Emphasis } from './graph-emphasis.js';
import type { GraphModel } from './graph-model.js';
import type { Visibility } from './graph-visibility.js';

const FAINT = 0.14;
/** Milliseconds in which about two thirds of a change have happened. */
const PACE = 65;

/** Brightness of nodes and edges, which follows what is wanted of it softly. */
export class Fade {
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
  readonly traced: Float32Array;
  readonly #wanted: readonly [Float32Array, Float32Array, Float32Array];
  readonly #model: GraphModel;

  constructor(model: GraphModel) {
    const { nodes, edges } = model;
    this.#model = model;
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
    for (const { id } of this.#model.nodes) {
      nodes[id] = visible.nodes[id] ? (emphasis && !emphasis.nodes.has(id) ? FAINT : 1) : 0;
    }
    for (const { id } of this.#model.edges) {
      const strong = emphasis?.edges.has(id) === true;
      edges[id] = visible.edges[id] ? (emphasis && !strong ? FAINT : 1) : 0;
      traced[id] = strong && emphasis.labelled ? 1 : 0;
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
    let moving = false;
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
