import { ContextProvider } from '@lit/context';
import { property } from 'lit/decorators.js';
import { sessionContext } from '../../context/session-context.js';
import type { VideoSession } from '../../context/video-session.js';
import { LazyModule } from '../../controllers/lazy-module.js';
import { keepOffset } from '../../controllers/keep-offset.js';
import { WidgetElement } from '../../internal/widget-element.js';
import { selectDocument } from '../../model/selectors.js';
import { hostStyles } from '../../styles/host.js';

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
  static override styles = hostStyles;

  /**
   * Id of the element that plays the video, in place of the page's own player: anything that honours
   * the HTMLMediaElement contract, or has such an element inside.
   */
  @property() player = '';

  /** Seconds added to all times of the document. */
  @property({ type: Number }) offset = 0;

  /** Begins at the beginning, even where the viewer has seen some of it, and remembers no position. */
  @property({ type: Boolean, attribute: 'no-resume' }) noResume = false;

  protected override readonly labelKey = 'details.label';
  protected override readonly emptyKey = 'details.empty';

  readonly #provider = new ContextProvider(this, { context: sessionContext });
  readonly #layout = new LazyModule(this, () => import('./page-layout.js'));

  constructor() {
    super();
    keepOffset(this);
    this.watch(selectDocument);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // It comes beside the document, not after it.
    this.#layout.use();
  }

  protected override defaultHeading(): string {
    return '';
  }

  protected override sessionChanged(session: VideoSession | undefined): void {
    this.#provider.setValue(session);
  }

  protected override isEmpty(): boolean {
    return !!this.#layout.module?.isEmpty(this.session!.state);
  }

  protected override renderContent(): unknown {
    return this.#layout.use()?.renderLayout(this.session!.state, this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'video-page': VideoPage;
  }
}
