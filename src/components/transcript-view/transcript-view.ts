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
import { onLineKey } from './transcript-keys.js';
import { TranscriptLines } from './transcript-lines.js';
import { TranscriptMarker } from './transcript-marker.js';
import type * as Menus from './transcript-menu.js';
import { TranscriptSearch } from './transcript-search-controller.js';
import {
  renderLanguages,
  renderMenuButton,
  renderSearch,
  renderSpeakers,
  renderStepper,
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
  #speakers: readonly string[] = [];
  #near?: IntersectionObserver;

  constructor() {
    super();
    this.watch(selectActiveWord, (word) => this.#marker.setWord(word));
    const { root } = this.#lines;
    root.addEventListener('click', (event) => this.#onClick(event));
    root.addEventListener('keydown', (event) => this.#onKey(event));
    root.addEventListener('focusin', (event) => {
      this.#marker.rove(lineIndex(event));
    });
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
    void this.#search.search(segments, this.#query.value);
    this.#mark();
  }

  protected override updated(): void {
    const box = this.renderRoot.querySelector<HTMLElement>('.box');
    if (box) this.#follow.observe(box);
    this.#follow.following = this.following;
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
              ${this.following ? nothing : this.#renderResume()}
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
    const lines = [...this.#marked.value];
    const { value: selection } = this.#selection;
    if (!selection || !lines.length) return nothing;
    const { localize, step } = this;
    const count = lines.length;
    return html`<div class="row selection">
      <span class="selected" dir="auto">${selectionName(this.session!.state, selection)}</span>
      ${renderStepper({ localize, current: step % count, count, onStep: (by) => this.#stepMark(by) })}
      <button type="button" class="button" @click=${() => this.requestSelect(selection.kind, null)}>
        ${localize.text('clear')}
      </button>
    </div>`;
  }

  #renderMenu({ renderMenu }: Menu): unknown {
    const { segments, index } = this.#transcript.value;
    const { id = '', transcripts = [] } = this.#document.value ?? {};
    return renderMenu({
      localize: this.localize,
      segments,
      language: transcripts[index]?.language,
      name: id.replace(/.*\//, '').replace(/\.\w+$/, '') || 'transcript',
      request: (format, content) =>
        this.dispatchEvent(new ExportRequestEvent({ format, ...content })),
      onClose: () => (this.menu = undefined),
    });
  }

  #renderResume(): TemplateResult {
    return html`<button type="button" class="button resume" @click=${() => this.#resume()}>
      ${this.localize.text('transcript.resume')}
    </button>`;
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
      spokenTime: (time) => this.localize.text('seek-to', { time: this.localize.spokenTime(time) }),
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
    const line = this.following && this.#lines.line(index);
    if (line) this.#follow.reveal(line, true);
  }

  #resume(): void {
    this.following = true;
    this.#follow.following = true;
    const line = this.#lines.line(this.#active.value);
    if (line) this.#follow.reveal(line, false);
  }

  #stepMark(by: 1 | -1): void {
    const lines = [...this.#marked.value];
    this.step = (this.step + by + lines.length) % lines.length;
    this.#goTo(lines[this.step]!);
  }

  /** Shows a line without playing it. */
  #goTo(index: number): void {
    const line = this.#lines.line(index);
    if (!line) return;
    this.following = false;
    this.#follow.reveal(line, false);
  }

  #toggleSpeaker(speaker: string): void {
    const silent = new Set(this.silent);
    if (!silent.delete(speaker)) silent.add(speaker);
    this.silent = silent;
  }

  #onClick(event: Event): void {
    const target = event.target as HTMLElement;
    const index = lineIndex(event);
    if (index < 0 || isSelectingText(this.renderRoot)) return;
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
      return;
    }
    onLineKey(event, this.#lines.root);
  }
}

const lineIndex = (event: Event): number =>
  Number((event.target as Element).closest<HTMLElement>('.line')?.dataset.index ?? -1);

/** Whether a stretch of text is selected: then a click is the end of that. */
function isSelectingText(root: Node & { getSelection?: () => Selection | null }): boolean {
  const selection = root.getSelection ? root.getSelection() : document.getSelection();
  return !!selection && selection.type === 'Range' && selection.toString().trim() !== '';
}

declare global {
  interface HTMLElementTagNameMap {
    'transcript-view': TranscriptView;
  }
}
