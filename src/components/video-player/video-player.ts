import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { sendRequest } from '../../context/session-requests.js';
import type { VideoSession } from '../../context/video-session.js';
import { MEDIA_PRIORITY } from '../../controllers/media-binding.js';
import { LazyModule } from '../../controllers/lazy-module.js';
import { keepOffset } from '../../controllers/keep-offset.js';
import { SeekRequestEvent } from '../../events.js';
import {
  selectActiveMoment,
  selectHighlight,
  selectMoments,
  selectSegments,
} from '../../model/selectors.js';
import type { SessionState } from '../../model/session-state.js';
import type { MediaSource } from '../../model/video-document.js';
import { quietImage } from '../../internal/quiet-image.js';
import type { WidgetState } from '../../internal/widget-element.js';
import { hostStyles } from '../../styles/host.js';
import type { MediaEventName } from './media-facade.js';
import { isHosted } from './media-sources.js';
import type { Playable } from './media-sources.js';
import { PlayerActions } from './player-actions.js';
import type { PlayerView } from './player-actions.js';
import { renderToolbar } from './player-controls.js';
import { renderPicture } from './player-picture.js';
import { keepPosition } from './keep-position.js';
import { SourceFacade } from './source-facade.js';
import { TimeBar } from './time-bar.js';
import { styles } from './video-player.styles.js';

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

  /** Begins at the beginning, even where the viewer has seen some of it, and remembers no position. */
  @property({ type: Boolean, attribute: 'no-resume' }) noResume = false;

  protected override readonly labelKey = 'player.label';
  protected override readonly emptyKey = 'player.empty';

  readonly #sources = this.watch(selectSources);
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
    useTranscript: (index) => void this.session?.loadTranscript(index),
  });
  readonly #sound = new LazyModule(this, () => import('./player-audio.js'));
  readonly #renderPosition = keepPosition(this, {
    localize: this.localize,
    length: () => this.#length,
    begun: () => this.begun,
    remembers: () => !this.noResume,
    startOver: () => this.#seekTo(0),
  });
  readonly #hosted = new LazyModule(this, () => import('./hosted-media.js'));

  constructor() {
    super();
    keepOffset(this);
    // Captions follow the transcript in use.
    this.watch(selectSegments);
    this.watch(({ transcript }) => transcript.index);
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

  protected override ownState(): WidgetState | undefined {
    return this.source ? undefined : 'error';
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
    const { source } = this;
    const kind = source?.audio ? 'audio' : source && isHosted(source) ? 'hosted' : '';
    const { title = '' } = this.#document.value!;
    return html`<div
      class="player ${kind}"
      role="group"
      tabindex="-1"
      aria-label="${this.localize.text('player.label')}: ${title}"
      @keydown=${this.#onKeydown}
      @pointerenter=${this.#onTouch}
      @focusin=${this.#onTouch}
    >
      ${
        source
          ? [this.#renderPicture(source), this.#renderControls(this.#view(source, this.session!))]
          : this.#renderFailure()
      }
    </div>`;
  }

  #renderPicture(source: Playable): unknown {
    const { media, begun, waiting, localize } = this;
    const image = quietImage(this.#document.value?.poster);
    const poster = image ? html`<img src=${image} alt="" />` : nothing;
    const notice = this.#renderNotice();
    if (source.audio) return this.#sound.use()?.renderSound(poster, media, notice);
    const label = isHosted(source) ? this.#hosted.use()?.renderHost(source, localize) : nothing;
    const play = () => this.tryPlay();
    return renderPicture({ media, begun, waiting, poster, label, notice, localize, play });
  }

  #renderNotice(): unknown {
    const { failures, told, begun, media, source } = this;
    // Nothing may lie over a host's player.
    if (media && isHosted(source!)) return nothing;
    const offer = this.#renderPosition();
    if (offer) return offer;
    return failures.length && !told
      ? this.#actions.extras.use()?.renderSkipped(failures, begun, this.localize)
      : nothing;
  }

  #renderControls(view: PlayerView): unknown {
    const actions = this.#actions;
    const { module } = actions.extras;
    actions.view = view;
    return html`<div class="controls">
      ${this.#bar.render(view, actions.extras)} ${renderToolbar(actions)}
      ${actions.settingsOpen ? module!.renderSettings(actions) : nothing}
    </div>`;
  }

  #renderFailure(): unknown {
    const { localize, failures } = this;
    const retry = (): void => this.load();
    const extras = this.#actions.extras.use();
    return html`<div part="error" role="status">
        <p>${localize.text('player.failed')}</p>
        ${extras?.renderFailure(this.#sources.value, failures, localize, retry)}
      </div>
      <slot></slot>`;
  }

  protected override update(changed: PropertyValues<this>): void {
    // Not as soon as the sources change: what is moved together with its provider has none for a moment.
    this.#reset();
    const { activeElement } = this.shadowRoot!;
    super.update(changed);
    // The cover, or an offer, that had it.
    if (activeElement && !activeElement.isConnected) this.#bar.find('.player')?.focus();
  }

  protected override updated(): void {
    if (!this.renderRoot.querySelector('.controls')) return;
    this.#bar.layOut();
    this.#actions.extras.module?.layOutSwitches(this.#actions);
  }

  readonly #onTouch = (): void => void this.#actions.extras.use();

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    // The slider would take a step of its own before what knows the keys has come.
    if (/^Arrow[LR]/.test(event.key) && !this.#actions.extras.module) event.preventDefault();
    this.#actions.withExtras((extras) => extras.onKey(this.#actions, event));
  };

  // -- What plays ---------------------------------------------------------------------------------

  #reset(): void {
    const sources = this.#sources.value;
    // A player that is moved on the page goes on with what it has.
    if (this.away || sources === this.#shown) return;
    this.#shown = sources;
    this.#actions.captions = false;
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
    else if (media && this.#length) this.#actions.extras.module?.showBuffered(this.#bar, media);
    if (type === 'play') this.#onTouch();
    if (type === 'loadedmetadata') {
      this.style.setProperty('--_aspect', `${this.videoWidth || 16} / ${this.videoHeight || 9}`);
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
