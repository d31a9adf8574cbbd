import { goToRange, pageRange } from './page-video.js';
import { sessionRegistry } from './session-registry.js';
import type { MediaLike, VideoSession } from './video-session.js';

/** The page's own players. */
const players = new WeakSet<MediaLike>();
/** Sessions with the address that was followed: it says nothing to what plays them later. */
const followed = new WeakMap<VideoSession, string>();
let listening = false;

/** Lets a player of the page's own go where the page's address says; ours do so by themselves. */
export function followAddress(session: VideoSession, media: MediaLike): void {
  players.add(media);
  if (!listening) window.addEventListener('hashchange', onHashChange);
  listening = true;
  // It may name its video by what is in the document.
  const arrive = (): void => {
    if (!session.state.document) return;
    session.store.removeEventListener('change', arrive);
    if (session.media !== media || followed.get(session) === location.href) return;
    follow(session);
  };
  session.store.addEventListener('change', arrive);
  arrive();
}

function follow(session: VideoSession, parts?: readonly string[]): void {
  followed.set(session, location.href);
  const range = pageRange(session, parts);
  if (range) goToRange(session, range);
}

function onHashChange(): void {
  for (const session of sessionRegistry().sessions) {
    if (session.media && players.has(session.media)) follow(session, [location.hash]);
  }
}
