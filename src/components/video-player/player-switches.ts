import { mdiFullscreen, mdiSubtitlesOutline, mdiVolumeHigh, mdiVolumeMute } from '@mdi/js';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { showCaptions } from './captions.js';
import type { MediaFacade } from './media-facade.js';
import type { PlayerActions } from './player-actions.js';
import { renderButton } from './player-controls.js';

/** Safari on the iPhone knows full screen for its videos only. */
interface WebkitVideo extends HTMLVideoElement {
  webkitEnterFullscreen?(): void;
}

function canFullscreen({ view }: PlayerActions): boolean {
  const video: WebkitVideo | undefined = view.video;
  const can = document.fullscreenEnabled || Boolean(video?.webkitEnterFullscreen);
  return can && !view.source.audio;
}

const hasCaptions = ({ view }: PlayerActions): boolean =>
  !!view.video && !!view.state.document?.transcripts.length;

/** Shows the transcript over the picture, or no longer. */
export function toggleCaptions(player: PlayerActions): void {
  player.captions = !player.captions && hasCaptions(player);
}

/** Turns the sound off, or on again. */
export function toggleMuted({ host }: PlayerActions): void {
  host.muted = !host.muted;
}

/** Fills the screen with the player, or no longer. */
export function toggleFullscreen(player: PlayerActions): void {
  if (!canFullscreen(player)) return;
  const { host, view } = player;
  const video: WebkitVideo | undefined = view.video;
  if (host.matches(':fullscreen')) void document.exitFullscreen();
  else if (document.fullscreenEnabled) host.requestFullscreen().catch(() => {});
  else video?.webkitEnterFullscreen?.();
}

/** Shows the picture in a window of its own, or no longer. */
export function togglePictureInPicture(video: HTMLVideoElement): void {
  if (document.pictureInPictureElement) void document.exitPictureInPicture();
  else video.requestPictureInPicture().catch(() => {});
}

/** The slider of the loudness. */
export function renderVolume({ host, view }: PlayerActions): TemplateResult {
  return html`<input
    type="range"
    class="level wide"
    step="5"
    .value=${String(host.muted ? 0 : Math.round(host.volume * 100))}
    aria-label=${view.localize.text('player.volume')}
    @keydown=${keepOwnKeys}
    @input=${(event: Event) => {
      host.volume = Number((event.target as HTMLInputElement).value) / 100;
      host.muted = false;
    }}
  />`;
}

// Arrows and digits belong to the volume.
function keepOwnKeys(event: KeyboardEvent): void {
  if (!/^([a-z<> ]|Escape)$/i.test(event.key)) event.stopPropagation();
}

const update = ({ currentTarget }: Event): void => (currentTarget as MediaFacade).requestUpdate();

/** The controls that come when the player is first touched. */
export function renderSwitches(player: PlayerActions): TemplateResult {
  const { host, captions } = player;
  const { muted, volume } = host;
  host.addEventListener('fullscreenchange', update);
  const act = (toggle: (player: PlayerActions) => void) => () => {
    toggle(player);
    host.requestUpdate();
  };
  return html`${renderButton(
    player,
    muted || !volume ? mdiVolumeMute : mdiVolumeHigh,
    'player.mute',
    act(toggleMuted),
    { shortcut: 'M', pressed: muted },
  )}
  ${renderVolume(player)}
  ${
    hasCaptions(player)
      ? renderButton(player, mdiSubtitlesOutline, 'player.captions', act(toggleCaptions), {
          shortcut: 'C',
          pressed: captions,
        })
      : nothing
  }
  ${
    canFullscreen(player)
      ? renderButton(player, mdiFullscreen, 'player.fullscreen', act(toggleFullscreen), {
          shortcut: 'F',
          pressed: host.matches(':fullscreen'),
        })
      : nothing
  }`;
}

/** Puts the captions and the loudness where the browser shows them, after a render. */
export function layOutSwitches(player: PlayerActions): void {
  const { host, view, captions } = player;
  host.style.setProperty('--_level', String(host.muted ? 0 : host.volume));
  if (!view.video) return;
  const { transcript, document: about } = view.state;
  const { language, label } = about?.transcripts[transcript.index] ?? {};
  if (captions && transcript.status === 'idle') player.commands.useTranscript();
  const { segments } = transcript;
  showCaptions(view.video, captions ? { language, label, segments } : undefined, (shown) => {
    player.captions = shown;
    host.requestUpdate();
  });
}
