/** Bodies in one leaf of the tree. */
const LEAF = 10;
/** Up to so many bodies a tree is not worth its while. */
const FEW = 40;
/** After so many bodies the work may be interrupted. */
const PORTION = 2000;
/** Halvings of the square until no two bodies are told apart. */
const DEPTH = 15;
/** Bits that are sorted by at once. */
const DIGIT = 10;
const MASK = (1 << DIGIT) - 1;
/** A cell further away than its size times this acts as one body. */
const REACH = 1.1;

/**
 * Repulsion by mass over distance among bodies in a plane (Barnes and Hut, 1986). Bodies are sorted
 * along a Z curve, and those of one leaf share what acts on them.
 */
export class Repulsion {
  readonly moveX: Float64Array;
  readonly moveY: Float64Array;
  /** How stiff it is around each body. */
  readonly stiffness: Float64Array;
  #order: Uint32Array;
  #spare: Uint32Array;
  readonly #keys: Uint32Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #mass: Float64Array;
  /** Of each cell: centre of mass, mass, side. */
  readonly #cells: Float64Array;
  readonly #begin: Uint32Array;
  readonly #end: Uint32Array;
  readonly #after: Uint32Array;
  /** Of what acts on a leaf: place and mass. */
  readonly #near: Float64Array;
  readonly #counts = new Uint32Array(MASK + 2);
  #count = 0;

  constructor(size: number) {
    this.moveX = new Float64Array(size);
    this.moveY = new Float64Array(size);
    this.stiffness = new Float64Array(size);
    this.#order = new Uint32Array(size);
    this.#spare = new Uint32Array(size);
    this.#keys = new Uint32Array(size);
    this.#x = new Float64Array(size);
    this.#y = new Float64Array(size);
    this.#mass = new Float64Array(size);
    const cells = size * 3 + 16;
    this.#cells = new Float64Array(cells * 4);
    this.#begin = new Uint32Array(cells);
    this.#end = new Uint32Array(cells);
    this.#after = new Uint32Array(cells);
    this.#near = new Float64Array((size + cells) * 3);
  }

  /** Reckons what acts on each body. */
  *runStepwise(x: Float64Array, y: Float64Array, mass: Float32Array): Generator<undefined, void> {
    const size = x.length;
    const side = size > FEW ? this.#sort(x, y) : 1;
    const order = this.#order;
    for (let at = 0; at < size; at += 1) {
      const body = size > FEW ? order[at]! : (order[at] = at);
      this.#x[at] = x[body]!;
      this.#y[at] = y[body]!;
      this.#mass[at] = mass[body]!;
    }
    this.#count = 0;
    this.#build(0, size, size > FEW ? DEPTH : 0, side);
    let portion = 0;
    for (let cell = 0; cell < this.#count; cell += 1) {
      if (this.#after[cell] !== cell + 1) continue;
      this.#push(cell);
      portion += this.#end[cell]! - this.#begin[cell]!;
      if (portion < PORTION) continue;
      portion = 0;
      yield;
    }
  }

  /** Sorts bodies along a Z curve over their square; answers with the side of that. */
  #sort(x: Float64Array, y: Float64Array): number {
    const size = x.length;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let body = 0; body < size; body += 1) {
      left = Math.min(left, x[body]!);
      right = Math.max(right, x[body]!);
      top = Math.min(top, y[body]!);
      bottom = Math.max(bottom, y[body]!);
    }
    const side = Math.max(right - left, bottom - top) || 1;
    const scale = (2 ** DEPTH - 1) / side;
    const keys = this.#keys;
    let [from, into] = [this.#order, this.#spare];
    for (let body = 0; body < size; body += 1) {
      keys[body] = spread((x[body]! - left) * scale) | (spread((y[body]! - top) * scale) << 1);
      from[body] = body;
    }
    const counts = this.#counts;
    for (let shift = 0; shift < 2 * DEPTH; shift += DIGIT) {
      counts.fill(0);
      for (let at = 0; at < size; at += 1) counts[((keys[at]! >>> shift) & MASK) + 1]! += 1;
      for (let value = 0; value < MASK; value += 1) counts[value + 1]! += counts[value]!;
      for (let at = 0; at < size; at += 1) {
        const body = from[at]!;
        const digit = (keys[body]! >>> shift) & MASK;
        into[counts[digit]!] = body;
        counts[digit]! += 1;
      }
      [from, into] = [into, from];
    }
    this.#order = from;
    this.#spare = into;
    return side;
  }

