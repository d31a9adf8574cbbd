import { LazyModule } from '../../controllers/lazy-module.js';
import { hearWindow } from '../../controllers/window-events.js';
import { slug } from '../../model/read-ids.js';
import type { SessionState } from '../../model/session-state.js';
import type { VideoDocument } from '../../model/video-document.js';
import type { MediaFacade } from './media-facade.js';
import type * as Arriving from './player-arrival.js';

const PAGE_EVENTS = ['hashchange', 'pagehide'];

/** Where a viewer's position in a document's video is kept in the browser's storage. */
export function positionKey({ id, title, sources: [first] }: VideoDocument): string {
  // An id that was made of the title says little.
  const video = id === slug(title) ? `${id} ${first?.src}` : id;
  return `videolore:position:${video}`;
}

/** Whether an address or the last visit may say where the video begins. */
function mayArrive({ src = '', document }: SessionState): boolean {
  if (/[?#&]t=/.test(location.href + src.replace(/^[^#]*/, ''))) return true;
  try {
    return localStorage.getItem(positionKey(document!)) !== null;
  } catch {
    return false;
  }
}

/**
 * Fetches what knows where to begin, and what remembers it, as soon as there is something to know.
 * @returns renders what is said over the picture of where playback begins
 */
export function keepPosition(host: MediaFacade, options: Arriving.ArrivalOptions): () => unknown {
  const lazy = new LazyModule(host, () => import('./player-arrival.js'));
  let arrival: Arriving.Arrival | undefined;
  let seen: unknown;
  host.addEventListener('play', () => lazy.use());
  hearWindow(host, PAGE_EVENTS, (event) => {
    if (arrival) arrival.onPage(event);
    else if (event.type === 'hashchange') lazy.use();
  });
  host.addController({
    hostDisconnected: () => arrival?.save(),
    hostUpdated() {
      const state = host.session?.state;
      const { module } = lazy;
      if (module) {
        arrival ??= new module.Arrival(host, options);
        arrival.update();
      } else if (state?.document && state.document !== seen) {
        seen = state.document;
        if (mayArrive(state)) lazy.use();
      }
    },
  });
  return () => arrival?.renderOffer();
}
