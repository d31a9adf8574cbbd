import type { Camera } from './graph-geometry.js';
import type { Scene } from './graph-scene.js';

/** Nodes and edges that are drawn one by one, by their ids. */
export interface Part {
  readonly nodes: Iterable<number>;
  readonly edges: Iterable<number>;
}

/** Around the view: discs, labels and bent edges reach in from there. CSS pixels. */
const REACH = 90;
/** Of a picture that is drawn one by one. */
export const FEW = { nodes: 300, edges: 1200 };
const EVERYTHING: typeof FEW = { nodes: Infinity, edges: Infinity };

export const isFew = (nodes: number, edges: number): boolean =>
  nodes <= FEW.nodes && edges <= FEW.edges;

/** Whether a scene is ever too much to be drawn one by one. */
export const isLarge = ({ model }: Scene): boolean =>
  !isFew(model.nodes.length, model.edges.length);

/** Finds what of a scene is in view; its arrays are used again for every frame. */
export class Cull implements Part {
  nodes = new Uint32Array(0);
  edges = new Uint32Array(0);
  #nodes = new Uint32Array(0);
  #edges = new Uint32Array(0);

  /**
   * @param alphas 0 for what is not there
   * @returns whether that is at most so many nodes and edges; where it is more, they are not all known
   */
  look(
    { bulk, layout: { x, y } }: Scene,
    alphas: { readonly nodes: ArrayLike<number>; readonly edges: ArrayLike<number> },
    { scale, x: dx, y: dy }: Camera,
    { width, height }: { readonly width: number; readonly height: number },
    most = EVERYTHING,
  ): boolean {
    const [left, top] = [(-REACH - dx) / scale, (-REACH - dy) / scale];
    const [right, bottom] = [(width + REACH - dx) / scale, (height + REACH - dy) / scale];
    const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
    const [halfWidth, halfHeight] = [(right - left) / 2, (bottom - top) / 2];
    const { ends } = bulk;
    const [nodes, edges] = [Math.min(x.length, most.nodes), Math.min(ends.length / 2, most.edges)];
    if (this.#nodes.length < nodes) this.#nodes = new Uint32Array(nodes);
    if (this.#edges.length < edges) this.#edges = new Uint32Array(edges);
    let count = 0;
    for (let node = 0; node < x.length; node += 1) {
      if (alphas.nodes[node]! < 0.01) continue;
      const [nx, ny] = [x[node]!, y[node]!];
      if (nx < left || nx > right || ny < top || ny > bottom) continue;
      if (count >= most.nodes) return false;
      this.#nodes[count] = node;
      count += 1;
    }
    this.nodes = this.#nodes.subarray(0, count);
    count = 0;
    for (let edge = 0; edge < ends.length / 2; edge += 1) {
      if (alphas.edges[edge]! < 0.01) continue;
      const [a, b] = [ends[edge * 2]!, ends[edge * 2 + 1]!];
      const [ax, ay, bx, by] = [x[a]!, y[a]!, x[b]!, y[b]!];
      if ((ax < left && bx < left) || (ax > right && bx > right)) continue;
      if ((ay < top && by < top) || (ay > bottom && by > bottom)) continue;
      // Past a corner of the view, on its outside.
      const off = (bx - ax) * (middleY - ay) - (by - ay) * (middleX - ax);
      const reach = Math.abs(bx - ax) * halfHeight + Math.abs(by - ay) * halfWidth;
      if (Math.abs(off) > reach) continue;
      if (count >= most.edges) return false;
      this.#edges[count] = edge;
      count += 1;
    }
    this.edges = this.#edges.subarray(0, count);
    return true;
  }
}
