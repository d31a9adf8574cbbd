import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { sendRequest } from '../../context/session-requests.js';
import type { VideoSession } from '../../context/video-session.js';
import { MEDIA_PRIORITY } from '../../controllers/media-binding.js';
import { OffsetController } from '../../controllers/offset-controller.js';
import { SeekRequestEvent } from '../../events.js';
import {
  selectActiveMoment,
  selectHighlight,
  selectMoments,
  selectSegments,
} from '../../model/selectors.js';
import type { SessionState } from '../../model/session-state.js';
import type { MediaSource } from '../../model/video-document.js';
import { hostStyles } from '../../styles/host.js';
import type { MediaEventName } from './media-facade.js';
import { isHosted } from './media-sources.js';
import type { Playable } from './media-sources.js';
import { PlayerActions } from './player-actions.js';
import type { PlayerView } from './player-actions.js';
import { renderToolbar } from './player-controls.js';
import { renderFailure, renderPicture } from './player-picture.js';
import { SourceFacade } from './source-facade.js';
import { TimeBar } from './time-bar.js';
import { styles } from './video-player.styles.js';
import { keyCommand } from './video-player.view.js';

const NO_SOURCES: readonly MediaSource[] = [];
const selectSources = ({ document }: SessionState): readonly MediaSource[] =>
  document?.sources ?? NO_SOURCES;

/**
 * Plays the video or audio: a file, HLS, YouTube or Vimeo. The moments are the chapters on its time
 * bar, and what is selected is marked there. Nothing of a third party is requested before the viewer
 * presses play.
 *
 * It honours the HTMLMediaElement contract, and fires its events, so that scripts and other players'
 * controls can drive it.
 *
 * @tagname video-player
 * @slot - What is seen without JavaScript, while loading and after a failure.
 * @fires {SeekRequestEvent} vl-seek - The viewer asks for another time.
 * @fires {LoadEvent} vl-load - The document is ready.
 * @fires {LoadErrorEvent} vl-error - The document could not be loaded.
 * @fires {Event} play - Playback is to begin; `pause`, `timeupdate` and so on as of HTMLMediaElement.
 * @fires {Event} error - None of the sources could be played.
 * @csspart heading - The heading; there is none unless the page names one.
 * @csspart media - The picture.
 * @csspart toolbar - The row of controls.
 * @csspart item - One chapter on the time bar.
 * @csspart mark - One place on the time bar where the selection is talked about.
 * @csspart time - The present time and the length.
 * @csspart current - The title of the moment that plays now.
 * @csspart title - The same.
 * @csspart chip - One choice among the settings.
 * @csspart error - What is shown after a failure.
 */
export class VideoPlayer extends SourceFacade {
  static override styles = [...hostStyles, ...styles];

  /** Seconds added to all times of the document. */
  @property({ type: Number }) offset = 0;

  protected override readonly labelKey = 'player.label';
  protected override readonly emptyKey = 'player.empty';

  readonly #sources = this.watch(selectSources, () => this.#reset());
  readonly #document = this.watch((state) => state.document);
  readonly #moments = this.watch(selectMoments);
  readonly #active = this.watch(selectActiveMoment);
  readonly #highlight = this.watch(selectHighlight);

