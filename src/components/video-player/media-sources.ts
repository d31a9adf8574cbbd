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

const TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  ogv: 'video/ogg',
  mpd: 'application/dash+xml',
  m3u8: HLS_TYPE,
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
};

function typeOf({ src, type }: MediaSource): string {
  if (type) return type.trim().toLowerCase();
  if (YOUTUBE.test(src)) return 'video/youtube';
  if (VIMEO.test(src)) return 'video/vimeo';
  const name = /\.(\w+)$/.exec(src.split(/[?#]/, 1)[0]!);
  return TYPES[name?.[1]?.toLowerCase() ?? ''] ?? '';
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
    return !type || canPlay(type) ? as('native') : [];
  });
}

/** Whether another company's player plays it, and so nothing is requested before play. */
export const isHosted = ({ kind }: Playable): boolean => kind === 'youtube' || kind === 'vimeo';

/** The name of an address's host, such as `youtube.com`; empty for what is no address. */
export function hostName(src: string): string {
  const { hostname } = URL.parse(src, document.baseURI) ?? { hostname: '' };
  return hostname.replace(/^www\./, '');
}

const HOSTS_IMAGES = /(?:^|\.)(?:ytimg|youtube|vimeocdn|vimeo)\.com$/;

/** The poster, unless to show it would tell the host of the video before the viewer presses play. */
export const quietPoster = (poster: string | undefined): string | undefined =>
  poster && !HOSTS_IMAGES.test(hostName(poster)) ? poster : undefined;

/** What the media elements of hosts have beyond HTMLMediaElement. */
interface HostedElement extends Omit<HTMLVideoElement, 'load'> {
  config: Readonly<Record<string, unknown>>;
  load(): Promise<void> | void;
  readonly api?: { on?(type: string, heard: (event: string, data: HlsError) => void): void };
}

interface HlsError {
  readonly fatal: boolean;
}

const ELEMENTS = {
  hls: ['hls-video', () => import('hls-video-element')],
  youtube: ['youtube-video', () => import('youtube-video-element')],
  vimeo: ['vimeo-video', () => import('vimeo-video-element')],
} as const;

/** The element that plays a source of the browser's own kinds. */
export function createNative({ src }: Playable): HTMLVideoElement {
  const video = document.createElement('video');
  video.preload = 'metadata';
  video.playsInline = true;
  video.src = src;
  return video;
}

/**
 * Loads what plays a source and makes its element. Give it its `src` once it is on the page: an
 * `<iframe>` cannot be spoken to before. `onFail` hears of failures that fire no `error`.
 */
export async function createMedia(
  source: Playable,
  label: string,
  onFail: () => void,
): Promise<HTMLVideoElement> {
  if (source.kind === 'native') return createNative(source);
  const [tag, load] = ELEMENTS[source.kind];
  await load();
  const element: HTMLElement = document.createElement(tag);
  const media = element as HostedElement;
  if (isHosted(source)) {
    // Their own controls stay: only they know qualities, captions and what consent was given.
    media.setAttribute('controls', '');
    media.title = label;
    // YouTube refuses to play (error 153) where no referrer reaches it.
    media.config = {
      referrerpolicy: 'strict-origin-when-cross-origin',
      ...(source.kind === 'vimeo' && { dnt: true }),
    };
  }
  media.setAttribute('playsinline', '');
  const start = media.load.bind(media);
  media.load = async () => {
    try {
      await start();
      media.api?.on?.('hlsError', (_type, { fatal }) => fatal && onFail());
    } catch {
      onFail();
    }
  };
  return element as HTMLVideoElement;
}
