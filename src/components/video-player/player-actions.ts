import { LazyModule } from '../../controllers/lazy-module.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { SessionState } from '../../model/session-state.js';
import type { Moment, TimeRange } from '../../model/video-document.js';
import type { MediaFacade } from './media-facade.js';
import type { Playable } from './media-sources.js';
import type * as Extras from './player-extras.js';

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
  /** Makes a transcript the one in use. */
  useTranscript(index?: number): void;
}

/** What the controls of a player do, and what they remember. */
export class PlayerActions {
  readonly host: MediaFacade;
  readonly commands: PlayerCommands;
  /** What the player shows; given at each render. */
  view!: PlayerView;
  /** What nobody sees before touching the player: its keys, settings, captions and so on. */
  readonly extras: LazyModule<typeof Extras>;
  /** Whether the transcript in use is shown as captions. */
  captions = false;
  settingsOpen = false;

  constructor(host: MediaFacade, commands: PlayerCommands) {
    this.host = host;
    this.commands = commands;
    this.extras = new LazyModule(host, () => import('./player-extras.js'));
  }

  togglePlay(): void {
    if (this.host.paused) this.commands.play();
    else this.host.pause();
  }

  /** Does something with the extras, at once where they are there. */
  withExtras(act: (extras: typeof Extras) => void): void {
    const then = (extras: typeof Extras): void => {
      act(extras);
      this.host.requestUpdate();
    };
    const { module } = this.extras;
    if (module) then(module);
    else this.extras.load().then(then, () => {});
  }
}
