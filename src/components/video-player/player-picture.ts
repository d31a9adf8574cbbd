import { mdiPlay } from '@mdi/js';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { icon } from '../../internal/icon.js';

interface PictureOptions {
  readonly media: HTMLElement | undefined;
  /** Whether more than the poster has been seen. */
  readonly begun: boolean;
  /** Whether the media is on its way. */
  readonly waiting: boolean;
  readonly poster: unknown;
  /** What is written on the cover. */
  readonly label: unknown;
  /** What is said over the picture. */
  readonly notice: unknown;
  readonly localize: LocalizeController;
  play(): void;
}

/** The picture, under its poster until playback begins. */
export function renderPicture(options: PictureOptions): TemplateResult {
  const { media = nothing, begun, notice } = options;
  return html`<div part="media">
    ${media}${media !== nothing && begun ? nothing : renderCover(options)}${notice}
  </div>`;
}

function renderCover({ waiting, localize, play, poster, label }: PictureOptions): unknown {
  // The button below does the same, and does not say whose player comes.
  const stop = label === nothing ? -1 : 0;
  return html`<button
    type="button"
    class="cover"
    tabindex=${stop}
    aria-busy=${waiting}
    @click=${play}
  >
    ${poster}<span class="sign">${icon(mdiPlay)}</span>
    <span class="sr-only">${localize.text('player.play')}</span>
    ${label}
  </button>`;
}
