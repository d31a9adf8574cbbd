import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { LazyModule } from '../../controllers/lazy-module.js';
import { moveByArrowKeys } from '../../internal/arrow-keys.js';
import { colorKey } from '../../internal/entity-type.js';
import { renderHeading } from '../../internal/heading.js';
import { WidgetElement } from '../../internal/widget-element.js';
import {
  selectActiveEntities,
  selectConnections,
  selectEntities,
  selectHighlight,
  selectMentions,
} from '../../model/selectors.js';
import type { SessionState } from '../../model/session-state.js';
import type { Entity } from '../../model/video-document.js';
import { hostStyles } from '../../styles/host.js';
import { entityTypeColors } from '../../styles/tokens.js';
import { styles } from './smart-objects.styles.js';
import { filterEntities, groupEntities, shownOf } from './smart-objects.view.js';
import type { EntityGroup } from './smart-objects.view.js';

const FILTER_FROM = 12;
const MOST_OF_A_GROUP = 100;

const selectChosen = ({ selection }: SessionState): string | undefined =>
  selection?.kind === 'entity' ? selection.id : undefined;

/**
 * The people, companies, places and ideas in a video, grouped by type. Choosing one selects it and
 * opens its card: what it is, where it is mentioned, and what it connects to.
 *
 * @tagname smart-objects
 * @slot - What is seen without JavaScript, while loading and after a failure.
 * @fires {SelectRequestEvent} vl-select - An entity is selected or released.
 * @fires {SeekRequestEvent} vl-seek - A place where an entity is mentioned is to be played.
 * @fires {LoadEvent} vl-load - The document is ready.
 * @fires {LoadErrorEvent} vl-error - The document could not be loaded.
 * @csspart heading - The heading.
 * @csspart count - The number of entities and links; the mentions of an entity.
 * @csspart search - The field that filters, where there are many.
 * @csspart title - The heading of a group; the name on a card.
 * @csspart list - The entities of a group.
 * @csspart item - One entity; `item-active` too while it is talked about, `item-marked` when the selection is about it.
 * @csspart chip - The button of an entity.
 * @csspart current - An entity that is talked about now.
 * @csspart card - What is known about the selected entity.
 * @csspart text - The description on a card.
 * @csspart time - A time on a card, which plays it.
 * @csspart error - What is shown after a failure.
 */
export class SmartObjects extends WidgetElement {
  static override styles = [...hostStyles, entityTypeColors, styles];

  protected override readonly labelKey = 'entities.label';
  protected override readonly emptyKey = 'entities.empty';

  readonly #entities = this.watch(selectEntities);
  readonly #connections = this.watch(selectConnections);
  readonly #mentions = this.watch(selectMentions);
  readonly #active = this.watch(selectActiveEntities);
  readonly #highlight = this.watch(selectHighlight);
  readonly #chosen = this.watch(selectChosen);
  readonly #language = this.watch(({ document }) => document?.language);

  readonly #card = new LazyModule(this, () => import('../../internal/entity-card.js'));

  @state() private query = '';
  @state() private unfolded: readonly string[] = [];

  protected override isEmpty(): boolean {
    return this.#entities.value.length === 0;
  }

  protected override renderCount(): unknown {
    const links = this.#connections.value.length;
    const count = this.localize.number(this.#entities.value.length);
    return links ? `${count} · ${this.localize.text('entities.links', { count: links })}` : count;
  }

  protected override renderContent(): unknown {
    const entities = this.#entities.value;
    const chosen = this.#chosen.value;
    const found = new Set(
      filterEntities(entities, this.query, (type) => this.localize.typeName(type)),
    );
    // What is selected stays in sight, with its card.
    const shown = entities.filter((it) => it.id === chosen || found.has(it));
    return html`
      ${entities.length > FILTER_FROM ? this.#renderSearch(found.size) : nothing}
      <div class="groups" @keydown=${this.#onKeyDown}>
        ${groupEntities(shown).map((group, index) => this.#renderGroup(group, index))}
      </div>
    `;
  }

  #renderSearch(count: number): unknown {
    const { query, localize } = this;
    return html`<input
        part="search"
        type="search"
        autocomplete="off"
        aria-label=${localize.text('entities.filter')}
        placeholder=${localize.text('entities.filter')}
        .value=${query}
        @input=${this.#onSearch}
      />
      <p
        class="quiet"
        role="status"
        .textContent=${count ? '' : localize.text('entities.no-match', { query })}
      ></p>`;
  }

