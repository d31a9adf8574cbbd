import { html, nothing } from 'lit';
import { selectMoments } from '../../model/selectors.js';
import type { SessionState } from '../../model/session-state.js';
import { styles as layout } from './video-page.styles.js';

export const styles = [layout];

/** The parts of the widgets inside, for styles from outside. */
export const PARTS =
  'heading, toolbar, search, list, item, item-active, item-marked, item-linked, time, title, text, current, count, chip, card, graph, legend, error, media, mark';

/** What the page is told about its layout. */
interface LayoutOptions {
  readonly headingLevel: number;
  /** Id of the element that plays, if it is not one in here. */
  readonly player: string;
  /** Whether the player begins at the beginning. */
  readonly noResume: boolean;
}

/** Whether none of the widgets has anything to show. */
export function isEmpty(state: SessionState): boolean {
  const { title, description, people, channel, published, duration, ...lists } = state.document!;
  const { sources, transcripts, summary, entities, topics } = lists;
  return (
    !(title || description || channel || published || duration) &&
    [people, sources, transcripts, summary, entities, topics, selectMoments(state)].every(
      ({ length }) => !length,
    )
  );
}

/**
 * The widgets that have something to show, in their places. The page has no frame of its own: a
 * heading would say the title twice.
 */
export function renderLayout(
  state: SessionState,
  { headingLevel, player, noResume }: LayoutOptions,
): unknown {
  const level = Math.min(6, (headingLevel || 2) + 1);
  const { transcripts, summary, entities, topics, ...document } = state.document!;
  const sources = player ? [] : document.sources;
  const where = (items: readonly unknown[], content: unknown) => (items.length ? content : nothing);
  return html`
    <video-details exportparts=${PARTS} heading-level=${headingLevel}></video-details>
    ${player ? html`<video-knowledge player=${player}></video-knowledge>` : nothing}
    <div class="stage" ?data-alone=${!sources.length || !transcripts.length}>
      ${where(
        sources,
        html`<video-player
          exportparts=${PARTS}
          heading-level=${level}
          ?no-resume=${noResume}
        ></video-player>`,
      )}
      ${where(
        transcripts,
        html`<div class="beside">
          <transcript-view exportparts=${PARTS} heading-level=${level}></transcript-view>
        </div>`,
      )}
    </div>
    ${where(selectMoments(state), html`<key-moments exportparts=${PARTS} heading-level=${level}></key-moments>`)}
    ${where(
      summary,
      html`<video-summary exportparts=${PARTS} heading-level=${level}></video-summary>`,
    )}
    ${where(
      entities,
      html`<entity-graph exportparts=${PARTS} heading-level=${level}></entity-graph>
        <smart-objects exportparts=${PARTS} heading-level=${level}></smart-objects>`,
    )}
    ${where(topics, html`<topic-list exportparts=${PARTS} heading-level=${level}></topic-list>`)}
  `;
}
