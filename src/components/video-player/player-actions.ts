import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { SessionState } from '../../model/session-state.js';
import type { Moment, TimeRange } from '../../model/video-document.js';
import type { MediaFacade } from './media-facade.js';
import type { Playable } from './media-sources.js';
import type * as Extras from './player-extras.js';
import { nextRate } from './video-player.view.js';
import type { KeyCommands } from './video-player.view.js';

/** What a player shows at one time. */
export interface PlayerView {
  readonly localize: LocalizeController;
  readonly state: SessionState;
  readonly source: Playable;
  /** The browser's own media element; undefined for a host's player and for sound. */
  readonly video: HTMLVideoElement | undefined;
  /** Seconds; 0 as long as it is not known. */
  readonly length: number;
  readonly moments: readonly Moment[];
  /** Title of the moment that plays now. */
  readonly chapter: string | undefined;
  /** Where the selection is talked about. */
  readonly ranges: readonly TimeRange[];
}

/** What only the player itself can do. */
interface PlayerCommands {
  /** Plays, and knows that the viewer wants it. */
  play(): void;
  seekTo(time: number): void;
}

/** Safari on the iPhone knows full screen for its videos only. */
interface WebkitVideo extends HTMLVideoElement {
  webkitEnterFullscreen?(): void;
}

/** What the controls of a player do, and what they remember. */
export class PlayerActions implements KeyCommands {
  readonly host: MediaFacade;
  readonly #commands: PlayerCommands;
  /** What the player shows; given at each render. */
  view!: PlayerView;
  /** What captions, settings and full screen need; loaded when first wanted, since most viewers never do. */
  extras?: typeof Extras;
  /** Position of the transcript that is shown as captions, -1 for none. */
  caption = -1;
  settingsOpen = false;

  constructor(host: MediaFacade, commands: PlayerCommands) {
    this.host = host;
    this.#commands = commands;
  }

  get isFullscreen(): boolean {
    return this.host.matches(':fullscreen');
  }

  get canFullscreen(): boolean {
    const video: WebkitVideo | undefined = this.view.video;
    const can = document.fullscreenEnabled || Boolean(video?.webkitEnterFullscreen);
    return can && !this.view.source.audio;
  }

  togglePlay(): void {
    if (this.host.paused) this.#commands.play();
    else this.host.pause();
  }

  seekBy(seconds: number): void {
    this.#commands.seekTo(this.host.currentTime + seconds);
  }

  seekToPart(part: number): void {
    const { length } = this.view;
    if (length) this.#commands.seekTo(part * length);
  }

  toggleMuted(): void {
    this.host.muted = !this.host.muted;
  }

  changeRate(direction: number): void {
    this.host.playbackRate = nextRate(this.host.playbackRate, direction);
  }

  toggleCaptions(): void {
    if (!this.view.video) return;
    void this.#withExtras(({ captionsOf }) => {
      const [first] = captionsOf(this.view.state);
      this.caption = this.caption < 0 && first ? first.index : -1;
    });
  }

  toggleSettings(): void {
    void this.#withExtras(() => (this.settingsOpen = !this.settingsOpen));
  }

  toggleFullscreen(): void {
    if (!this.canFullscreen) return;
    const video: WebkitVideo | undefined = this.view.video;
    if (this.isFullscreen) void document.exitFullscreen();
    else if (document.fullscreenEnabled) this.host.requestFullscreen().catch(() => {});
    else video?.webkitEnterFullscreen?.();
    void this.#withExtras(() => {});
  }

  async #withExtras(act: (extras: typeof Extras) => void): Promise<void> {
    if (!this.extras) {
      const extras = (this.extras = await import('./player-extras.js'));
      this.host.shadowRoot!.adoptedStyleSheets.push(extras.styles.styleSheet!);
    }
    act(this.extras);
    this.host.requestUpdate();
  }
}
