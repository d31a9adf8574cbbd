import type { TranscriptFollow } from './transcript-follow.js';
import type { TranscriptLayout } from './transcript-layout.js';
import { PlaceList } from './transcript-places.js';

/** The places that the selection is about, and at which of them one is. */
export class PlaceSteps {
  readonly #layout: TranscriptLayout;
  readonly #follow: TranscriptFollow;
  #places = new PlaceList();
  #current = 0;
  /** The segment in which the viewer chose something. */
  #chosenIn = -1;

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

  /** The next selection is made in this segment. */
  chooseIn(segment: number): void {
    this.#chosenIn = segment;
  }

  /**
   * Takes over other places: one is where the selection was made, else at one in sight, else at the first.
   * @returns whether they are others
   */
  take(places: PlaceList): boolean {
    if (places === this.#places) return false;
    this.#places = places;
    const chosen = places.firstFrom(this.#chosenIn);
    const isThere = this.#chosenIn >= 0 && places.at(chosen)?.segment === this.#chosenIn;
    this.#chosenIn = -1;
    this.#current = isThere ? chosen : Math.max(0, this.#inSight());
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
}