  #build(begin: number, end: number, depth: number, side: number): void {
    const cell = this.#count;
    this.#count += 1;
    const [xs, ys, masses] = [this.#x, this.#y, this.#mass];
    let [x, y, mass] = [0, 0, 0];
    if (end - begin <= LEAF || depth === 0) {
      for (let at = begin; at < end; at += 1) {
        mass += masses[at]!;
        x += xs[at]! * masses[at]!;
        y += ys[at]! * masses[at]!;
      }
    } else {
      const shift = 2 * depth - 2;
      let from = begin;
      for (let quarter = 0; quarter < 4 && from < end; quarter += 1) {
        let to = from;
        while (to < end && ((this.#keys[this.#order[to]!]! >>> shift) & 3) === quarter) to += 1;
        if (to === from) continue;
        const child = this.#count;
        this.#build(from, to, depth - 1, side / 2);
        const childMass = this.#cells[child * 4 + 2]!;
        mass += childMass;
        x += this.#cells[child * 4]! * childMass;
        y += this.#cells[child * 4 + 1]! * childMass;
        from = to;
      }
    }
    this.#cells[cell * 4] = x / mass;
    this.#cells[cell * 4 + 1] = y / mass;
    this.#cells[cell * 4 + 2] = mass;
    this.#cells[cell * 4 + 3] = side;
    this.#begin[cell] = begin;
    this.#end[cell] = end;
    this.#after[cell] = this.#count;
  }

  /** What acts on the bodies of a leaf. */
  #push(leaf: number): void {
    const [begin, end] = [this.#begin[leaf]!, this.#end[leaf]!];
    const [xs, ys, masses, cells, near] = [this.#x, this.#y, this.#mass, this.#cells, this.#near];
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let at = begin; at < end; at += 1) {
      if (xs[at]! < left) left = xs[at]!;
      if (xs[at]! > right) right = xs[at]!;
      if (ys[at]! < top) top = ys[at]!;
      if (ys[at]! > bottom) bottom = ys[at]!;
    }
    let count = 0;
    let cell = 0;
    while (cell < this.#count) {
      const at = cell * 4;
      const [x, y] = [cells[at]!, cells[at + 1]!];
      const dx = x < left ? left - x : x > right ? x - right : 0;
      const dy = y < top ? top - y : y > bottom ? y - bottom : 0;
      const reach = cells[at + 3]! * REACH;
      if (dx * dx + dy * dy > reach * reach) {
        near[count] = x;
        near[count + 1] = y;
        near[count + 2] = cells[at + 2]!;
        count += 3;
        cell = this.#after[cell]!;
      } else if (this.#after[cell] === cell + 1) {
        for (let body = this.#begin[cell]!; body < this.#end[cell]!; body += 1) {
          near[count] = xs[body]!;
          near[count + 1] = ys[body]!;
          near[count + 2] = masses[body]!;
          count += 3;
        }
        cell += 1;
      } else cell += 1;
    }
    for (let at = begin; at < end; at += 1) {
      const [x, y] = [xs[at]!, ys[at]!];
      let [moveX, moveY, stiffness] = [0, 0, 0];
      for (let other = 0; other < count; other += 3) {
        const dx = x - near[other]!;
        const dy = y - near[other + 1]!;
        const push = near[other + 2]! / (dx * dx + dy * dy + 1e-4);
        moveX += dx * push;
        moveY += dy * push;
        stiffness += push;
      }
      const body = this.#order[at]!;
      this.moveX[body] = moveX;
      this.moveY[body] = moveY;
      // Without itself.
      this.stiffness[body] = stiffness - masses[at]! * 1e4;
    }
  }
}

/** The lower 15 bits with a gap after each. */
function spread(value: number): number {
  let bits = value & 0x7fff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
