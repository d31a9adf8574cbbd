import type { ReactiveController } from 'lit';
import { LazyModule } from '../../controllers/lazy-module.js';
import type { SessionState } from '../../model/session-state.js';
import type { MediaFacade } from './media-facade.js';
import type * as Arriving from './player-arrival.js';

const PAGE_EVENTS = ['hashchange', 'pagehide'];

/** Where a viewer's position in a document's video is kept in the browser's storage. */
export const positionKey = (id: string): string => `videolore:position:${id}`;

/** Whether an address or the last visit may say where the video begins. */
function mayArrive({ src = '', document }: SessionState): boolean {
  if (/[?#&]t=/.test(location.href + src.replace(/^[^#]*/, ''))) return true;
  try {
    return localStorage.getItem(positionKey(document!.id)) !== null;
  } catch {
    return false;
  }
}

/** Fetches what knows where to begin, and what remembers it, as soon as there is something to know. */
export class PositionController implements ReactiveController {
  readonly #host: MediaFacade;
  readonly #options: Arriving.ArrivalOptions;
  readonly #lazy: LazyModule<typeof Arriving>;
  #arrival?: Arriving.Arrival;
  #seen: unknown;

  constructor(host: MediaFacade, options: Arriving.ArrivalOptions) {
    this.#host = host;
    this.#options = options;
    this.#lazy = new LazyModule(host, () => import('./player-arrival.js'));
    host.addController(this);
    host.addEventListener('play', () => this.#lazy.use());
  }

  hostConnected(): void {
    for (const type of PAGE_EVENTS) window.addEventListener(type, this.#onPage);
  }

  hostDisconnected(): void {
    for (const type of PAGE_EVENTS) window.removeEventListener(type, this.#onPage);
    this.#arrival?.save();
  }

  hostUpdated(): void {
    const state = this.#host.session?.state;
    const { module } = this.#lazy;
    if (module) {
      this.#arrival ??= new module.Arrival(this.#host, this.#options);
      this.#arrival.update();
    } else if (state?.document && state.document !== this.#seen) {
      this.#seen = state.document;
      if (mayArrive(state)) this.#lazy.use();
    }
  }

  /** What is said over the picture of where playback begins. */
  renderOffer(): unknown {
    return this.#arrival?.renderOffer();
  }

  readonly #onPage = (event: Event): void => {
    if (this.#arrival) this.#arrival.onPage(event);
    else if (event.type === 'hashchange') this.#lazy.use();
  };
}
