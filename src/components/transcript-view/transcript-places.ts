/** A stretch of a segment's text: offsets in UTF-16 units. */
export interface Place {
  readonly segment: number;
  readonly from: number;
  readonly to: number;
}

/** Any number of places in the order of the transcript, a dozen bytes each. */
export class PlaceList {
  #numbers = new Int32Array(96);
  #length = 0;

  constructor(places: Iterable<Place> = []) {
    for (const place of places) this.push(place);
  }

  get length(): number {
    return this.#length;
  }

  push({ segment, from, to }: Place): void {
    const at = this.#length * 3;
    if (at === this.#numbers.length) {
      const grown = new Int32Array(at * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers.set([segment, from, to], at);
    this.#length++;
  }

  at(index: number): Place | undefined {
    if (index < 0 || index >= this.#length) return undefined;
    const [segment = 0, from = 0, to = 0] = this.#numbers.subarray(index * 3, index * 3 + 3);
    return { segment, from, to };
  }

  /** Index of the first place that is not before a segment. */
  firstFrom(segment: number): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#numbers[middle * 3]! < segment) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether there is a place in these segments; `end` is not one of them. */
  isIn(start: number, end: number): boolean {
    return (this.at(this.firstFrom(start))?.segment ?? Infinity) < end;
  }
}
