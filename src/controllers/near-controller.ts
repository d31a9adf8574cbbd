import type { ReactiveController, ReactiveElement } from 'lit';

/** Acts when its host comes near the visible part of the page. */
export class NearController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #act: () => void;
  #observer?: IntersectionObserver;

  constructor(host: ReactiveElement, act: () => void) {
    this.#host = host;
    this.#act = act;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && this.#act(), {
      rootMargin: '300px',
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Acts also where the host is near already: observing again tells it. */
  tell(): void {
    this.hostDisconnected();
    this.hostConnected();
  }
}
