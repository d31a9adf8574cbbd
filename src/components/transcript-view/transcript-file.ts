import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { LoadErrorEvent } from '../../events.js';
import type { WidgetState } from '../../internal/widget-element.js';
import type { LoadError, TranscriptState } from '../../model/session-state.js';
import { Slices } from '../../model/slices.js';
import type { LiveHost } from './transcript-live.js';

/** How long a page is left alone before what nobody has come near is loaded, in milliseconds. */
const PATIENCE_MS = 3000;

/** One file after the other: what the page itself loads goes first. */
let turn: Promise<unknown> = Promise.resolve();

/** The file of a transcript that the document only names: when it is loaded, and what is seen until it is there. */
export class TranscriptFile {
  readonly #host: LiveHost;
  #error?: LoadError;
  #waiting?: AbortController;

  constructor(host: LiveHost) {
    this.#host = host;
  }

  get #transcript(): TranscriptState {
    return this.#host.element.session!.state.transcript;
  }

  /** The widget's state while there are no lines. */
  get state(): WidgetState | undefined {
    const { status, segments } = this.#transcript;
    return (status === 'loading' && !segments.length) || status === 'error' ? status : undefined;
  }

  /** Takes over what the session says, before the widget renders. */
  update(): void {
    const { element } = this.#host;
    const { document, transcript, query, selection } = element.session!.state;
    const { error, status } = transcript;
    if (error && error !== this.#error)
      element.dispatchEvent(new LoadErrorEvent({ error, src: error.src }));
    this.#error = error;
    if (status !== 'idle' || !document) this.disconnect();
    else if (query || selection) void this.#load();
    else this.#wait();
  }

  /** Loads nothing any more that nobody asks for. */
  disconnect(): void {
    this.#waiting?.abort();
    this.#waiting = undefined;
  }

  async #load(): Promise<void> {
    await this.#host.element.session?.loadTranscript();
  }

  /** Printing and the browser's own find need lines that nobody has come near; only the first tells of it. */
  #wait(): void {
    if (this.#waiting) return;
    const { signal } = (this.#waiting = new AbortController());
    addEventListener('beforeprint', () => void this.#load(), { signal });
    if (savesData()) return;
    turn = turn.then(async () => {
      if (!signal.aborted) await pageIsQuiet();
      if (!signal.aborted) await this.#load();
    });
  }

  /** How much of the file is read. */
  renderProgress(): unknown {
    const { status, progress, segments } = this.#transcript;
    if (status !== 'loading' && status !== 'idle') return nothing;
    const text = this.#host.localize.text('transcript.loading');
    const value = progress ?? nothing;
    return segments.length
      ? html`<progress aria-label=${text} .value=${value}></progress>`
      : html`<label class="quiet progress">${text} <progress .value=${value}></progress></label>`;
  }

  /** What is said when the file, or the rest of it, could not be had. */
  renderFailure(): unknown {
    const { status, error, segments } = this.#transcript;
    if (!error || status === 'loading') return nothing;
    return this.#renderError(segments.length ? 'transcript.partial' : failureKey(error), error);
  }

  #renderError(key: FailureKey, { status }: LoadError): TemplateResult {
    const { localize } = this.#host;
    return html`<div part="error" role="status">
      <p>${localize.text(key, { status: String(status ?? '') })}</p>
      <button type="button" class="button" @click=${() => void this.#load()}>
        ${localize.text('retry')}
      </button>
    </div>`;
  }
}

type FailureKey =
  'transcript.partial' | 'transcript.failed' | 'transcript.failed-http' | 'error.format';

function failureKey({ code }: LoadError): FailureKey {
  if (code === 'http') return 'transcript.failed-http';
  return code === 'format' ? 'error.format' : 'transcript.failed';
}

/** Whether the viewer has asked for few downloads, as far as the browser tells. */
function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return !!connection?.saveData;
}

/** Resolves when the page has loaded, was left alone for a while and has nothing else to do. */
async function pageIsQuiet(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await new Slices(true).rest();
}
