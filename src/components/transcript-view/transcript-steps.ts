import type { TranscriptFollow } from './transcript-follow.js';
import type { TranscriptLayout } from './transcript-layout.js';
import { PlaceList } from './transcript-places.js';

/** The places that the selection is about, and at which of them one is. */
export class PlaceSteps {
  readonly #layout: TranscriptLayout;
  readonly #follow: TranscriptFollow;
  #places = new PlaceList();
  #current = 0;
  /** The segment in which the viewer chose something, and which of its names there. */
  #chosen?: { readonly segment: number; readonly nth: number };

  constructor(layout: TranscriptLayout, follow: TranscriptFollow) {
    this.#layout = layout;
    this.#follow = follow;
  }

  get places(): PlaceList {
    return this.#places;
  }

  /** Index of the place where one is. */
  get current(): number {
    return this.#current;
  }

  /** The segment where one is, undefined where the selection is about nothing here. */
  get segment(): number | undefined {
    return this.#places.at(this.#current)?.segment;
  }

  /** The next selection is made in this segment, by the `nth` of the names there that mean the same. */
  chooseAt(segment: number, nth: number): void {
    this.#chosen = { segment, nth };
  }

  /**
   * Takes over other places: one is where the selection was made, else at one in sight, else at the nearest.
   * @returns whether they are others
   */
  take(places: PlaceList): boolean {
    if (places === this.#places) return false;
    this.#places = places;
    const { segment = -1, nth = 0 } = this.#chosen ?? {};
    this.#chosen = undefined;
    const chosen = places.firstFrom(segment) + Math.max(0, nth);
    const seen = this.#inSight();
    if (segment >= 0 && places.at(chosen)?.segment === segment) this.#current = chosen;
    else this.#current = seen >= 0 ? seen : this.#nearest();
    return true;
  }

  /** Whether one of the places is in sight. */
  get isInSight(): boolean {
    return this.#inSight() >= 0;
  }

  /** Goes to the next place or to the one before, from the end to the beginning too. */
  step(by: 1 | -1): void {
    const { length } = this.#places;
    this.#current = (this.#current + by + length) % length;
  }

  #inSight(): number {
    const layout = this.#layout;
    for (const chunk of [...layout.near].sort((a, b) => a - b))
      for (const [{ segment }, index] of this.#places.between(...layout.segmentsOf(chunk)))
        if (this.#follow.shows(layout.lineOf(segment))) return index;
    return -1;
  }

  /** Index of the place that is nearest to what is in sight. */
  #nearest(): number {
    const seen = this.#firstInSight();
    const after = this.#places.firstFrom(seen);
    const distance = (index: number): number =>
      Math.abs((this.#places.at(index)?.segment ?? Infinity) - seen);
    return distance(after - 1) <= distance(after) ? Math.max(0, after - 1) : after;
  }

  /** The first segment in sight. */
  #firstInSight(): number {
    const layout = this.#layout;
    for (const chunk of [...layout.near].sort((a, b) => a - b))
      for (const [line, unit] of layout.linesOf(chunk))
        if (this.#follow.shows(line)) return layout.lines.firstOf(unit);
    return 0;
  }
}
