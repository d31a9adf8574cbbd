import { html, nothing } from 'lit';
import { LazyModule } from '../../controllers/lazy-module.js';
import { moveByArrowKeys } from '../../internal/arrow-keys.js';
import { WidgetElement } from '../../internal/widget-element.js';
import {
  selectEntityMap,
  selectHighlight,
  selectLocator,
  selectTopics,
} from '../../model/selectors.js';
import type { Topic } from '../../model/video-document.js';
import { hostStyles } from '../../styles/host.js';
import { entityTypeColors } from '../../styles/tokens.js';
import { styles } from './topic-list.styles.js';
import { isRelated, selectActiveTopics } from './topic-list.view.js';

/**
 * The topics of a video as chips. Choosing one filters and highlights everywhere, and shows when it
 * is discussed and what it is about.
 *
 * @tagname topic-list
 * @slot - What is seen without JavaScript, while loading and after a failure.
 * @fires {SelectRequestEvent} vl-select - A topic, or an entity of it, is selected or released.
 * @fires {SeekRequestEvent} vl-seek - A time at which the topic is discussed is to be played.
 * @fires {LoadEvent} vl-load - The document is ready.
 * @fires {LoadErrorEvent} vl-error - The document could not be loaded.
 * @csspart heading - The heading.
 * @csspart count - The number of topics.
 * @csspart list - The list of topics.
 * @csspart item - One topic; `item-active` too while it is discussed, `item-marked` when it is related to the selection.
 * @csspart chip - The button of a topic.
 * @csspart current - A topic that is discussed now.
 * @csspart card - What is known about the selected topic.
 * @csspart time - A time at which it is discussed.
 * @csspart error - What is shown after a failure.
 */
export class TopicList extends WidgetElement {
  static override styles = [...hostStyles, entityTypeColors, styles];

  protected override readonly labelKey = 'topics.label';
  protected override readonly emptyKey = 'topics.empty';

  readonly #topics = this.watch(selectTopics);
  readonly #active = this.watch(selectActiveTopics);
  readonly #selection = this.watch(({ selection }) => selection);
  readonly #highlight = this.watch(selectHighlight);
  readonly #locator = this.watch(selectLocator);
  readonly #entities = this.watch(selectEntityMap);
  readonly #language = this.watch(({ document }) => document?.language);

  readonly #card = new LazyModule(this, () => import('./topic-card.js'));

  protected override isEmpty(): boolean {
    return this.#topics.value.length === 0;
  }

  protected override renderCount(): unknown {
    return this.localize.text('topics.count', { count: this.#topics.value.length });
  }

  protected override renderContent(): unknown {
    const topics = this.#topics.value;
    const selection = this.#selection.value;
    const selected =
      selection?.kind === 'topic' ? topics.find(({ id }) => id === selection.id) : undefined;
    const active = new Set(this.#active.value.split(','));
    return html`<ul part="list" role="list" @keydown=${this.#onKeyDown}>
        ${topics.map((topic, index) =>
          this.#renderTopic(topic, topic === selected, active.has(String(index))),
        )}
      </ul>
      ${selected ? this.#renderCard(selected) : nothing}`;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    moveByArrowKeys(event, [...this.renderRoot.querySelectorAll<HTMLElement>('[part~="chip"]')]);
  };

  protected override updated(): void {
    // When it is discussed is known by its entities, which the transcript may have to tell.
    const isUntold =
      this.#selection.value?.kind === 'topic' && !this.#highlight.value?.ranges.length;
    if (isUntold && this.session?.state.transcript.status === 'idle') {
      void this.session.loadTranscript();
    }
  }

  #renderTopic(topic: Topic, selected: boolean, active: boolean): unknown {
    const marked =
      this.#selection.value?.kind !== 'topic' &&
      isRelated(topic, this.#highlight.value, this.#locator.value);
    const parts = ['item', active && 'item-active current', marked && 'item-marked'];
    return html`<li part=${parts.filter(Boolean).join(' ')}>
      <button
        type="button"
        part="chip"
        lang=${this.#language.value ?? nothing}
        dir="auto"
        aria-pressed=${selected}
        aria-controls=${selected && this.#card.module ? 'card' : nothing}
        aria-current=${active ? 'true' : nothing}
        @click=${() => this.toggleSelect('topic', topic.id)}
      >
        ${topic.label}
      </button>
    </li>`;
  }

  #renderCard(topic: Topic): unknown {
    return this.#card.use()?.renderTopicCard({
      topic,
      entities: topic.entities.flatMap((id) => this.#entities.value.get(id) ?? []),
      ranges: this.#highlight.value?.ranges ?? [],
      language: this.#language.value,
      localize: this.localize,
      onSeek: (from, to) => this.requestSeek(from, to),
      onSelect: (id) => this.requestSelect('entity', id),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'topic-list': TopicList;
  }
}
