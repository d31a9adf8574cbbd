import { html, nothing } from 'lit';
import { LazyModule } from '../../controllers/lazy-module.js';
import { hearWindow } from '../../controllers/window-events.js';
import { hideBroken } from '../../internal/hide-broken.js';
import { quietImage } from '../../internal/quiet-image.js';
import { WidgetElement } from '../../internal/widget-element.js';
import {
  isHighlighted,
  selectActiveMoment,
  selectHighlight,
  selectMoments,
} from '../../model/selectors.js';
import { formatTime } from '../../model/time.js';
import type { Moment } from '../../model/video-document.js';
import { hostStyles } from '../../styles/host.js';
import { styles } from './key-moments.styles.js';
import type { MomentsTools } from './moments-tools.js';

/** Moments that are written at a time. */
export const CHUNK = 60;
/** What tells that somebody is there, and may want to do more than read. */
const SIGNS = ['pointerover', 'focusin', 'scroll'];

/**
 * The key moments of a video: its own, or else what its summary has with times. The one that plays
 * now is marked with its progress; choosing one plays it; each can be looped and linked to.
 *
 * @tagname key-moments
 * @slot - What is seen without JavaScript, while loading and after a failure.
 * @fires {SeekRequestEvent} vl-seek - A moment is to be played.
 * @fires {ExportRequestEvent} vl-export - The link to a moment is to be copied; its format is `link`.
 * @fires {LoadEvent} vl-load - The document is ready.
 * @fires {LoadErrorEvent} vl-error - The document could not be loaded.
 * @csspart heading - The heading.
 * @csspart count - The number of moments.
 * @csspart list - The list of moments.
 * @csspart item - One moment; `item-active` too while it plays, `item-marked` when the selection is in it.
 * @csspart current - The moment that plays now.
 * @csspart time - The start and length of a moment.
 * @csspart title - The title of a moment.
 * @csspart text - The description of a moment.
 * @csspart error - What is shown after a failure.
 */
export class KeyMoments extends WidgetElement {
  static override styles = [...hostStyles, styles];

  protected override readonly labelKey = 'moments.label';
  protected override readonly emptyKey = 'moments.empty';

  readonly #moments = this.watch(selectMoments);
  readonly #active = this.watch(selectActiveMoment);
  readonly #highlight = this.watch(selectHighlight);
  readonly #language = this.watch(({ document }) => document?.language);

  /** What nobody needs who only reads: steps, loop, link, the moving bar, and more than one chunk. */
  readonly #lazy = new LazyModule(this, () => import('./moments-tools.js'));
  #tools?: MomentsTools;

  constructor() {
    super();
    const use = (): unknown => this.#lazy.use();
    hearWindow(this, SIGNS, use);
    this.watch(({ playback }) => playback.time > 0, use);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tools?.stop();
  }

  protected override sessionChanged(): void {
    this.#tools?.stop();
  }

  protected override isEmpty(): boolean {
    return this.#moments.value.length === 0;
  }

  protected override renderCount(): unknown {
    return this.localize.text('moments.count', { count: this.#moments.value.length });
  }

  protected override renderContent(): unknown {
    const moments = this.#moments.value;
    const active = this.#active.value;
    const lazy = this.#lazy;
    const module = moments.length > CHUNK ? lazy.use() : lazy.module;
    const tools = (this.#tools ??=
      module &&
      new module.MomentsTools(this, this.localize, (read, react) => this.watch(read, react)));
    const draw = (moment: Moment): unknown =>
      this.#renderMoment(moment, moment === moments[active]);
    const needs = [this.#highlight.value, this.#language.value];
    return html`${tools?.renderSteps(moments, active >= 0)}
      <ol part="list" role="list">
        ${
          tools?.renderChunks(moments, active, needs, draw) ?? [
            (lazy.failed ? moments : moments.slice(0, CHUNK)).map(draw),
          ]
        }
      </ol>`;
  }

  #renderMoment(moment: Moment, active: boolean): unknown {
    const marked = isHighlighted(this.#highlight.value, moment);
    const parts = ['item', active && 'item-active current', marked && 'item-marked'];
    const { title, description, start, end } = moment;
    const image = quietImage(moment.image);
    const lang = this.#language.value ?? nothing;
    return html`<li part=${parts.filter(Boolean).join(' ')}>
      <button
        type="button"
        class="play"
        aria-current=${active ? 'true' : nothing}
        @click=${() => this.requestSeek(start, end)}
      >
        ${
          image
            ? html`<img src=${image} alt="" loading="lazy" decoding="async" @error=${hideBroken} />`
            : nothing
        }
        <span class="body">
          <span part="time">${this.#renderTime(moment)}</span>
          <span part="title" dir="auto" lang=${lang}>${title}</span>
          ${description ? html`<span part="text" dir="auto" lang=${lang}>${description}</span>` : nothing}
        </span>
        ${active ? html`<span class="progress" aria-hidden="true"></span>` : nothing}
      </button>
      ${this.#tools?.renderTools(moment)}
    </li>`;
  }

  #renderTime(moment: Moment): unknown {
    return html`<span aria-hidden="true"
        >${formatTime(moment.start)}<span class="until">–${formatTime(moment.end)}</span></span
      ><span class="sr-only">${this.localize.spokenTime(moment.start)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'key-moments': KeyMoments;
  }
}
