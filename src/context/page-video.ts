import { parseMediaFragment } from '../model/media-fragment.js';
import type { MediaFragment } from '../model/media-fragment.js';
import { playRange } from './play-range.js';
import { sessionRegistry } from './session-registry.js';
import type { VideoSession } from './video-session.js';

/** What names the video beside the time in an address, where that is not the page's first. */
export const VIDEO_NAME = 'vl-video';

/** The element after those whose shadow trees it is in, the outermost first. */
function pathTo(element: Element): Element[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [...pathTo(root.host), element] : [element];
}

function inOrder(a: readonly Element[], b: readonly Element[]): number {
  const at = a.findIndex((element, index) => element !== b[index]);
  const [before, after] = [a[at], b[at]];
  if (!before || !after) return a.length - b.length;
  const { DOCUMENT_POSITION_FOLLOWING: following } = Node;
  return before.compareDocumentPosition(after) & following ? -1 : 1;
}

/** The page's sessions in the order of their elements, those before the others that are to play. */
function orderedSessions(): VideoSession[] {
  const entries = [...sessionRegistry().held].flatMap(({ session, holders }) =>
    [...holders].map((element) => ({
      session,
      path: pathTo(element),
      // A player that waits for its document plays nothing yet.
      plays: !!session.media || element.matches('video-player, video-page, :has(video-player)'),
    })),
  );
  entries.sort((a, b) => Number(b.plays) - Number(a.plays) || inOrder(a.path, b.path));
  return [...new Set(entries.map(({ session }) => session))];
}

/** The session of the page's first video: the one that an address means which names none. */
export const firstSession = (): VideoSession | undefined => orderedSessions()[0];

/** The session that a part of the address means. */
function sessionOf(part: string): VideoSession | undefined {
  const id = new URLSearchParams(part.slice(1)).get(VIDEO_NAME);
  return id === null
    ? firstSession()
    : orderedSessions().find(({ state }) => state.document?.id === id);
}

/**
 * The stretch of a session's video that the page's address points to, in seconds; undefined when it
 * points to none, or to one of another video.
 * @param parts those parts of the address that may say so, the first that does first
 */
export function pageRange(
  session: VideoSession | undefined,
  parts: readonly string[] = [location.hash, location.search],
): MediaFragment | undefined {
  for (const part of parts) {
    const range = parseMediaFragment(part);
    if (range) return sessionOf(part) === session ? range : undefined;
  }
  return undefined;
}

/**
 * Goes to a stretch of a session's video, and plays no more than that.
 * @returns false when the video is known to end before, and nothing was done
 */
export function goToRange(session: VideoSession, { start, end }: MediaFragment): boolean {
  const { media, state } = session;
  const length = media && media.duration > 0 ? media.duration : state.document?.duration;
  if (length && start >= length) return false;
  session.seek(start);
  const release = end === undefined ? undefined : playRange(session, { start, end });
  if (!media || media.duration > 0) return true;
  const onLength = (): void => {
    if (!(media.duration > 0)) return;
    for (const type of LENGTH_EVENTS) media.removeEventListener(type, onLength);
    if (start < media.duration || session.media !== media) return;
    release?.();
    session.seek(0);
  };
  for (const type of LENGTH_EVENTS) media.addEventListener(type, onLength);
  return true;
}

const LENGTH_EVENTS = ['durationchange', 'loadedmetadata'];
