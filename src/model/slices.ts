/** How long work on the main thread goes on before the page gets its turn, in milliseconds. */
const SLICE_MS = 8;

interface Yielding {
  readonly scheduler?: { postTask?(task: () => void): Promise<void> };
  requestIdleCallback?(callback: () => void, options: { timeout: number }): unknown;
}

/** Cuts long work into slices, between which the page handles its input and paints. */
export class Slices {
  #end = performance.now() + SLICE_MS;
  readonly #rest: () => Promise<void>;

  /** @param idle whether each slice waits until the page has nothing else to do */
  constructor(idle = false) {
    this.#rest = idle ? waitForIdle : giveWay;
  }

  /** Whether the present slice has had its time. */
  get over(): boolean {
    return performance.now() >= this.#end;
  }

  /** Ends the present slice, and begins the next when the page has had its turn. */
  async rest(): Promise<void> {
    await this.#rest();
    this.#end = performance.now() + SLICE_MS;
  }

  /**
   * Does work that yields where it may be interrupted.
   * @throws the reason of the signal when that aborts
   */
  async finish<T>(work: Generator<unknown, T>, signal?: AbortSignal): Promise<T> {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      if (!this.over) continue;
      await this.rest();
      signal?.throwIfAborted();
    }
  }
}

/** Not by `scheduler.yield()`: what goes on after it comes before the next frame, for up to 100 ms. */
function giveWay(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  return scheduler?.postTask?.(() => {}) ?? new Promise((resolve) => setTimeout(resolve));
}

const IDLE_TIMEOUT_MS = 1000;

function waitForIdle(): Promise<void> {
  const page = globalThis as Yielding;
  return page.requestIdleCallback
    ? new Promise((resolve) => page.requestIdleCallback!(resolve, { timeout: IDLE_TIMEOUT_MS }))
    : new Promise((resolve) => setTimeout(resolve, SLICE_MS));
}
