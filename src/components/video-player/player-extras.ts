import { mdiPictureInPictureBottomRight } from '@mdi/js';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../../internal/icon.js';
import { captionsOf } from './captions.js';
import type { PlayerActions } from './player-actions.js';
import { renderVolume } from './player-controls.js';
import { RATES } from './video-player.view.js';

export { captionsOf, isWebVtt, showCaptions } from './captions.js';

const chip = (label: string, pressed: boolean, act: () => void): TemplateResult =>
  html`<button type="button" part="chip" aria-pressed=${pressed} @click=${act}>${label}</button>`;

const group = (label: string, content: unknown, kind = ''): TemplateResult =>
  html`<div class="setting ${kind}" role="group" aria-label=${label}>
    <span aria-hidden="true">${label}</span>${content}
  </div>`;

function leavePicture(video: HTMLVideoElement): void {
  if (document.pictureInPictureElement) void document.exitPictureInPicture();
  else video.requestPictureInPicture().catch(() => {});
}

/** The rows that the settings button opens: in the flow, since nothing may lie over a host's player. */
export function renderSettings(player: PlayerActions): TemplateResult {
  const { host, view, caption } = player;
  const { localize } = view;
  const captions = view.video ? captionsOf(view.state) : [];
  const show = (index: number) => () => {
    player.caption = index;
    host.requestUpdate();
  };
  return html`<div class="settings">
    ${group(
      localize.text('player.speed'),
      RATES.map((rate) =>
        chip(`${localize.number(rate)}×`, rate === host.playbackRate, () => {
          host.playbackRate = rate;
        }),
      ),
    )}
    ${
      captions.length
        ? group(localize.text('player.captions'), [
            chip(localize.text('player.off'), caption < 0, show(-1)),
            captions.map(({ index, label }) => chip(label, index === caption, show(index))),
          ])
        : nothing
    }
    ${group(localize.text('player.volume'), renderVolume(player), 'narrow')}
    ${
      document.pictureInPictureEnabled && view.video?.requestPictureInPicture
        ? html`<button type="button" class="button" @click=${() => leavePicture(view.video!)}>
            ${icon(mdiPictureInPictureBottomRight)} ${localize.text('player.pip')}
          </button>`
        : nothing
    }
  </div>`;
}

/** What the settings and the full screen look like. */
export const styles = css`
  :host(:fullscreen) {
    color-scheme: dark;
    background: #000;
  }
  :host(:fullscreen) :is(section, .player) {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    inline-size: 100%;
  }
  :host(:fullscreen) .head {
    display: none;
  }
  :host(:fullscreen) [part='media'] {
    flex: 1;
    max-block-size: none;
    aspect-ratio: auto;
    border-radius: 0;
  }
  :host(:fullscreen) .controls {
    padding: 0.35rem 1.25rem 0.75rem;
  }
  .settings {
    display: grid;
    gap: 0.6rem;
    justify-items: start;
    margin-block-start: 0.35rem;
    padding: 0.75rem 0.9rem;
    background: var(--_raised);
    border-radius: calc(var(--_radius) * 0.8);
  }
  .setting {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem;
  }
  .setting > span {
    flex: 0 0 5.5rem;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .settings [part='chip'] {
    min-block-size: 1.75rem;
    padding: 0 0.6rem;
    font-variant-numeric: tabular-nums;
  }
  .narrow {
    display: none;
  }
  @container (inline-size < 34rem) {
    .narrow {
      display: flex;
    }
    .setting > span {
      flex-basis: 100%;
    }
  }
`;
