import type { PlayerActions } from './player-actions.js';
import { toggleCaptions, toggleFullscreen, toggleMuted } from './player-switches.js';

/** The speeds that the player offers. */
export const RATES: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/** The next speed up (`1`) or down (`-1`). */
export function nextRate(rate: number, direction: number): number {
  const next = direction > 0 ? RATES.find((it) => it > rate) : RATES.findLast((it) => it < rate);
  return next ?? rate;
}

type Command = (player: PlayerActions) => void;

const seekBy =
  (seconds: number): Command =>
  ({ host, commands }) =>
    commands.seekTo(host.currentTime + seconds);

const changeRate =
  (direction: number): Command =>
  ({ host }) => {
    host.playbackRate = nextRate(host.playbackRate, direction);
  };

const togglePlay: Command = (player) => player.togglePlay();

const KEYS: Readonly<Record<string, Command>> = {
  ' ': togglePlay,
  k: togglePlay,
  arrowleft: seekBy(-5),
  arrowright: seekBy(5),
  j: seekBy(-10),
  l: seekBy(10),
  m: toggleMuted,
  c: toggleCaptions,
  f: toggleFullscreen,
  '<': changeRate(-1),
  '>': changeRate(1),
};

function commandOf(key: string): Command | undefined {
  const name = key.toLowerCase();
  if (Object.hasOwn(KEYS, name)) return KEYS[name];
  if (!/^\d$/.test(key)) return undefined;
  return (player) => player.commands.seekTo((Number(key) / 10) * player.view.length);
}

// The settings button keeps the place of what was in them.
const closeSettings: Command = (player) => {
  player.settingsOpen = false;
  player.host.shadowRoot!.querySelector<HTMLElement>('[part=toolbar] [aria-expanded]')?.focus();
  player.host.requestUpdate();
};

/** Does what a key of the player means, unless a control has a use for it. */
export function onKey(player: PlayerActions, event: KeyboardEvent): void {
  // Space presses the button that has the focus.
  if (event.key === ' ' && (event.target as Element).closest('button, a')) return;
  const closes = event.key === 'Escape' && player.settingsOpen;
  const command = closes ? closeSettings : commandOf(event.key);
  if (!command) return;
  event.preventDefault();
  event.stopPropagation();
  command(player);
}
