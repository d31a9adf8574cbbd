import {
  mdiFullscreen,
  mdiPause,
  mdiPlay,
  mdiSubtitlesOutline,
  mdiTune,
  mdiVolumeHigh,
  mdiVolumeMute,
} from '@mdi/js';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../../internal/icon.js';
import type { MessageKey } from '../../locales/en.js';
import { formatTime } from '../../model/time.js';
import type { PlayerActions } from './player-actions.js';

interface ButtonState {
  readonly key?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
}

/** The row of controls under the time bar. */
export function renderToolbar(player: PlayerActions): TemplateResult {
  const { host, view } = player;
  const { localize, length, state } = view;
  const { paused, muted } = host;
  const button = (path: string, name: MessageKey, act: () => void, is: ButtonState = {}) => {
    const label = localize.text(name);
    return html`<button
      type="button"
      class="icon-button"
      title=${label}
      aria-label=${label}
      aria-keyshortcuts=${is.key ?? nothing}
      aria-pressed=${is.pressed ?? nothing}
      aria-expanded=${is.expanded ?? nothing}
      @click=${act}
    >
      ${icon(path)}
    </button>`;
  };
  return html`<div part="toolbar">
    ${button(
      paused ? mdiPlay : mdiPause,
      paused ? 'player.play' : 'player.pause',
      () => player.togglePlay(),
      { key: 'K' },
    )}
    ${button(
      muted || !host.volume ? mdiVolumeMute : mdiVolumeHigh,
      'player.mute',
      () => player.toggleMuted(),
      { key: 'M', pressed: muted },
    )}
    ${renderVolume(player)}
    <span part="time"
      ><span class="clock"></span>${
        length ? html`<span class="length"> / ${formatTime(length)}</span>` : nothing
      }</span
    >
    <span part="current title" dir="auto">${view.chapter ?? ''}</span>
    ${
      view.video && state.document?.transcripts.length
        ? button(mdiSubtitlesOutline, 'player.captions', () => player.toggleCaptions(), {
            key: 'C',
            pressed: player.caption >= 0,
          })
        : nothing
    }
    ${button(mdiTune, 'player.settings', () => player.toggleSettings(), {
      expanded: player.settingsOpen,
    })}
    ${
      player.canFullscreen
        ? button(mdiFullscreen, 'player.fullscreen', () => player.toggleFullscreen(), {
            key: 'F',
            pressed: player.isFullscreen,
          })
        : nothing
    }
  </div>`;
}

/** The slider of the loudness. */
export function renderVolume({ host, view }: PlayerActions): TemplateResult {
  return html`<input
    type="range"
    class="level wide"
    step="5"
    .value=${String(host.muted ? 0 : Math.round(host.volume * 100))}
    aria-label=${view.localize.text('player.volume')}
    @input=${(event: Event) => {
      host.volume = Number((event.target as HTMLInputElement).value) / 100;
      host.muted = false;
    }}
  />`;
}
