import { isHighlighted, selectTopics } from '../../model/selectors.js';
import type { Highlight } from '../../model/selectors.js';
import type { Locator } from '../../model/mentions.js';
import type { SessionState } from '../../model/session-state.js';
import { createTimeline } from '../../model/timeline.js';
import type { Topic } from '../../model/video-document.js';

const discussed = new WeakMap<readonly Topic[], (time: number) => string>();

/** The positions of the topics that are discussed now, as text: the same text while nothing changes. */
export function selectActiveTopics(state: SessionState): string {
  const topics = selectTopics(state);
  let find = discussed.get(topics);
  if (!find) {
    const timed = topics
      .flatMap(({ ranges }, index) => ranges.map(({ start, end }) => ({ start, end, index })))
      .sort((a, b) => a.start - b.start);
    const timeline = createTimeline(timed);
    find = (time) =>
      [...new Set(timeline.all(time).map((at) => timed[at]!.index))].sort((a, b) => a - b).join();
    discussed.set(topics, find);
  }
  return find(state.playback.time);
}

/** Whether a topic is about what is selected: by its entities, or by its times where neither side has any. */
export function isRelated(topic: Topic, highlight: Highlight | null, locator: Locator): boolean {
  if (!highlight) return false;
  const entities = [
    ...topic.entities,
    ...locator.locateInText(topic.label).map(({ entity }) => entity),
  ];
  if (entities.length && highlight.entities.size) return isHighlighted(highlight, { entities });
  return topic.ranges.some((range) => isHighlighted(highlight, range));
}
