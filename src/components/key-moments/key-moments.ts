import { html, nothing } from 'lit';
import { hideBroken } from '../../internal/hide-broken.js';
import { WidgetElement } from '../../internal/widget-element.js';
import {
  isHighlighted,
  selectActiveMoment,
  selectHighlight,
  selectMoments,
} from '../../model/selectors.js';
import type { SessionState } from '../../model/session-state.js';
import { formatTime } from '../../model/time.js';
import type { Moment } from '../../model/video-document.js';
import { hostStyles } from '../../styles/host.js';
import { styles } from './key-moments.styles.js';

/** How far the current moment has been played, 0 to 1 in steps that can be seen. */
function selectProgress(state: SessionState): number {
  const moment = selectMoments(state)[selectActiveMoment(state)];
  if (!moment) return 0;
  const part = (state.playback.time - moment.start) / (moment.end - moment.start);
  return Math.round(part * 500) / 500;
}

/**
 * The key moments of a video. The one that plays now is marked with its progress; choosing one
 * plays it.
 *
 * @tagname key-moments
 * @slot - What is seen without JavaScript, while loading and after a failure.
 * @fires {SeekRequestEvent} vl-seek - A moment is to be played.
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

  constructor() {
    super();
    // The moving bar costs one property, not a render.
    this.watch(selectProgress, (progress) => {
      this.style.setProperty('--_progress', String(progress));
    });
  }

  protected override isEmpty(): boolean {
    return this.#moments.value.length === 0;
  }

  protected override renderCount(): unknown {
    return this.localize.text('moments.count', { count: this.#moments.value.length });
  }

  protected override renderContent(): unknown {
    return html`<ol part="list" role="list">
      ${this.#moments.value.map((moment, index) =>
        this.#renderMoment(moment, index === this.#active.value),
      )}
    </ol>`;
  }

  #renderMoment(moment: Moment, active: boolean): unknown {
    const marked = isHighlighted(this.#highlight.value, moment);
    const parts = ['item', active && 'item-active current', marked && 'item-marked'];
    return html`<li part=${parts.filter(Boolean).join(' ')}>
      <button
        type="button"
        aria-current=${active ? 'true' : nothing}
        @click=${() => this.requestSeek(moment.start, moment.end)}
      >
        ${
          moment.image
            ? html`<img
                src=${moment.image}
                alt=""
                loading="lazy"
                decoding="async"
                @error=${hideBroken}
              />`
            : nothing
        }
        <span class="body">
          <span part="time">${this.#renderTime(moment)}</span>
          <span part="title" dir="auto">${moment.title}</span>
          ${
            moment.description
              ? html`<span part="text" dir="auto">${moment.description}</span>`
              : nothing
          }
        </span>
        ${active ? html`<span class="progress" aria-hidden="true"></span>` : nothing}
      </button>
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
