import type { LitElement, ReactiveController } from 'lit';
import type { GraphListener, GraphView } from './graph-view.js';

/** What the module of the engine gives. */
export interface GraphEngine {
  createGraphView(frame: HTMLElement, listener: GraphListener): GraphView;
}

export interface LoaderOptions extends GraphListener {
  load(): Promise<GraphEngine>;
  onReady(view: GraphView): void;
}

/** Fetches the engine when the host's graph comes near the viewport, and ends it when it goes. */
export class GraphLoader implements ReactiveController {
  status: 'idle' | 'ready' | 'failed' = 'idle';
  view?: GraphView;
  readonly #host: LitElement;
  readonly #options: LoaderOptions;
  #frame?: HTMLElement;
  #observer?: IntersectionObserver;

  constructor(host: LitElement, options: LoaderOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // Looks for the frame again, which an element that is put back has kept.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const frame = this.#host.renderRoot.querySelector<HTMLElement>('[part~="graph"]') ?? undefined;
    if (frame === this.#frame || !this.#host.isConnected) return;
    this.#drop();
    if (!frame) return;
    this.#frame = frame;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) void this.#start(frame);
      },
      { rootMargin: '300px' },
    );
    this.#observer.observe(frame);
  }

  hostDisconnected(): void {
    this.#drop();
  }

  async #start(frame: HTMLElement): Promise<void> {
    this.#observer?.disconnect();
    try {
      const { createGraphView } = await this.#options.load();
      if (frame !== this.#frame || this.view) return;
      this.view = createGraphView(frame, this.#options);
      this.status = 'ready';
      this.#options.onReady(this.view);
    } catch (error) {
      if (frame !== this.#frame) return;
      console.error(error);
      this.status = 'failed';
    }
    this.#host.requestUpdate();
  }

  #drop(): void {
    this.#observer?.disconnect();
    this.view?.destroy();
    this.view = this.#frame = undefined;
    if (this.status === 'ready') this.status = 'idle';
  }
}
