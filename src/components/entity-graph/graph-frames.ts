import { prefersStill } from '../../internal/prefers-still.js';

/** Goes on from frame to frame for as long as something moves. */
export class Frames {
  readonly #step: (elapsed: number) => boolean;
  #request = 0;
  #last = 0;
  #ended = false;

  /**
   * @param step moves on by some milliseconds, by Infinity where motion is to be reduced, and tells
   *   whether there is more to do
   */
  constructor(step: (elapsed: number) => boolean) {
    this.#step = step;
  }

  start(): void {
    if (this.#request || this.#ended) return;
    this.#last = performance.now();
    this.#request = requestAnimationFrame(this.#onFrame);
  }

  end(): void {
    this.#ended = true;
    cancelAnimationFrame(this.#request);
  }

  readonly #onFrame = (now: number): void => {
    this.#request = 0;
    const elapsed = prefersStill() ? Infinity : Math.max(8, now - this.#last);
    if (!this.#step(elapsed)) return;
    this.#last = now;
    this.#request = requestAnimationFrame(this.#onFrame);
  };
}
