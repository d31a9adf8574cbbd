import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { ExportRequestEvent } from '../../events.js';
import { entityNameStyles } from '../../internal/entity-name.js';
import { colorKey } from '../../internal/entity-type.js';
import { seekButtonStyles } from '../../internal/seek-button.js';
import { WidgetElement } from '../../internal/widget-element.js';
import { selectActiveSegment, selectEntityMap, selectMentions } from '../../model/selectors.js';
import { hostStyles } from '../../styles/host.js';
import { entityTypeColors } from '../../styles/tokens.js';
import { TranscriptFollow } from './transcript-follow.js';
import { isSelectingText, lineIndex, onLineKey } from './transcript-keys.js';
import { TranscriptLines } from './transcript-lines.js';
import { TranscriptMarker } from './transcript-marker.js';
import type * as Menus from './transcript-menu.js';
import { TranscriptSearch } from './transcript-search-controller.js';
import {
  renderLanguages,
  renderMenuButton,
  renderSearch,
  renderSelection,
  renderSpeakers,
} from './transcript-toolbar.js';
import { styles } from './transcript-view.styles.js';
import {
  createMarkedLinesSelector,
  selectActiveWord,
  selectionName,
  speakerColor,
  speakersOf,
} from './transcript-view.view.js';

type Menu = Pick<typeof Menus, 'renderMenu'>;

