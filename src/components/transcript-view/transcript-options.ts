import { LazyModule } from '../../controllers/lazy-module.js';
import type { Segment } from '../../model/video-document.js';
import type { LiveHost, TranscriptLive } from './transcript-live.js';
import type * as Menu from './transcript-menu.js';
import type { CopyStatus, TextChoices } from './transcript-menu.js';
import type * as Paragraphs from './transcript-paragraphs.js';

/** What the menu sets, and the menu itself, each fetched when it is first needed. */
export class TranscriptOptions {
  readonly #host: LiveHost;
  readonly #live: TranscriptLive;
  readonly #menu: LazyModule<typeof Menu>;
  readonly #paragraphs: LazyModule<typeof Paragraphs>;
  #inParagraphs = false;
  #status?: CopyStatus;
  readonly #choices: TextChoices = { times: false, speakers: true };
  /** Whether the menu is open. */
  open = false;

  constructor(host: LiveHost, live: TranscriptLive) {
    this.#host = host;
    this.#live = live;
    this.#menu = new LazyModule(host.element, () => import('./transcript-menu.js'));
    this.#paragraphs = new LazyModule(host.element, () => import('./transcript-paragraphs.js'));
  }

  toggleMenu(): void {
    this.open = !this.open;
    this.#status = undefined;
    this.#host.element.requestUpdate();
  }

  /** The first segment of each paragraph, where the transcript is in paragraphs. */
  get paragraphsOf(): ((segments: readonly Segment[]) => readonly number[]) | undefined {
    return this.#inParagraphs ? this.#paragraphs.use()?.paragraphsOf : undefined;
  }

  render(): unknown {
    const { element, localize } = this.#host;
    const { document, transcript } = element.session!.state;
    if (!this.open) return undefined;
    return this.#menu.use()?.renderMenu({
      localize,
      host: element,
      layout: this.#live.layout,
      isShown: (segment) => !this.#live.silent.has(segment.speaker ?? ''),
      current: () => this.#live.current,
      language: document?.transcripts[transcript.index]?.language,
      id: document?.id,
      paragraphs: this.#inParagraphs,
      choices: this.#choices,
      status: this.#status,
      onParagraphs: (on) => {
        this.#inParagraphs = on;
        element.requestUpdate();
      },
      onStatus: (status) => {
        this.#status = status;
        element.requestUpdate();
      },
    });
  }
}
