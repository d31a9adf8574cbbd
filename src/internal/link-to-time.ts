import { firstSession, VIDEO_NAME } from '../context/page-video.js';
import type { VideoSession } from '../context/video-session.js';
import { formatMediaFragment } from '../model/media-fragment.js';
import type { MediaFragment } from '../model/media-fragment.js';

/** The pairs of a query or fragment, but for those that say a time. */
const pairsOf = (part: string): string[] =>
  part
    .slice(1)
    .split('&')
    .filter((pair) => pair && !['t', VIDEO_NAME].includes(pair.split('=', 1)[0]!));

/**
 * The page's address with a time or a stretch of time of a session's video, in seconds, instead of any
 * that it has. The time is in the fragment, unless that is a route or an anchor of the page's own.
 */
export function linkToTime(range: MediaFragment, session: VideoSession | undefined): string {
  const url = new URL(location.href);
  const time = [formatMediaFragment(range)];
  const id = session?.state.document?.id;
  if (id !== undefined && session !== firstSession())
    time.push(`${VIDEO_NAME}=${encodeURIComponent(id)}`);
  const [query, fragment] = [pairsOf(url.search), pairsOf(url.hash)];
  const isOwn = fragment.some((pair) => !/^[\w.~-]+=/.test(pair));
  if (!isOwn) url.hash = [...fragment, ...time].join('&');
  url.search = [...query, ...(isOwn ? time : [])].join('&');
  return url.href;
}
