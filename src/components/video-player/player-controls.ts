import { mdiPause, mdiPlay, mdiTune } from '@mdi/js';
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

/** A button of the row of controls. */
export function renderButton(
  { view }: PlayerActions,
  path: string,
  name: MessageKey,
  act: () => void,
  is: ButtonState = {},
): TemplateResult {
  const label = view.localize.text(name);
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
}

/**
 * The row of controls under the time bar. Those between the title and the settings come when the
 * player is first touched, and take their room from the title alone.
 */
export function renderToolbar(player: PlayerActions): TemplateResult {
  const { length, chapter } = player.view;
  const { paused } = player.host;
  return html`<div part="toolbar">
    ${renderButton(
      player,
      paused ? mdiPlay : mdiPause,
      paused ? 'player.play' : 'player.pause',
      () => player.togglePlay(),
      { key: 'K' },
    )}
    <span part="time"
      ><span class="clock"></span>${
        length ? html`<span class="length"> / ${formatTime(length)}</span>` : nothing
      }</span
    >
    <span part="current title" dir="auto">${chapter ?? ''}</span>
    ${player.extras.module?.renderSwitches(player)}
    ${renderButton(
      player,
      mdiTune,
      'player.settings',
      () => player.withExtras(() => (player.settingsOpen = !player.settingsOpen)),
      { expanded: player.settingsOpen },
    )}
  </div>`;
}