  #renderGroup(group: EntityGroup, index: number): unknown {
    const { type, entities } = group;
    const { localize } = this;
    const id = `group-${index}`;
    const title = `${localize.typeName(type, entities.length)} · ${localize.number(entities.length)}`;
    const chosen = this.#chosen.value;
    const open = entities.find((entity) => entity.id === chosen);
    const shown = this.unfolded.includes(type) ? entities : shownOf(group, MOST_OF_A_GROUP, chosen);
    return html`<div class="group">
      ${renderHeading(this.headingLevel + 1, id, 'title', title)}
      <ul part="list" role="list" aria-labelledby=${id}>
        ${shown.map((entity) => this.#renderEntity(entity, entity === open))}
      </ul>
      ${
        shown.length < entities.length
          ? html`<button
              type="button"
              class="button"
              @click=${(event: Event) => this.#unfold(type, event)}
            >
              ${localize.text('entities.more', { count: entities.length - shown.length })}
            </button>`
          : nothing
      }
      ${open ? this.#renderCard(open) : nothing}
    </div>`;
  }

  #renderEntity(entity: Entity, open: boolean): unknown {
    const { id, name, type } = entity;
    const active = this.#active.value.includes(id);
    const marked = !open && !!this.#highlight.value?.entities.has(id);
    const parts = ['item', active && 'item-active current', marked && 'item-marked'];
    const count = this.#mentions.value.rangesOf(id).length;
    return html`<li part=${parts.filter(Boolean).join(' ')}>
      <button
        type="button"
        part="chip"
        data-type=${colorKey(type)}
        data-entity=${id}
        aria-expanded=${open}
        aria-controls=${open && this.#card.module ? 'card' : nothing}
        aria-current=${active ? 'true' : nothing}
        @click=${() => this.toggleSelect('entity', id)}
      >
        <i></i><span lang=${this.#language.value ?? nothing} dir="auto">${name}</span>${
          count
            ? html`<span part="count" aria-hidden="true">${this.localize.number(count)}</span
                ><span class="sr-only"
                  >, ${this.localize.text('entities.mentions', { count })}</span
                >`
            : nothing
        }
      </button>
    </li>`;
  }

  #renderCard(entity: Entity): unknown {
    return this.#card.use()?.renderEntityCard({
      entity,
      state: this.session!.state,
      localize: this.localize,
      onSeek: (start, end) => this.requestSeek(start, end),
      onSelect: (kind, id) => void this.#select(kind, id),
      onClose: () => void this.#close(),
    });
  }

  protected override updated(): void {
    // A card says where its entity is mentioned, which the transcript may have to tell.
    if (this.#chosen.value !== undefined && this.session?.state.transcript.status === 'idle') {
      void this.session.loadTranscript();
    }
  }

  readonly #onSearch = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    moveByArrowKeys(event, [...this.renderRoot.querySelectorAll<HTMLElement>('[part~="chip"]')]);
    if (event.key !== 'Escape' || this.#chosen.value === undefined) return;
    event.stopPropagation();
    void this.#close();
  };

  /** The button that was chosen on a card goes with it: the focus moves to the chip of its entity. */
  async #select(kind: 'entity' | 'connection', id: string): Promise<void> {
    this.requestSelect(kind, id);
    await this.updateComplete;
    if (this.#chosen.value === id) this.#chipOf(id)?.focus();
  }

  /** The button goes with what it unfolds: the focus moves on to the first of that. */
  async #unfold(type: string, { currentTarget }: Event): Promise<void> {
    const list = (currentTarget as Element).previousElementSibling!;
    this.unfolded = [...this.unfolded, type];
    await this.updateComplete;
    list.children[MOST_OF_A_GROUP]!.querySelector('button')!.focus();
  }

  async #close(): Promise<void> {
    const id = this.#chosen.value;
    this.requestSelect('entity', null);
    await this.updateComplete;
    if (id !== undefined) this.#chipOf(id)?.focus();
  }

  #chipOf(id: string): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-entity="${CSS.escape(id)}"]`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smart-objects': SmartObjects;
  }
}
