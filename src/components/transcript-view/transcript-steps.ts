import type { Selection } from '../../model/session-state.js';
import type { TranscriptFollow } from './transcript-follow.js';
import type { TranscriptLayout } from './transcript-layout.js';
import { PlaceList } from './transcript-places.js';
import type { Place } from './transcript-places.js';

/** The places that the selection is about, and at which of them one is. */
export class PlaceSteps {
  readonly #layout: TranscriptLayout;
  readonly #follow: TranscriptFollow;
  #places = new PlaceList();
  #current = 0;
  #selection: Selection | null = null;
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

  /** The lines are others: where one was in them means nothing now. */
  renew(): void {
    this.#selection = null;
  }

  /**
   * Takes over other places. Of a new selection one is where it was made, else at one in sight, else at the nearest;
   * of the same one at the place where one was, or the next.
   * @returns whether the viewer is to be shown where one is
   */
  take(places: PlaceList, selection: Selection | null): boolean {
    if (places === this.#places) return false;
    const before = selection === this.#selection ? this.#places.at(this.#current) : undefined;
    this.#places = places;
    this.#selection = selection;
    if (before) {
      this.#current = Math.min(this.#placeFrom(before), Math.max(0, places.length - 1));
      return false;
    }
    const { segment = -1, nth = 0 } = this.#chosen ?? {};
    this.#chosen = undefined;
    const chosen = places.firstFrom(segment) + Math.max(0, nth);
    const seen = this.#inSight();
    if (segment >= 0 && places.at(chosen)?.segment === segment) this.#current = chosen;
    else this.#current = seen >= 0 ? seen : this.#nearest();
    return true;
  }

  #placeFrom({ segment, from }: Place): number {
    let index = this.#places.firstFrom(segment);
    for (;;) {
      const place = this.#places.at(index);
      if (!place || place.segment > segment || place.from >= from) return index;
      index++;
    }
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

  /** Index of the first place in sight, -1 for none. */
  #inSight(): number {
    const index = this.#places.firstFrom(this.#layout.seen);
    const { segment = -1 } = this.#places.at(index) ?? {};
    return this.#follow.shows(this.#layout.lineOf(segment)) ? index : -1;
  }

  /** Index of the place that is nearest to what is in sight. */
  #nearest(): number {
    const { seen } = this.#layout;
    const after = this.#places.firstFrom(seen);
    const distance = (index: number): number =>
      Math.abs((this.#places.at(index)?.segment ?? Infinity) - seen);
    return distance(after - 1) <= distance(after) ? Math.max(0, after - 1) : after;
  }
}
