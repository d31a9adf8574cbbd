import {
  mdiClosedCaption,
  mdiFullscreen,
  mdiFullscreenExit,
  mdiPause,
  mdiPictureInPictureBottomRight,
  mdiPlay,
  mdiTune,
  mdiVolumeHigh,
  mdiVolumeMute,
} from '@mdi/js';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../internal/icon.js';
import { formatTime } from '../../model/time.js';
import { RATES } from './video-player.view.js';
import type { KeyCommands, PlayerView } from './video-player.view.js';

/** What the controls show of a player, and what they ask of it. */
export interface Controls extends KeyCommands {
  readonly view: PlayerView;
  readonly paused: boolean;
  readonly muted: boolean;
  readonly volume: number;
  readonly playbackRate: number;
  /** Index of the transcript that is shown, -1 for none. */
  readonly shownCaption: number;
  readonly settingsOpen: boolean;
  readonly fullscreen: boolean;
  readonly can: { readonly pictureInPicture: boolean; readonly fullscreen: boolean };
  setVolume(volume: number): void;
  setRate(rate: number): void;
  showCaption(index: number): void;
  toggleSettings(): void;
  togglePictureInPicture(): void;
}

interface ButtonOptions {
  readonly icon: string;
  readonly label: string;
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly class?: string;
  act(): void;
}

function button(options: ButtonOptions): TemplateResult {
  const { label, keys, pressed, expanded } = options;
  return html`<button
    type="button"
    class="icon-button ${options.class ?? ''}"
    title=${label}
    aria-label=${label}
    aria-keyshortcuts=${keys ?? nothing}
    aria-pressed=${pressed ?? nothing}
    aria-expanded=${expanded ?? nothing}
    @click=${options.act}
  >
    ${icon(options.icon)}
  </button>`;
}

/** The row of controls under the time bar. */
export function renderToolbar(player: Controls): TemplateResult {
  const { paused, muted, can, fullscreen } = player;
  const { localize, length, captions, chapter } = player.view;
  return html`<div part="toolbar" class="row">
    ${button({
      icon: paused ? mdiPlay : mdiPause,
      label: localize.text(paused ? 'player.play' : 'player.pause'),
      keys: 'K',
      class: 'play',
      act: () => player.togglePlay(),
    })}
    <span class="volume">
      ${button({
        icon: muted || !player.volume ? mdiVolumeMute : mdiVolumeHigh,
        label: localize.text('player.mute'),
        keys: 'M',
        pressed: muted,
        act: () => player.toggleMuted(),
      })}${renderVolume(player)}
    </span>
    <span part="time"
      ><span class="clock"></span>${
        length ? html`<span class="length"> / ${formatTime(length)}</span>` : nothing
      }</span
    >
    <span part="current title" dir="auto">${chapter ?? ''}</span>
    ${
      captions.length
        ? button({
            icon: mdiClosedCaption,
            label: localize.text('player.captions'),
            keys: 'C',
            pressed: player.shownCaption >= 0,
            act: () => player.toggleCaptions(),
          })
        : nothing
    }
    ${button({
      icon: mdiTune,
      label: localize.text('player.settings'),
      expanded: player.settingsOpen,
      act: () => player.toggleSettings(),
    })}
    ${
      can.pictureInPicture
        ? button({
            icon: mdiPictureInPictureBottomRight,
            label: localize.text('player.pip'),
            class: 'wide',
            act: () => player.togglePictureInPicture(),
          })
        : nothing
    }
    ${
      can.fullscreen
        ? button({
            icon: fullscreen ? mdiFullscreenExit : mdiFullscreen,
            label: localize.text('player.fullscreen'),
            keys: 'F',
            pressed: fullscreen,
            act: () => player.toggleFullscreen(),
          })
        : nothing
    }
  </div>`;
}

function renderVolume(player: Controls): TemplateResult {
  const { muted, volume } = player;
  return html`<input
    type="range"
    class="level"
    min="0"
    max="100"
    step="5"
    .value=${live(String(muted ? 0 : Math.round(volume * 100)))}
    aria-label=${player.view.localize.text('player.volume')}
    @input=${(event: Event) =>
      player.setVolume(Number((event.target as HTMLInputElement).value) / 100)}
  />`;
}

const chip = (label: string, pressed: boolean, act: () => void): TemplateResult =>
  html`<button type="button" part="chip" aria-pressed=${pressed} @click=${act}>${label}</button>`;

/** The rows that the settings button opens: in the flow, since nothing may lie over a host's player. */
export function renderSettings(player: Controls): TemplateResult {
  const { playbackRate, shownCaption, can } = player;
  const { localize, captions } = player.view;
  const group = (label: string, content: unknown, hint = '') =>
    html`<div class="setting ${hint}" role="group" aria-label=${label}>
      <span aria-hidden="true">${label}</span>${content}
    </div>`;
  return html`<div class="settings">
    ${group(
      localize.text('player.speed'),
      RATES.map((rate) =>
        chip(`${localize.number(rate)}×`, rate === playbackRate, () => player.setRate(rate)),
      ),
    )}
    ${
      captions.length
        ? group(localize.text('player.captions'), [
            chip(localize.text('player.off'), shownCaption < 0, () => player.showCaption(-1)),
            captions.map(({ index, label }) =>
              chip(label, index === shownCaption, () => player.showCaption(index)),
            ),
          ])
        : nothing
    }
    ${group(localize.text('player.volume'), renderVolume(player), 'narrow')}
    ${
      can.pictureInPicture
        ? html`<button
            type="button"
            class="button narrow"
            @click=${() => player.togglePictureInPicture()}
          >
            ${icon(mdiPictureInPictureBottomRight)} ${localize.text('player.pip')}
          </button>`
        : nothing
    }
  </div>`;
}
