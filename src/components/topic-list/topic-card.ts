import { html, nothing } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { renderEntityName } from '../../internal/entity-name.js';
import { renderFoldedList, renderTimes } from '../../internal/folded-list.js';
import type { Entity, TimeRange, Topic } from '../../model/video-document.js';

export { entityCardStyles as styles } from '../../internal/entity-card.styles.js';

/** What a topic's card shows, and what happens when something on it is chosen. */
export interface TopicCardOptions {
  readonly topic: Topic;
  readonly entities: readonly Entity[];
  /** When it is discussed, by start. */
  readonly ranges: readonly TimeRange[];
  /** Language of the document. */
  readonly language: string | undefined;
  readonly localize: LocalizeController;
  /** A time was chosen; seconds. */
  onSeek(start: number, end?: number): void;
  /** An entity was chosen. */
  onSelect(id: string): void;
}

const MOST_ENTITIES = 12;

/** When a topic is discussed and what it is about; nothing where neither is known. */
export function renderTopicCard(options: TopicCardOptions): unknown {
  const { topic, entities, ranges, language, localize, onSeek, onSelect } = options;
  const times = renderTimes(localize.text('topics.discussed-at'), ranges, localize, onSeek);
  const names = renderFoldedList(
    'card-links',
    localize.text('topics.about'),
    entities,
    MOST_ENTITIES,
    localize,
    (entity) => renderEntityName({ entity, lang: language, onSelect }),
  );
  if (times === nothing && names === nothing) return nothing;
  return html`<div part="card" id="card" role="group" aria-label=${topic.label}>
    <div class="card-body">${names} ${times}</div>
  </div>`;
}
