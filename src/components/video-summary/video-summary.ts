import { html, nothing } from 'lit';
import { entityNameStyles, renderEntityName } from '../../internal/entity-name.js';
import { renderHeading } from '../../internal/heading.js';
import { renderSeekButton, seekButtonStyles } from '../../internal/seek-button.js';
import { WidgetElement } from '../../internal/widget-element.js';
import {
  isHighlighted,
  selectEntityMap,
  selectHighlight,
  selectLocator,
} from '../../model/selectors.js';
import type { SummaryPoint, SummarySection } from '../../model/video-document.js';
import { hostStyles } from '../../styles/host.js';
import { entityTypeColors } from '../../styles/tokens.js';
import { styles } from './video-summary.styles.js';
import { cutText, entitiesOf, selectActivePoint, selectSummary } from './video-summary.view.js';
import type { Piece } from './video-summary.view.js';

/**
 * The summary of a video: headed sections of points. A point that has a time plays it; the names of
 * entities in it select them.
 *
 * @tagname video-summary
 * @slot - What is seen without JavaScript, while loading and after a failure.
 * @fires {SeekRequestEvent} vl-seek - What a point is about is to be played.
 * @fires {SelectRequestEvent} vl-select - An entity named in a point is selected or released.
 * @fires {LoadEvent} vl-load - The document is ready.
 * @fires {LoadErrorEvent} vl-error - The document could not be loaded.
 * @csspart heading - The heading.
 * @csspart title - The heading of a section.
 * @csspart list - The points of a section.
 * @csspart item - One point; `item-active` too while it plays, `item-marked` when the selection is in it.
 * @csspart current - The point that plays now.
 * @csspart text - The text of a point.
 * @csspart time - The time of a point, which plays it.
 * @csspart error - What is shown after a failure.
 */
export class VideoSummary extends WidgetElement {
  static override styles = [
    ...hostStyles,
    entityTypeColors,
    entityNameStyles,
    seekButtonStyles,
    styles,
  ];

  protected override readonly labelKey = 'summary.label';
  protected override readonly emptyKey = 'summary.empty';

  readonly #summary = this.watch(selectSummary);
  readonly #active = this.watch(selectActivePoint);
  readonly #highlight = this.watch(selectHighlight);
  readonly #locator = this.watch(selectLocator);
  readonly #entities = this.watch(selectEntityMap);
  readonly #language = this.watch(({ document }) => document?.language);

  protected override isEmpty(): boolean {
    return !this.#summary.value.some(({ heading, points }) => heading || points.length);
  }

  protected override renderContent(): unknown {
    const sections = this.#summary.value;
    const marked = new Set(
      sections.flatMap(({ points }) => points.filter((point) => this.#isMarked(point))),
    );
    return html`<div class=${marked.size ? 'sections has-marks' : 'sections'}>
      ${sections.map((section, index) => this.#renderSection(section, index, marked))}
    </div>`;
  }

  #isMarked(point: SummaryPoint): boolean {
    const highlight = this.#highlight.value;
    if (!highlight) return false;
    const entities = entitiesOf(point, this.#locator.value);
    return isHighlighted(highlight, { ...point, entities });
  }

  #renderSection(
    section: SummarySection,
    index: number,
    marked: ReadonlySet<SummaryPoint>,
  ): unknown {
    const { heading, points } = section;
    const id = `section-${index}`;
    const lang = this.#language.value ?? nothing;
    const title = html`<span lang=${lang} dir="auto">${heading}</span>`;
    return html`<div class="section">
      ${heading ? renderHeading(this.headingLevel + 1, id, 'title', title) : nothing}
      <ul part="list" role="list" aria-labelledby=${heading ? id : nothing}>
        ${points.map((point) => this.#renderPoint(point, marked.has(point)))}
      </ul>
    </div>`;
  }

  #renderPoint(point: SummaryPoint, marked: boolean): unknown {
    const active = point === this.#active.value;
    const parts = ['item', active && 'item-active current', marked && 'item-marked'];
    const { start, end, icon } = point;
    const runs = cutText(point.text, point.key, this.#locator.value.locateInText(point.text));
    return html`<li
      part=${parts.filter(Boolean).join(' ')}
      aria-current=${active ? 'true' : nothing}
    >
      <span class="icon" aria-hidden="true">${icon || html`<i></i>`}</span>
      <p part="text" lang=${this.#language.value ?? nothing} dir="auto">
        ${runs.map(({ strong, pieces }) => {
          const content = pieces.map((piece) => this.#renderPiece(piece));
          return strong ? html`<strong>${content}</strong>` : content;
        })}${
          start === undefined
            ? nothing
            : html` ${renderSeekButton({
                start,
                end,
                localize: this.localize,
                onSeek: (from, to) => this.requestSeek(from, to),
              })}`
        }
      </p>
    </li>`;
  }

  #renderPiece({ text, entity: id, tail }: Piece): unknown {
    const entity = id === undefined ? undefined : this.#entities.value.get(id);
    if (!entity) return text + (tail ?? '');
    const name = renderEntityName({
      entity,
      content: text,
      pressed: !!this.#highlight.value?.entities.has(entity.id),
      onSelect: () => this.toggleSelect('entity', entity.id),
    });
    return tail ? html`<span class="held">${name}${tail}</span>` : name;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'video-summary': VideoSummary;
  }
}
