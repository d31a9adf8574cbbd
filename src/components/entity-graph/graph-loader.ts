import type { LitElement, ReactiveController } from 'lit';
import type { GraphListener, GraphView } from './graph-view.js';
import type { ControlsHost, MapControls } from './map-controls.js';

/** What is loaded when a graph comes near the viewport. */
export interface GraphModules {
  readonly engine: Promise<{
    createGraphView(frame: HTMLElement, listener: GraphListener): Promise<GraphView>;
  }>;
  readonly controls: Promise<{
    createMapControls(host: LitElement, options: ControlsHost): MapControls;
  }>;
}

type LoaderOptions = Omit<ControlsHost, 'view'>;

/** Fetches the engine when the host's graph comes near the viewport, and ends it when it goes. */
export class GraphLoader implements ReactiveController {
  status: 'idle' | 'ready' | 'failed' = 'idle';
  view?: GraphView;
  controls?: MapControls;
  /** How often it failed in a row. Browsers other than Chrome keep that an import failed, until the page is loaded again. */
  failures = 0;
  readonly #host: LitElement;
  readonly #load: () => GraphModules;
  readonly #options: LoaderOptions;
  #frame?: HTMLElement;
  #observer?: IntersectionObserver;

  constructor(host: LitElement, load: () => GraphModules, options: LoaderOptions) {
    this.#host = host;
    this.#load = load;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // Looks for the frame again, which an element that is put back has kept.
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.controls?.prepare();
  }

  hostUpdated(): void {
    const frame = this.#host.renderRoot.querySelector<HTMLElement>('[part~="graph"]') ?? undefined;
    if (frame !== this.#frame && this.#host.isConnected) this.#wait(frame);
    if (frame) this.controls?.sync();
  }

  hostDisconnected(): void {
    this.#drop();
  }

  #wait(frame: HTMLElement | undefined): void {
    this.#drop();
    if (!frame) return;
    this.#frame = frame;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) void this.#start(frame, observer);
      },
      { rootMargin: '300px' },
    );
    this.#observer = observer;
    observer.observe(frame);
  }

  async #start(frame: HTMLElement, observer: IntersectionObserver): Promise<void> {
    // The same frame may be left and come back meanwhile: then another start is under way.
    const isOver = () => observer !== this.#observer;
    observer.disconnect();
    const { engine, controls } = this.#load();
    // Both fail at once when the network does.
    engine.catch(() => {});
    try {
      const { createMapControls } = await controls;
      this.controls ??= createMapControls(this.#host, { ...this.#options, view: () => this.view });
      this.#host.requestUpdate();
      const { createGraphView } = await engine;
      if (isOver()) return;
      const view = await createGraphView(frame, this.controls);
      if (isOver()) {
        view.destroy();
        return;
      }
      this.view = view;
      this.status = 'ready';
      this.failures = 0;
      this.controls.light();
    } catch (error) {
      if (isOver()) return;
      console.error(error);
      this.status = 'failed';
      this.failures += 1;
    }
    this.#host.requestUpdate();
  }

  /** Fetches again what could not be had. */
  retry(): void {
    this.status = 'idle';
    this.#drop();
    this.#host.requestUpdate();
  }

  #drop(): void {
    this.#observer?.disconnect();
    this.view?.destroy();
    this.view = this.#frame = this.#observer = undefined;
    if (this.status === 'ready') this.status = 'idle';
  }
}
