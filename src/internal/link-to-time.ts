import { formatMediaFragment } from '../model/media-fragment.js';
import type { MediaFragment } from '../model/media-fragment.js';

/** The page's address with a time or a stretch of time, in seconds, instead of any that it has. */
export function linkToTime(range: MediaFragment): string {
  const url = new URL(location.href);
  url.searchParams.delete('t');
  url.hash = formatMediaFragment(range);
  return url.href;
}
