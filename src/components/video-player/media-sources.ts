import { hostName } from '../../internal/quiet-image.js';
import type { MediaSource } from '../../model/video-document.js';

/** How a source is played: by the browser, or by one of the elements that load when first needed. */
export type MediaKind = 'native' | 'hls' | 'youtube' | 'vimeo';

/** A source that can be played here. */
export interface Playable {
  readonly kind: MediaKind;
  readonly src: string;
  /** Has sound only. */
  readonly audio: boolean;
}

/** What a browser says it plays: HTMLMediaElement.canPlayType(). */
export type CanPlay = (type: string) => string;

const YOUTUBE =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:youtu\.be\/|youtube(?:-nocookie)?\.com\/)(?=.*[\w-]{11})/i;
const VIMEO = /^(?:https?:)?\/\/(?:[\w-]+\.)*vimeo\.com\/.*\d/i;
const HLS_TYPE = 'application/vnd.apple.mpegurl';

const AUDIO = /\.(?:mp3|m4a|aac|og[ga]|opus|wav|flac)$/;

function typeOf({ src, type }: MediaSource): string {
  if (type) return type.trim().toLowerCase();
  if (YOUTUBE.test(src)) return 'video/youtube';
  if (VIMEO.test(src)) return 'video/vimeo';
  const path = src.split(/[?#]/, 1)[0]!.toLowerCase();
  if (path.endsWith('.m3u8')) return HLS_TYPE;
  // Of all others the browser finds out by trying.
  return AUDIO.test(path) ? 'audio/' : '';
}

/** The sources that can be played here, in the document's order of preference. */
export function playableSources(sources: readonly MediaSource[], canPlay: CanPlay): Playable[] {
  return sources.flatMap((source) => {
    const { src } = source;
    const type = typeOf(source);
    const audio = type.startsWith('audio/') && !type.includes('mpegurl');
    const as = (kind: MediaKind): Playable[] => [{ kind, src, audio }];
    // A host's element takes its own host's addresses only.
    if (type === 'video/youtube') return YOUTUBE.test(src) ? as('youtube') : [];
    if (type === 'video/vimeo') return VIMEO.test(src) ? as('vimeo') : [];
    if (type.includes('mpegurl')) return as(canPlay(HLS_TYPE) ? 'native' : 'hls');
    return !type || type === 'audio/' || canPlay(type) ? as('native') : [];
  });
}

/** Whether another company's player plays it, and so nothing is requested before play. */
export const isHosted = ({ kind }: Playable): boolean => kind === 'youtube' || kind === 'vimeo';

/** Whether a file is on another site than the page, which is to know of no viewer who has not pressed play. */
export function isElsewhere(src: string): boolean {
  const host = hostName(src);
  return host !== '' && !host.endsWith(location.hostname.split('.').slice(-2).join('.'));
}
