import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds. */
const SHOWN_FOR = 1800;

/** Something that is said for a moment. */
export class GraphHint implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isShown(): boolean {
    return this.#timer !== undefined;
  }

  show(): void {
    this.#end();
    this.#timer = setTimeout(() => {
      this.#end();
      this.#host.requestUpdate();
    }, SHOWN_FOR);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#end();
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