  #shown?: readonly MediaSource[];
  #detach?: () => void;
  readonly #bar = new TimeBar(this, (time) => this.#seekTo(time));
  readonly #actions = new PlayerActions(this, {
    play: () => this.tryPlay(),
    seekTo: (time) => this.#seekTo(time),
  });

  constructor() {
    super();
    new OffsetController(this);
    // Captions follow the transcript in use.
    this.watch(selectSegments);
    this.addEventListener('fullscreenchange', () => this.requestUpdate());
  }

  override connectedCallback(): void {
    this.away = false;
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    this.away = true;
    super.disconnectedCallback();
    // An <iframe> that is moved loads anew, and its player knows nothing of it.
    if (this.source && isHosted(this.source)) this.media = undefined;
  }

  protected override sessionChanged(session: VideoSession | undefined): void {
    this.#detach?.();
    this.#detach = undefined;
    // Another video's media waits for its sources; a player that was moved goes on.
    if (session && selectSources(session.state) === this.#shown) this.#attach();
  }

  protected override defaultHeading(): string {
    return '';
  }

  protected override isEmpty(): boolean {
    return this.#sources.value.length === 0;
  }

  protected override isFailed(): boolean {
    return !this.source;
  }

  /** Length in seconds, of the media or as the document says; 0 when neither knows. */
  get #length(): number {
    const { duration } = this;
    if (Number.isFinite(duration) && duration > 0) return duration;
    return this.#document.value?.duration ?? this.#moments.value.at(-1)?.end ?? 0;
  }

  protected override get mediaTitle(): string {
    return this.#document.value?.title ?? '';
  }

  // -- What it shows ------------------------------------------------------------------------------

  #view(source: Playable, session: VideoSession): PlayerView {
    const moments = this.#moments.value;
    return {
      localize: this.localize,
      state: session.state,
      source,
      video: isHosted(source) || source.audio ? undefined : this.media,
      length: this.#length,
      moments,
      chapter: moments[this.#active.value]?.title,
      ranges: this.#highlight.value?.ranges ?? [],
    };
  }

  protected override renderContent(): unknown {
    const source = this.source;
    const kind = source?.audio ? 'audio' : source && isHosted(source) ? 'hosted' : '';
    const { title = '' } = this.#document.value!;
    return html`<div
      class="player ${kind}"
      role="group"
      aria-label="${this.localize.text('player.label')}: ${title}"
      @keydown=${this.#onKeydown}
    >
      ${
        source
          ? [
              renderPicture({
                source,
                media: this.media,
                begun: this.begun,
                waiting: this.waiting,
                poster: this.#document.value?.poster,
                localize: this.localize,
                play: () => this.tryPlay(),
              }),
              this.#renderControls(this.#view(source, this.session!)),
            ]
          : renderFailure(this.#sources.value, this.localize, () => this.tryFrom(0))
      }
    </div>`;
  }

  #renderControls(view: PlayerView): unknown {
    const actions = this.#actions;
    actions.view = view;
    return html`<div class="controls">
      ${this.#bar.render(view)} ${renderToolbar(actions)}
      ${actions.settingsOpen ? actions.extras!.renderSettings(actions) : nothing}
    </div>`;
  }

  protected override updated(): void {
    if (!this.renderRoot.querySelector('.controls')) return;
    this.#bar.layOut();
    this.style.setProperty('--_level', String(this.muted ? 0 : this.volume));
    const { extras, caption, view } = this.#actions;
    if (!extras || !view.video) return;
    const shown = extras.captionsOf(view.state).find(({ index }) => index === caption);
    if (shown && !shown.segments && !extras.isWebVtt(shown.src!))
      void this.session?.loadTranscript();
    extras.showCaptions(view.video, shown, view.state.offset);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    // Space presses the button that has the focus; arrows and digits belong to the volume.
    if (event.key === ' ' && target.localName !== 'input') return;
    if (target.matches('.level') && !/^[a-z<> ]$/i.test(event.key)) return;
    const command = keyCommand(event.key);
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    command(this.#actions);
  };

  // -- What plays ---------------------------------------------------------------------------------

  #reset(): void {
    const sources = this.#sources.value;
    // A player that is moved on the page goes on with what it has.
    if (this.away || sources === this.#shown) return;
    this.#shown = sources;
    this.#actions.caption = -1;
    this.setSources(sources);
    this.#attach();
  }

  #attach(): void {
    this.#detach?.();
    // Without a source there is nothing to wait for: the widgets follow the seeks themselves.
    this.#detach = this.#shown?.length
      ? this.session?.attachMedia(this, MEDIA_PRIORITY.page)
      : undefined;
  }

  protected override mediaChanged(type: MediaEventName): void {
    super.mediaChanged(type);
    const { media } = this;
    if (type === 'timeupdate' || type === 'seeking') this.#bar.tick();
    else if (type !== 'progress') this.requestUpdate();
    else if (media && this.#length) this.#bar.showBuffered(media);
    if (type === 'loadedmetadata') {
      const { videoWidth = 16, videoHeight = 9 } = media!;
      this.style.setProperty('--_aspect', `${videoWidth || 16} / ${videoHeight || 9}`);
    }
  }

  #seekTo(time: number): void {
    const wanted = Math.min(Math.max(0, time), this.#length || Infinity);
    const request = new SeekRequestEvent({ time: wanted, from: this.localName });
    sendRequest(this, request, () => (this.currentTime = wanted));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'video-player': VideoPlayer;
  }
}
