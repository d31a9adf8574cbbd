import { ContextProvider } from '@lit/context';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { sessionContext } from '../../context/session-context.js';
import type { VideoSession } from '../../context/video-session.js';
import { OffsetController } from '../../controllers/offset-controller.js';
import { WidgetElement } from '../../internal/widget-element.js';
import { hostStyles } from '../../styles/host.js';
import { styles } from './video-page.styles.js';

// The parts of the widgets inside, for styles from outside.
const PARTS =
  'heading, toolbar, search, list, item, time, title, text, current, count, chip, card, graph, legend, error, media';

/**
 * All that is known about a video, laid out as one page: the player beside its transcript, then
 * moments, summary, graph, entities and topics.
 *
 * @tagname video-page
 * @slot - What is seen without JavaScript, while loading and after a failure.
 * @fires {SeekRequestEvent} vl-seek - A widget inside asks for a time.
 * @fires {SelectRequestEvent} vl-select - A widget inside selects something.
 * @fires {ExportRequestEvent} vl-export - A widget inside copies or saves something.
 * @fires {LoadEvent} vl-load - The document is ready.
 * @fires {LoadErrorEvent} vl-error - The document could not be loaded.
 * @csspart error - What is shown after a failure. The parts of the widgets inside have their own names.
 */
export class VideoPage extends WidgetElement {
  static override styles = [...hostStyles, styles];

  /** Seconds added to all times of the document. */
  @property({ type: Number }) offset = 0;

  protected override readonly labelKey = 'details.label';
  protected override readonly emptyKey = 'details.empty';

  readonly #provider = new ContextProvider(this, { context: sessionContext });
  readonly #hasSources = this.watch((state) => (state.document?.sources.length ?? 0) > 0);
  readonly #has = {
    summary: this.watch((state) => (state.document?.summary.length ?? 0) > 0),
    moments: this.watch((state) => (state.document?.moments.length ?? 0) > 0),
    topics: this.watch((state) => (state.document?.topics.length ?? 0) > 0),
    entities: this.watch((state) => (state.document?.entities.length ?? 0) > 0),
    transcripts: this.watch((state) => (state.document?.transcripts.length ?? 0) > 0),
  };

  constructor() {
    super();
    new OffsetController(this);
  }

  protected override defaultHeading(): string {
    return '';
  }

  protected override sessionChanged(session: VideoSession | undefined): void {
    this.#provider.setValue(session);
  }

  protected override isEmpty(): boolean {
    return false;
  }

  // The page has no frame of its own: a heading would say the title twice.
  protected override renderContent(): unknown {
    const level = Math.min(6, (this.headingLevel || 2) + 1);
    const has = this.#has;
    return html`
      <video-details exportparts=${PARTS} heading-level=${this.headingLevel}></video-details>
      <div class="stage" ?data-alone=${!this.#hasSources.value || !has.transcripts.value}>
        ${
          this.#hasSources.value
            ? html`<video-player exportparts=${PARTS} heading-level=${level}></video-player>`
            : null
        }
        ${
          has.transcripts.value
            ? html`<div class="beside">
                <transcript-view exportparts=${PARTS} heading-level=${level}></transcript-view>
              </div>`
            : null
        }
      </div>
      ${
        has.moments.value
          ? html`<key-moments exportparts=${PARTS} heading-level=${level}></key-moments>`
          : null
      }
      ${
        has.summary.value
          ? html`<video-summary exportparts=${PARTS} heading-level=${level}></video-summary>`
          : null
      }
      ${
        has.entities.value
          ? html`<entity-graph exportparts=${PARTS} heading-level=${level}></entity-graph>
              <smart-objects exportparts=${PARTS} heading-level=${level}></smart-objects>`
          : null
      }
      ${
        has.topics.value
          ? html`<topic-list exportparts=${PARTS} heading-level=${level}></topic-list>`
          : null
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'video-page': VideoPage;
  }
}
