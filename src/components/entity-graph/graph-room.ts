const CELL = 64;

/** Rectangles of the screen that do not overlap, found by a grid. */
export class Room {
  readonly #cells = new Map<number, number[]>();
  readonly #sides: number[] = [];

  /** Takes a rectangle, in CSS pixels. @returns whether it was free */
  take(left: number, top: number, right: number, bottom: number): boolean {
    const sides = this.#sides;
    const index = sides.length;
    const [fromX, toX] = [Math.floor(left / CELL), Math.floor(right / CELL)];
    const [fromY, toY] = [Math.floor(top / CELL), Math.floor(bottom / CELL)];
    for (let x = fromX; x <= toX; x += 1) {
      for (let y = fromY; y <= toY; y += 1) {
        for (const at of this.#cells.get(keyOf(x, y)) ?? []) {
          const apart =
            left >= sides[at + 2]! ||
            sides[at]! >= right ||
            top >= sides[at + 3]! ||
            sides[at + 1]! >= bottom;
          if (!apart) return false;
        }
      }
    }
    sides.push(left, top, right, bottom);
    for (let x = fromX; x <= toX; x += 1) {
      for (let y = fromY; y <= toY; y += 1) {
        const cell = this.#cells.get(keyOf(x, y));
        if (cell) cell.push(index);
        else this.#cells.set(keyOf(x, y), [index]);
      }
    }
    return true;
  }
}

const keyOf = (x: number, y: number): number => (y + 0x8000) * 0x10000 + x + 0x8000;
