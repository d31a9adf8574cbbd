/** How many visits are remembered. */
const LONGEST = 100;

/** What was visited, one after another, and where among it the viewer is. */
export class GraphHistory<T> {
  readonly #isSame: (a: T, b: T) => boolean;
  #visits: T[] = [];
  #at = -1;

  constructor(isSame: (a: T, b: T) => boolean) {
    this.#isSame = isSame;
  }

  /** Comes to something; what lay ahead is forgotten, unless that is where the viewer is already. */
  visit(place: T): void {
    const here = this.near(0);
    if (here !== undefined && this.#isSame(here, place)) return;
    this.#visits = [...this.#visits.slice(0, this.#at + 1), place].slice(-LONGEST);
    this.#at = this.#visits.length - 1;
  }

  /** What is so many visits ahead, or with a negative number behind. */
  near(steps: number): T | undefined {
    return this.#visits[this.#at + steps];
  }

  /** Goes so many visits on; there must be something. */
  go(steps: number): void {
    this.#at += steps;
  }
}
