import { isFew } from './graph-cull.js';
import type { Emphasis } from './graph-emphasis.js';
import type { GraphModel } from './graph-model.js';
import type { Visibility } from './graph-visibility.js';

/** How bright is what steps back. */
export const FAINT = 0.14;
/** Milliseconds in which about two thirds of a change have happened. */
const PACE = 65;

function faintly(shown: Uint8Array): Float32Array {
  const values = new Float32Array(shown);
  for (let id = 0; id < values.length; id += 1) values[id]! *= FAINT;
  return values;
}

/** Brightness of nodes and edges, which follows what is wanted of it softly. */
export class Fade {
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
  readonly traced: Float32Array;
  readonly #wanted: readonly [Float32Array, Float32Array, Float32Array];
  /** Among so many, what is strong is so at once: only the rest steps back softly. */
  readonly #isPrompt: boolean;
  /** How bright everything is that is not strong. */
  rest = 1;
  #wantedRest = 1;
  /** What is seen, as bright as what steps back. */
  #faint?: { readonly of: Visibility; readonly nodes: Float32Array; readonly edges: Float32Array };

  constructor({ nodes, edges }: GraphModel) {
    this.nodes = new Float32Array(nodes.length);
    this.edges = new Float32Array(edges.length);
    this.traced = new Float32Array(edges.length);
    this.#wanted = [
      new Float32Array(nodes.length),
      new Float32Array(edges.length),
      new Float32Array(edges.length),
    ];
    this.#isPrompt = !isFew(nodes.length, edges.length);
  }

  /** Says what is to be seen, and what of that strongly. */
  aim(emphasis: Emphasis | undefined, visible: Visibility): this {
    const [nodes, edges, traced] = this.#wanted;
    if (this.#faint?.of !== visible) {
      this.#faint = { of: visible, nodes: faintly(visible.nodes), edges: faintly(visible.edges) };
    }
    const rest = emphasis ? this.#faint : visible;
    this.#wantedRest = emphasis ? FAINT : 1;
    nodes.set(rest.nodes);
    edges.set(rest.edges);
    traced.fill(0);
    for (const id of emphasis?.nodes ?? []) {
      nodes[id] = visible.nodes[id]!;
      if (this.#isPrompt) this.nodes[id] = nodes[id]!;
    }
    for (const id of emphasis?.edges ?? []) {
      edges[id] = visible.edges[id]!;
      traced[id] = emphasis!.labelled ? visible.edges[id]! : 0;
      if (!this.#isPrompt) continue;
      this.edges[id] = edges[id]!;
      this.traced[id] = traced[id]!;
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
    let moving = share < 1 && Math.abs(away) >= 0.01;
    this.rest = moving ? this.rest + away * share : this.#wantedRest;
    [this.nodes, this.edges, this.traced].forEach((values, kind) => {
      const wanted = this.#wanted[kind]!;
      if (share === 1) {
        values.set(wanted);
        return;
      }
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
