import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { hostName } from '../../internal/quiet-image.js';
import { isHosted } from './media-sources.js';
import type { Playable } from './media-sources.js';

/** What the elements of other players have beyond HTMLMediaElement. */
interface OtherElement extends Omit<HTMLVideoElement, 'load'> {
  config: Readonly<Record<string, unknown>>;
  load(): Promise<void> | void;
  readonly api?: { on?(type: string, heard: (event: string, data: HlsError) => void): void };
}

interface HlsError {
  readonly fatal: boolean;
  readonly type: string;
}

const ELEMENTS = {
  hls: ['hls-video', () => import('hls-video-element')],
  youtube: ['youtube-video', () => import('youtube-video-element')],
  vimeo: ['vimeo-video', () => import('vimeo-video-element')],
} as const;

/** Whose player it is that play will load. */
export const renderHost = ({ src }: Playable, localize: LocalizeController): TemplateResult =>
  html`<span class="from">${localize.text('player.from', { host: hostName(src) })}</span>`;

/** What the place of a host's player looks like. */
export const styles = [
  css`
    /* YouTube plays in nothing smaller. */
    .hosted [part='media'] {
      min-inline-size: 200px;
      min-block-size: 200px;
    }
    .from {
      position: absolute;
      inset-block-end: 0.75rem;
      inset-inline-start: 0.75rem;
      padding: 0.2rem 0.6rem;
      font-size: 0.8125rem;
      background: rgb(12 13 18 / 75%);
      border-radius: 99px;
    }
  `,
];

/**
 * Loads what plays a source and makes its element. Give it its `src` once it is on the page: an
 * `<iframe>` cannot be spoken to before. `onFail` hears of failures that fire no `error`.
 */
export async function createMedia(
  source: Playable & { readonly kind: keyof typeof ELEMENTS },
  label: string,
  onFail: (code?: number) => void,
): Promise<HTMLVideoElement> {
  const [tag, load] = ELEMENTS[source.kind];
  await load();
  const element: HTMLElement = document.createElement(tag);
  const media = element as OtherElement;
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
      media.api?.on?.('hlsError', (_type, { fatal, type }) => {
        // Numbered as MediaError.code.
        if (fatal) onFail(type === 'networkError' ? 2 : 3);
      });
    } catch {
      onFail();
    }
  };
  return element as HTMLVideoElement;
}
