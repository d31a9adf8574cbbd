import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import { renderEntityName, entityNameStyles } from '../../internal/entity-name.js';
import { WidgetElement } from '../../internal/widget-element.js';
import { selectDocument, selectHighlight } from '../../model/selectors.js';
import { isoDuration } from '../../model/time.js';
import type { Person, VideoDocument } from '../../model/video-document.js';
import { hostStyles } from '../../styles/host.js';
import { entityTypeColors } from '../../styles/tokens.js';
import { styles } from './video-details.styles.js';
import { entityOf, lengthText } from './video-details.view.js';

/**
 * What the video is: its title, who is in it, where and when it was published, how long it is, how
 * much is known about it, and its description.
 *
 * @tagname video-details
 * @slot - What is seen without JavaScript, while loading and after a failure.
 * @fires {SelectRequestEvent} vl-select - A person who is one of the entities is selected or released.
 * @fires {LoadEvent} vl-load - The document is ready.
 * @fires {LoadErrorEvent} vl-error - The document could not be loaded.
 * @csspart heading - The heading: the title of the video, unless the page says otherwise.
 * @csspart title - The title of the video, in the heading.
 * @csspart list - The line of facts.
 * @csspart item - One fact; `item-marked` too when it is the selected person.
 * @csspart time - The date and the length.
 * @csspart count - The number of connections and entities.
 * @csspart text - The description.
 * @csspart error - What is shown after a failure.
 */
export class VideoDetails extends WidgetElement {
  static override styles = [...hostStyles, entityTypeColors, entityNameStyles, styles];

  protected override readonly labelKey = 'details.label';
  protected override readonly emptyKey = 'details.empty';

  readonly #document = this.watch(selectDocument);
  readonly #highlight = this.watch(selectHighlight);
  readonly #duration = this.watch(
    ({ document, playback }) => document?.duration ?? Math.round(playback.duration ?? 0),
  );

  @state() private expanded = false;
  @state() private clipped = false;
  #sizes?: ResizeObserver;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  protected override defaultHeading(): unknown {
    const { title, language } = this.#document.value ?? {};
    return title
      ? html`<span part="title" lang=${language ?? nothing} dir="auto">${title}</span>`
      : super.defaultHeading();
  }

  protected override isEmpty(): boolean {
    const document = this.#document.value;
    return (
      !document?.title &&
      !document?.people.length &&
      !document?.description &&
      (!document || this.#renderFacts(document).every((fact) => fact === nothing))
    );
  }

  protected override renderContent(): unknown {
    const document = this.#document.value!;
    return html`<ul part="list" role="list">
        ${document.people.map((person) => this.#renderPerson(person, document))}
        ${this.#renderFacts(document).map((fact) =>
          fact === nothing ? nothing : html`<li part="item">${fact}</li>`,
        )}
      </ul>
      ${document.description ? this.#renderDescription(document) : nothing}`;
  }

  #renderPerson(person: Person, document: VideoDocument): unknown {
    const entity = entityOf(person, document.entities);
    const pressed = !!entity && !!this.#highlight.value?.entities.has(entity.id);
    const name = entity
      ? renderEntityName({
          entity,
          content: person.name,
          pressed,
          onSelect: (id) => this.toggleSelect('entity', id),
        })
      : html`<span class="person" dir="auto">${person.name}</span>`;
    return html`<li part=${pressed ? 'item item-marked' : 'item'}>
      ${name}
      ${
        person.role
          ? html`<span lang=${document.language ?? nothing} dir="auto">${person.role}</span>`
          : nothing
      }
    </li>`;
  }

  #renderFacts({ channel, published, connections, entities }: VideoDocument): unknown[] {
    const { localize } = this;
    const duration = this.#duration.value;
    const counts = [
      connections.length && localize.text('graph.connections', { count: connections.length }),
      entities.length && localize.text('entities.count', { count: entities.length }),
    ].filter(Boolean);
    return [
      channel?.url
        ? html`<a href=${channel.url} target="_blank" rel="noopener" dir="auto"
            >${channel.name}<span class="sr-only">, ${localize.text('opens-elsewhere')}</span></a
          >`
        : channel
          ? html`<span dir="auto">${channel.name}</span>`
          : nothing,
      published
        ? html`<time part="time" datetime=${published}>${localize.date(published)}</time>`
        : nothing,
      duration
        ? html`<time part="time" datetime=${isoDuration(duration)}
            >${lengthText(duration, localize)}</time
          >`
        : nothing,
      counts.length
        ? html`<span part="count"
            >${counts.join(' · ')} ${localize.text('details.in-this-video')}</span
          >`
        : nothing,
    ];
  }

  #renderDescription({ description, language }: VideoDocument): unknown {
    const { expanded } = this;
    return html`<p
        part="text"
        id="text"
        class=${expanded ? nothing : 'folded'}
        lang=${language ?? nothing}
        dir="auto"
        .textContent=${description!}
      ></p>
      ${
        this.clipped || expanded
          ? html`<button
              type="button"
              class="more"
              aria-expanded=${expanded}
              aria-controls="text"
              @click=${() => (this.expanded = !expanded)}
            >
              ${this.localize.text(expanded ? 'less' : 'more')}
            </button>`
          : nothing
      }`;
  }

  protected override updated(changed: PropertyValues): void {
    // It is what was measured that changed.
    if (changed.get('clipped') !== undefined) return;
    this.#sizes?.disconnect();
    const text = this.renderRoot.querySelector('#text');
    if (!text || this.expanded) return;
    // Whether three lines are enough depends on the width. Observing again measures again.
    this.#sizes ??= new ResizeObserver(([entry]) => {
      const { scrollHeight, clientHeight } = entry!.target;
      this.clipped = scrollHeight > clientHeight + 1;
    });
    this.#sizes.observe(text);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'video-details': VideoDetails;
  }
}
