import { ContextProvider } from '@lit/context';
import { css, html } from 'lit';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { sessionContext } from '../../context/session-context.js';
import type { VideoSession } from '../../context/video-session.js';
import { MediaBinding } from '../../controllers/media-binding.js';
import { keepOffset } from '../../controllers/keep-offset.js';
import { SessionElement } from '../../internal/session-element.js';

/**
 * Shows nothing: gives one video's session to everything inside it.
 *
 * @tagname video-knowledge
 * @slot - The page's content; the widgets in it show this video.
 * @fires {SeekRequestEvent} vl-seek - A widget inside asks for a time.
 * @fires {SelectRequestEvent} vl-select - A widget inside selects something.
 * @fires {LoadEvent} vl-load - The document is ready.
 * @fires {LoadErrorEvent} vl-error - The document could not be loaded.
 */
export class VideoKnowledge extends SessionElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /**
   * Id of the element that plays the video: anything on the page that honours the
   * HTMLMediaElement contract, or has such an element inside. By default the first one in here.
   */
  @property() player = '';

  /** Seconds added to all times of the document. */
  @property({ type: Number }) offset = 0;

  readonly #provider = new ContextProvider(this, { context: sessionContext });
  readonly #media = new MediaBinding(this);

  constructor() {
    super();
    keepOffset(this);
  }

  protected override sessionChanged(session: VideoSession | undefined): void {
    this.#provider.setValue(session);
    this.#media.session = session;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('player') && this.hasUpdated) this.#media.refresh();
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'video-knowledge': VideoKnowledge;
  }
}
