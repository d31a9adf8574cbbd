import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { LazyModule } from '../../controllers/lazy-module.js';
import { NearController } from '../../controllers/near-controller.js';
import { entityNameStyles } from '../../internal/entity-name.js';
import { afterPaint } from '../../internal/after-paint.js';
import { colorKey } from '../../internal/entity-type.js';
import { seekButtonStyles } from '../../internal/seek-button.js';
import { WidgetElement } from '../../internal/widget-element.js';
import type { WidgetState } from '../../internal/widget-element.js';
import { selectEntityMap, selectMentions } from '../../model/selectors.js';
import type { Segment } from '../../model/video-document.js';
import { hostStyles } from '../../styles/host.js';
import { entityTypeColors } from '../../styles/tokens.js';
import { TranscriptLines } from './transcript-lines.js';
import type { TranscriptLive } from './transcript-live.js';
import {
  renderLanguages,
  renderMenuButton,
  renderSearch,
  renderSpeakers,
} from './transcript-toolbar.js';
import { styles } from './transcript-view.styles.js';
import { hasFragment, speakersOf } from './transcript-view.view.js';

const NOBODY: ReadonlySet<string> = new Set();
/** So many speakers have a button at once; of thousands, all would take seconds. */
const SPEAKERS = 60;

/**
 * The transcript of a video: follows playback, seeks on a click, is searched, filtered by speaker,
 * read in other languages, copied, linked to and saved. All of its text is in the page whatever its
 * length, for the browser's own find, copy and print. Assistive technology reads all of up to 6,000
 * lines; of more, browsers tell it those near the visible part, and the search leads to all others.
 * One in a file of its own is loaded when the viewer comes near it, when something is searched, selected
 * or printed, and else when the page has been idle for a while, for the browser's own find to reach
 * it; not so for viewers who save data.
 *
 * @tagname transcript-view
 * @slot - What is seen without JavaScript, while loading and after a failure.
 * @fires {SeekRequestEvent} vl-seek - A line is to be played.
 * @fires {SelectRequestEvent} vl-select - An entity named in a line is selected or released.
 * @fires {ExportRequestEvent} vl-export - The transcript is copied or saved.
 * @fires {SearchEvent} vl-search - A search ran.
 * @fires {LoadEvent} vl-load - The document is ready.
 * @fires {LoadErrorEvent} vl-error - The document could not be loaded.
 * @csspart heading - The heading.
 * @csspart count - The number of segments; beside the search the number of hits.
 * @csspart toolbar - Search, speakers, languages and the menu.
 * @csspart search - The search field.
 * @csspart chip - A speaker to show or leave out.
 * @csspart list - The lines.
 * @csspart item - One line; `item-active` too while it is spoken, `item-marked` when the selection is about it, `item-linked` when the page's address points to it.
 * @csspart current - The line that is spoken now.
 * @csspart time - The time of a line.
 * @csspart text - The text of a line.
 * @csspart error - What is shown after a failure.
 * @cssproperty [--transcript-view-height=28rem] - The greatest height of the box that the lines scroll in.
 */
export class TranscriptView extends WidgetElement {
  static override styles = [
    ...hostStyles,
    entityTypeColors,
    entityNameStyles,
    seekButtonStyles,
    styles,
  ];

  protected override readonly labelKey = 'transcript.label';
  protected override readonly emptyKey = 'transcript.empty';

  readonly #document = this.watch((it) => it.document);
  readonly #transcript = this.watch((it) => it.transcript);
  readonly #query = this.watch((it) => it.query);
  readonly #selection = this.watch((it) => it.selection);

  readonly #lines = new TranscriptLines();
  readonly #liveModule = new LazyModule(this, () => import('./transcript-live.js'));
  #live?: TranscriptLive;
  #shown: readonly unknown[] = [];
  #spoken = '';
  #speakers: ReadonlyMap<string, number> = new Map();
  #speakersShown = SPEAKERS;
  // A transcript in a file of its own is asked for when the viewer comes near it.
  readonly #near = new NearController(this, () => void this.session?.loadTranscript());
  #connected?: AbortController;

