import { mdiPictureInPictureBottomRight } from '@mdi/js';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../../internal/icon.js';
import type { PlayerActions } from './player-actions.js';
import { RATES } from './player-keys.js';
import { renderVolume, togglePictureInPicture } from './player-switches.js';

const chip = (label: string, pressed: boolean, act: () => void): TemplateResult =>
  html`<button type="button" part="chip" aria-pressed=${pressed} @click=${act}>${label}</button>`;

const group = (label: string, content: unknown, kind = ''): TemplateResult =>
  html`<div class="setting ${kind}" role="group" aria-label=${label}>
    <span aria-hidden="true">${label}</span>${content}
  </div>`;

/** The rows that the settings button opens: in the flow, since nothing may lie over a host's player. */
export function renderSettings(player: PlayerActions): TemplateResult {
  const { host, view } = player;
  const { localize, state, video } = view;
  return html`<div class="settings">
    ${group(
      localize.text('player.speed'),
      RATES.map((rate) =>
        chip(`${localize.number(rate)}×`, rate === host.playbackRate, () => {
          host.playbackRate = rate;
        }),
      ),
    )}
    ${video && state.document?.transcripts.length ? renderCaptions(player) : nothing}
    ${group(localize.text('player.volume'), renderVolume(player), 'narrow')}
    ${
      document.pictureInPictureEnabled && video?.requestPictureInPicture
        ? html`<button type="button" class="button" @click=${() => togglePictureInPicture(video)}>
            ${icon(mdiPictureInPictureBottomRight)} ${localize.text('player.pip')}
          </button>`
        : nothing
    }
  </div>`;
}

// Captions are the transcript in use: what is read beside the picture is what is read in it.
function renderCaptions(player: PlayerActions): TemplateResult {
  const { host, view, captions } = player;
  const { localize, state } = view;
  const show = (index: number) => () => {
    player.captions = index >= 0;
    if (index >= 0) player.commands.useTranscript(index);
    host.requestUpdate();
  };
  return group(localize.text('player.captions'), [
    chip(localize.text('player.off'), !captions, show(-1)),
    state.document!.transcripts.map(({ label, language }, index) =>
      chip(
        label ?? language ?? String(index + 1),
        captions && index === state.transcript.index,
        show(index),
      ),
    ),
  ]);
}
