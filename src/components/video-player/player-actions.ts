import type { ReactiveElement } from 'lit';
import { CaptionTracks } from './captions.js';
import type { Controls } from './player-controls.js';
import { nextRate } from './video-player.view.js';
import type { PlayerView } from './video-player.view.js';

/** What the controls work on. */
export interface ActionsHost extends ReactiveElement {
  currentTime: number;
  volume: number;
  muted: boolean;
  playbackRate: number;
  readonly paused: boolean;
  pause(): void;
}

/** What only the player itself can do. */
export interface PlayerCommands {
  /** Plays, and knows that the viewer wants it. */
  play(): void;
  seekTo(time: number): void;
}

/** Safari on the iPhone knows full screen for its videos only. */
interface WebkitVideo extends HTMLVideoElement {
  webkitEnterFullscreen?(): void;
}

/** What the controls of a player do, and what they remember. */
export class PlayerActions implements Controls {
  readonly #host: ActionsHost;
  readonly #commands: PlayerCommands;
  /** What the player shows; given at each render. */
  view!: PlayerView;
  #captionTracks?: { readonly video: HTMLVideoElement; readonly tracks: CaptionTracks };
  shownCaption = -1;
  settingsOpen = false;

  constructor(host: ActionsHost, commands: PlayerCommands) {
    this.#host = host;
    this.#commands = commands;
  }

  get paused(): boolean {
    return this.#host.paused;
  }

  get muted(): boolean {
    return this.#host.muted;
  }

  get volume(): number {
    return this.#host.volume;
  }

  get playbackRate(): number {
    return this.#host.playbackRate;
  }

  get fullscreen(): boolean {
    return this.#host.matches(':fullscreen');
  }

  get can(): Controls['can'] {
    const video: WebkitVideo | undefined = this.view.video;
    return {
      pictureInPicture: document.pictureInPictureEnabled && Boolean(video?.requestPictureInPicture),
      fullscreen: document.fullscreenEnabled || Boolean(video?.webkitEnterFullscreen),
    };
  }

  togglePlay(): void {
    if (this.#host.paused) this.#commands.play();
    else this.#host.pause();
  }

  seekBy(seconds: number): void {
    this.#commands.seekTo(this.#host.currentTime + seconds);
  }

  seekToPart(part: number): void {
    const { length } = this.view;
    if (length) this.#commands.seekTo(part * length);
  }

  toggleMuted(): void {
    this.#host.muted = !this.#host.muted;
  }

  setVolume(volume: number): void {
    this.#host.volume = volume;
    this.#host.muted = false;
  }

  setRate(rate: number): void {
    this.#host.playbackRate = rate;
  }

  changeRate(direction: number): void {
    this.setRate(nextRate(this.playbackRate, direction));
  }

  toggleCaptions(): void {
    this.showCaption(this.shownCaption < 0 ? (this.view.captions[0]?.index ?? -1) : -1);
  }

  showCaption(index: number): void {
    this.shownCaption = index;
    this.#host.requestUpdate();
  }

  toggleSettings(): void {
    this.settingsOpen = !this.settingsOpen;
    this.#host.requestUpdate();
  }

  togglePictureInPicture(): void {
    const { video } = this.view;
    if (document.pictureInPictureElement) void document.exitPictureInPicture();
    else video?.requestPictureInPicture().catch(() => {});
  }

  toggleFullscreen(): void {
    const host = this.#host;
    const video: WebkitVideo | undefined = this.view.video;
    if (this.fullscreen) void document.exitFullscreen();
    else if (document.fullscreenEnabled) host.requestFullscreen().catch(() => {});
    else video?.webkitEnterFullscreen?.();
  }

  /** Puts the chosen captions over the picture, after a render. */
  applyCaptions(): void {
    const { video, captions, offset } = this.view;
    const shown = captions.find(({ index }) => index === this.shownCaption);
    if (!video || (!shown && !this.#captionTracks)) return;
    if (this.#captionTracks?.video !== video) {
      this.#captionTracks = { video, tracks: new CaptionTracks(video) };
    }
    this.#captionTracks.tracks.show(shown, offset);
  }
}