  constructor() {
    super();
    this.watch(
      (it) => it.playback,
      ({ time, paused }) => {
        if (this.#live) this.#live.tick();
        else if (time > 0 || !paused) afterPaint(this.#wake);
      },
    );
    for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, this.#wake);
    const { root } = this.#lines;
    root.addEventListener('click', ({ target, clientX, clientY }) =>
      this.#withLive(({ clicks }) => clicks.take(target as HTMLElement, clientX, clientY)),
    );
    root.addEventListener('keydown', (event) => this.#live?.onKey(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lines.finishLater();
    this.#connected = new AbortController();
    const options = { signal: this.#connected.signal };
    addEventListener('hashchange', () => this.#onAddress(), options);
    addEventListener('beforeprint', () => this.#lines.fillAll(), options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connected?.abort();
    this.#live?.disconnect();
    this.#lines.rest();
  }

  protected override hasPart(): boolean {
    return !!this.#transcript.value.segments.length;
  }

  protected override isEmpty(): boolean {
    const { status, segments, error } = this.#transcript.value;
    const count = this.#document.value?.transcripts.length ?? 0;
    return !segments.length && (!count || (count === 1 && status === 'ready' && !error));
  }

  protected override ownState(): WidgetState | undefined {
    return this.#live?.file.state;
  }

  protected override renderCount(): unknown {
    // Of a document that is still being read there are only the first lines.
    const count = this.#document.value && this.#transcript.value.segments.length;
    return count ? this.localize.text('transcript.count', { count }) : nothing;
  }

  /** Fetches what plays, searches and walks through the lines. */
  readonly #wake = (): void => {
    if (!this.#live) this.#liveModule.use();
  };

  /** Does something with it as soon as it is there. */
  #withLive(act: (live: TranscriptLive) => void): void {
    if (this.#live) act(this.#live);
    else
      void this.#liveModule
        .load()
        .then(() => this.updateComplete)
        .then(() => act(this.#live!))
        .catch(() => {});
  }

  protected override update(changed: PropertyValues<this>): void {
    // Not in `willUpdate`: the session is found after that.
    if (this.session) this.#prepare();
    super.update(changed);
  }

  #prepare(): void {
    if (this.#transcript.value.status === 'idle' && this.#document.value) {
      this.#near.tell();
      afterPaint(this.#wake);
    }
    const { module } = this.#liveModule;
    if (module && !this.#live) {
      this.#live = new module.TranscriptLive({
        element: this,
        localize: this.localize,
        lines: this.#lines,
        speakers: () => this.#speakers,
        seek: (time, end) => this.requestSeek(time, end),
        release: (kind) => this.requestSelect(kind, null),
        toggleEntity: (id) => this.toggleSelect('entity', id),
      });
    }
    this.#showLines();
    const isUsed = this.#query.value || this.#selection.value || this.#transcript.value.error;
    if (isUsed || hasFragment(location)) this.#wake();
    this.#live?.update();
  }

  protected override updated(): void {
    const box = this.renderRoot.querySelector<HTMLElement>('.box');
    // Back on the page.
    if (!this.#lines.root.isConnected) box?.prepend(this.#lines.root);
    if (this.session) this.#live?.updated(box);
    // The rest of a longer transcript comes when its first screen has painted.
    if (!this.#live && !this.#lines.isWhole) afterPaint(this.#wake);
    const spoken = this.localize.language + this.localize.text('seek-to');
    if (this.#spoken !== spoken) this.#lines.relabel();
    this.#spoken = spoken;
  }

  protected override renderContent(): unknown {
    const live = this.#live;
    const progress = live?.file.renderProgress();
    const failure = live?.file.renderFailure();
    return html`${this.#renderToolbar()}${live?.options.render()}
    ${
      this.hasPart()
        ? html`<div class="frame">
              ${progress}
              <div class="box" @scroll=${this.#wake}>${this.#lines.root}${live?.renderBar()}</div>
            </div>
            ${failure}`
        : html`<div class="waiting">${progress}${failure}</div>
            <slot></slot>`
    }`;
  }

  #renderToolbar(): TemplateResult {
    const { localize } = this;
    const query = this.#query.value;
    return html`<div part="toolbar" role="group" aria-label=${localize.text('transcript.tools')}>
      <div class="row">
        ${renderSearch({
          localize,
          query,
          onQuery: (wanted) => this.session?.search(wanted),
          onKey: (event) => this.#live?.search.onKey(event),
        })}
        ${renderLanguages({
          localize,
          transcripts: this.#document.value?.transcripts ?? [],
          index: this.#transcript.value.index,
          onChoose: (index) => void this.session?.loadTranscript(index),
        })}
        ${renderMenuButton({
          localize,
          open: !!this.#live?.options.open,
          onToggle: () => this.#withLive(({ options }) => options.toggleMenu()),
        })}
      </div>
      ${query && this.#live ? html`<div class="row">${this.#live.search.render()}</div>` : nothing}
      ${renderSpeakers({
        localize,
        speakers: this.#speakers,
        silent: this.#live?.silent ?? NOBODY,
        shown: this.#speakersShown,
        onToggle: (speaker) => this.#withLive((live) => live.toggleSpeaker(speaker)),
        onMore: () => void this.#showMoreSpeakers(),
      })}
    </div>`;
  }

  async #showMoreSpeakers(): Promise<void> {
    const first = this.#speakersShown;
    this.#speakersShown += SPEAKERS;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.speaker-chip')[first]?.focus();
  }

  /** Shows the lines anew when they are others, or others than before. */
  #showLines(): void {
    const { segments, index } = this.#transcript.value;
    const document = this.#document.value;
    const { state: session } = this.session!;
    const entities = selectEntityMap(session);
    const paragraphs = this.#live?.options.paragraphsOf;
    const now = [segments, entities, paragraphs];
    if (now.every((part, at) => part === this.#shown[at])) return;
    const before = this.#shown[0] as readonly Segment[] | undefined;
    const isNew = !before?.length || before[0] !== segments[0];
    this.#shown = now;
    this.#speakers = speakersOf(segments);
    this.#lines.show({
      segments,
      units: paragraphs?.(segments),
      key: document && entities,
      language: document?.transcripts[index]?.language ?? document?.language,
      spokenLanguage: this.localize.language,
      speakers: this.#speakers,
      mentionsIn: (line) => selectMentions(this.session!.state).bySegment(line),
      colorOf: (entity) => colorKey(entities.get(entity)?.type ?? ''),
      spokenTime: (time) => this.localize.text('seek-to', { time: this.localize.spokenTime(time) }),
    });
    this.#live?.linesChanged(isNew);
  }

  #onAddress(): void {
    if (this.#live ?? hasFragment(location)) this.#withLive((live) => live.readAddress());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'transcript-view': TranscriptView;
  }
}