/**
 * The transcript of a video: follows playback, seeks on a click, is searched, filtered by speaker,
 * read in other languages, copied and saved. All of its text is in the page, whatever its length.
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
 * @csspart item - One line; `item-active` too while it is spoken, `item-marked` when the selection is about it.
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

  @state() private following = true;
  @state() private silent: ReadonlySet<string> = new Set();
  @state() private menu?: Menu;
  @state() private step = 0;

  readonly #document = this.watch((state) => state.document);
  readonly #transcript = this.watch((state) => state.transcript);
  readonly #query = this.watch((state) => state.query);
  readonly #selection = this.watch((state) => state.selection);
  readonly #marked = this.watch(createMarkedLinesSelector());
  readonly #active = this.watch(selectActiveSegment, (index) => this.#onActive(index));

  readonly #lines = new TranscriptLines();
  readonly #marker = new TranscriptMarker(this.#lines);
  readonly #search = new TranscriptSearch(this, (segment) => this.#goTo(segment));
  readonly #follow = new TranscriptFollow(() => (this.following = false));
  #shown: unknown;
  #shownMarks: unknown;
  #spoken = '';
  #speakers: readonly string[] = [];
  #near?: IntersectionObserver;

  constructor() {
    super();
    this.watch(selectActiveWord, (word) => this.#marker.setWord(word));
    const { root } = this.#lines;
    root.addEventListener('click', (event) => this.#onClick(event));
    root.addEventListener('keydown', (event) => this.#onKey(event));
    root.addEventListener('focusin', (event) => this.#marker.rove(lineIndex(event)));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lines.resume();
    // A transcript in a file of its own is asked for when the viewer comes near it.
    this.#near = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && void this.session?.loadTranscript(),
      { rootMargin: '300px' },
    );
    this.#near.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#near?.disconnect();
    this.#lines.stop();
    this.#follow.disconnect();
    this.#marker.reset();
    this.#shown = undefined;
  }

  protected override isEmpty(): boolean {
    const { status, segments } = this.#transcript.value;
    const count = this.#document.value?.transcripts.length ?? 0;
    return !count || (count === 1 && status === 'ready' && !segments.length);
  }

  protected override renderCount(): unknown {
    const count = this.#transcript.value.segments.length;
    return count ? this.localize.text('transcript.count', { count }) : nothing;
  }

  protected override willUpdate(): void {
    const { segments, status } = this.#transcript.value;
    if (this.#shown !== segments) {
      this.#shown = segments;
      this.#speakers = speakersOf(segments);
      this.silent = new Set();
      this.following = true;
      this.#showLines();
    }
    if (status === 'idle' && this.#document.value) {
      // Observing again tells whether it is near.
      this.#near?.unobserve(this);
      this.#near?.observe(this);
    }
    void this.#search.search(segments, this.#query.value, this.silent);
    if (this.#shownMarks !== this.#marked.value) this.step = 0;
    this.#mark();
  }

  protected override updated(): void {
    const box = this.renderRoot.querySelector<HTMLElement>('.box');
    if (box) this.#follow.observe(box);
    this.#follow.following = this.following;
    const spoken = this.#speak(0);
    if (this.#spoken && this.#spoken !== spoken) this.#showLines();
    this.#spoken = spoken;
    if (this.#shownMarks !== this.#marked.value) this.#showMarked();
    this.#shownMarks = this.#marked.value;
  }

  /** The name of a line's time, in the language of the page. */
  #speak(time: number): string {
    return this.localize.text('seek-to', { time: this.localize.spokenTime(time) });
  }

  /** Brings the first line of a new selection into sight, unless one is or the video plays. */
  #showMarked(): void {
    const marked = [...this.#marked.value];
    if (!this.session?.state.playback.paused) return;
    if (marked.some((index) => this.#follow.shows(this.#lines.existing(index)))) return;
    this.#reveal(marked[0] ?? -1);
  }

  protected override renderContent(): unknown {
    const { status, error, progress } = this.#transcript.value;
    return html`${this.#renderToolbar()}${this.menu ? this.#renderMenu(this.menu) : nothing}
    ${
      status === 'error' && error
        ? this.renderError(error, () => void this.session?.loadTranscript())
        : status === 'ready'
          ? html`<div class="frame">
              <div class="box">${this.#lines.root}</div>
              ${
                this.following
                  ? nothing
                  : html`<button type="button" class="button resume" @click=${this.#resume}>
                      ${this.localize.text('transcript.resume')}
                    </button>`
              }
            </div>`
          : html`<progress
              aria-label=${this.localize.text('loading')}
              .value=${progress ?? nothing}
            ></progress>`
    }`;
  }

  #renderToolbar(): TemplateResult {
    const { localize } = this;
    const { hits, current } = this.#search;
    return html`<div part="toolbar" role="group" aria-label=${localize.text('transcript.tools')}>
      <div class="row">
        ${renderSearch({
          localize,
          query: this.#query.value,
          current,
          count: hits.length,
          onQuery: (query) => this.session?.search(query),
          onStep: (by) => this.#search.step(by),
        })}
        ${renderLanguages({
          localize,
          transcripts: this.#document.value?.transcripts ?? [],
          index: this.#transcript.value.index,
          onChoose: (index) => void this.session?.loadTranscript(index),
        })}
        ${renderMenuButton({ localize, open: !!this.menu, onToggle: () => void this.#toggleMenu() })}
      </div>
      ${renderSpeakers({
        localize,
        speakers: this.#speakers,
        silent: this.silent,
        onToggle: (speaker) => this.#toggleSpeaker(speaker),
      })}
      ${this.#renderSelection()}
    </div>`;
  }

  #renderSelection(): unknown {
    const { size: count } = this.#marked.value;
    const { value: selection } = this.#selection;
    if (!selection || !count) return nothing;
    return renderSelection({
      localize: this.localize,
      name: selectionName(this.session!.state, selection),
      current: this.step % count,
      count,
      onStep: (by) => this.#stepMark(by),
      onClear: () => this.requestSelect(selection.kind, null),
    });
  }

  #renderMenu({ renderMenu }: Menu): unknown {
    const { segments, index } = this.#transcript.value;
    const { id = '', transcripts = [] } = this.#document.value ?? {};
    return renderMenu({
      localize: this.localize,
      segments,
      language: transcripts[index]?.language,
      name: id.replace(/.*\//, '').replace(/\.\w+$/, '') || 'transcript',
      request: (format, content) => {
        const request = new ExportRequestEvent({ format, ...content });
        return this.dispatchEvent(request);
      },
      onClose: () => (this.menu = undefined),
    });
  }

  async #toggleMenu(): Promise<void> {
    this.menu = this.menu ? undefined : await import('./transcript-menu.js');
  }

  #showLines(): void {
    const { segments, index } = this.#transcript.value;
    const { session } = this;
    this.#marker.reset();
    if (!session) return;
    const mentions = selectMentions(session.state);
    const entities = selectEntityMap(session.state);
    this.#mark();
    this.#lines.show({
      segments,
      language: this.#document.value?.transcripts[index]?.language,
      mentionsIn: (line) => mentions.bySegment(line),
      colorOf: (entity) => colorKey(entities.get(entity)?.type ?? ''),
      speakerColor: (speaker) => speakerColor(this.#speakers, speaker),
      spokenTime: (time) => this.#speak(time),
      decorate: (line, at) => this.#marker.decorate(line, at),
    });
    this.#onActive(selectActiveSegment(session.state));
  }

  #mark(): void {
    const { value: selection } = this.#selection;
    const { hits, current: hit } = this.#search;
    this.#marker.update({
      segments: this.#transcript.value.segments,
      marked: this.#marked.value,
      entity: selection?.kind === 'entity' ? selection.id : undefined,
      silent: this.silent,
      hits,
      hit,
    });
  }

  #onActive(index: number): void {
    this.#marker.setActive(index);
    if (this.following) this.#reveal(index, true);
  }

  #reveal(index: number, smooth = false): void {
    const line = this.#lines.line(index);
    if (line) this.#follow.reveal(line, smooth);
  }

  #resume(): void {
    this.following = this.#follow.following = true;
    this.#reveal(this.#active.value);
  }

  #stepMark(by: 1 | -1): void {
    const lines = [...this.#marked.value];
    this.step = (this.step + by + lines.length) % lines.length;
    this.#goTo(lines[this.step]!);
  }

  /** Shows a line without playing it. */
  #goTo(index: number): void {
    this.following = false;
    this.#reveal(index);
  }

  #toggleSpeaker(speaker: string): void {
    const silent = new Set(this.silent);
    if (!silent.delete(speaker)) silent.add(speaker);
    this.silent = silent;
  }

  #onClick(event: Event): void {
    const target = event.target as HTMLElement;
    const index = lineIndex(event);
    if (index < 0) return;
    // A button is meant as such, whatever text is selected.
    if (!target.closest('.seek, .name') && isSelectingText(this.renderRoot)) return;
    const entity = target.closest<HTMLElement>('.name')?.dataset.entity;
    if (entity) this.toggleSelect('entity', entity);
    else this.#play(index);
  }

  #play(index: number): void {
    const { start, end } = this.#transcript.value.segments[index]!;
    this.following = true;
    this.requestSeek(start, end);
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (target.dataset.entity && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      this.toggleSelect('entity', target.dataset.entity);
    } else onLineKey(event, this.#lines.root);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'transcript-view': TranscriptView;
  }
}
