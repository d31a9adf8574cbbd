import { mdiPlay } from '@mdi/js';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { icon } from '../../internal/icon.js';
import { safeLink } from '../../model/url.js';
import type { MediaSource } from '../../model/video-document.js';
import { hostName, isHosted, quietPoster } from './media-sources.js';
import type { Playable } from './media-sources.js';

interface PictureOptions {
  readonly source: Playable;
  readonly media: HTMLElement | undefined;
  /** Whether more than the poster has been seen. */
  readonly begun: boolean;
  /** Whether the media is on its way. */
  readonly waiting: boolean;
  readonly poster: string | undefined;
  readonly localize: LocalizeController;
  play(): void;
}

/** The picture, under its poster until playback begins; of sound, the poster alone. */
export function renderPicture(options: PictureOptions): TemplateResult {
  const { source, media = nothing, begun } = options;
  const poster = quietPoster(options.poster);
  const image = poster ? html`<img src=${poster} alt="" />` : nothing;
  if (source.audio) return html`${image}${media}`;
  return html`<div part="media">
    ${media}${media !== nothing && begun ? nothing : renderCover(options, image)}
  </div>`;
}

function renderCover({ source, waiting, localize, play }: PictureOptions, image: unknown): unknown {
  const host = isHosted(source) && localize.text('player.from', { host: hostName(source.src) });
  return html`<button type="button" class="cover" aria-busy=${waiting} @click=${play}>
    ${image}<span class="sign">${icon(mdiPlay)}</span>
    <span class="sr-only">${localize.text('player.play')}</span>
    ${host ? html`<span class="from">${host}</span>` : nothing}
  </button>`;
}

/** What is left when no source could be played: another try, and the sources themselves. */
export function renderFailure(
  sources: readonly MediaSource[],
  localize: LocalizeController,
  retry: () => void,
): TemplateResult {
  const links = sources.flatMap(({ src }) => safeLink(src) ?? []);
  return html`<div part="error" role="status">
    <p>${localize.text('player.failed')}</p>
    <button type="button" class="button" @click=${retry}>${localize.text('retry')}</button>
    ${links.map(
      (href) =>
        html`<a href=${href} rel="noopener" target="_blank"
          >${localize.text('player.open', { host: hostName(href) })}</a
        >`,
    )}
  </div>`;
}
