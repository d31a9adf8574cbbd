import { mdiPause, mdiPlay, mdiTune } from '@mdi/js';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { renderIconButton } from '../../internal/icon-button.js';
import type { MessageKey } from '../../locales/en.js';
import { formatTime } from '../../model/time.js';
import type { PlayerActions } from './player-actions.js';

interface ButtonState {
  readonly shortcut?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
}

/** A button of the row of controls. */
export function renderButton(
  { view }: PlayerActions,
  path: string,
  name: MessageKey,
  onClick: () => void,
  is: ButtonState = {},
): TemplateResult {
  return renderIconButton({ ...is, label: view.localize.text(name), path, onClick });
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
      { shortcut: 'K' },
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
