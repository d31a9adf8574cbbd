import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizeController } from '../controllers/localize-controller.js';
import type { MessageKey } from '../locales/en.js';
import type { LoadError } from '../model/session-state.js';
import { renderHeading } from './heading.js';
import { SessionElement } from './session-element.js';

export type WidgetState = 'loading' | 'empty' | 'error';

/**
 * The frame of every widget that shows something: its heading, and what it shows while it loads,
 * when there is nothing, and when that failed.
 *
 * @slot - What is seen without JavaScript, while loading and after a failure.
 * @cssState loading - The document, or what this element shows of it, is on its way.
 * @cssState empty - There is no document, or it has nothing for this element.
 * @cssState error - The document, or what this element shows of it, could not be loaded.
 */
export abstract class WidgetElement extends SessionElement {
  /** Text of the heading; an empty string hides it. By default the widget's own name. */
  @property() heading: string | null = null;

  /** Level of the heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  protected readonly localize = new LocalizeController(this);
  protected readonly loadStatus = this.watch((state) => state.status);
  readonly #error = this.watch((state) => state.error);
  readonly #internals = this.attachInternals();

  /** Key of the default heading. */
  protected abstract readonly labelKey: MessageKey;
  /** Key of the quiet line for a document that has nothing to show here. */
  protected abstract readonly emptyKey: MessageKey;

  /** Whether the document has nothing to show here. */
  protected abstract isEmpty(): boolean;
  /** Whether there is something to show before the document is there. */
  protected hasPart(): boolean {
    return false;
  }
  /** Its state where it has something to show: what it loads by itself is under way, or failed. */
  protected ownState(): WidgetState | undefined {
    return undefined;
  }
  /** What the widget shows once there is something. */
  protected abstract renderContent(): unknown;

  /** The counts beside the heading. */
  protected renderCount(): unknown {
    return nothing;
  }

  protected override render(): unknown {
    const state = this.#widgetState();
    this.#setState(state ?? this.ownState());
    if (state) return html`<section>${this.#renderFallback(state)}</section>`;
    const count = this.renderCount();
    return html`
      <section aria-labelledby=${this.#headingText() ? 'heading' : nothing}>
        ${this.#renderHead(count)} ${this.renderContent()}
      </section>
    `;
  }

  #headingText(): unknown {
    return this.heading ?? this.defaultHeading();
  }

  /** The heading's text unless the page says otherwise; empty for none. */
  protected defaultHeading(): unknown {
    return this.localize.text(this.labelKey);
  }

  #renderHead(count: unknown): unknown {
    const text = this.#headingText();
    if (!text && count === nothing) return nothing;
    return html`<div class="head">
      ${text ? renderHeading(this.headingLevel, 'heading', 'heading', text) : nothing}
      ${count === nothing ? nothing : html`<span part="count">${count}</span>`}
    </div>`;
  }

  #widgetState(): WidgetState | undefined {
    if (!this.session) return this.sessionController.absence === 'several' ? 'error' : 'empty';
    const { value: status } = this.loadStatus;
    if (status === 'error') return 'error';
    if (status !== 'ready' && !this.hasPart()) return 'loading';
    return this.isEmpty() ? 'empty' : undefined;
  }

  #renderFallback(state: WidgetState): unknown {
    const own = html`<slot></slot>`;
    const hasOwn = [...this.childNodes].some(
      (node) => node instanceof Element || node.textContent?.trim(),
    );
    switch (state) {
      case 'loading':
        return hasOwn ? own : html`${this.#renderHead(nothing)}${this.#renderSkeleton()}`;
      case 'error':
        return html`${hasOwn ? nothing : this.#renderHead(nothing)}${this.renderError(this.#error.value, () => void this.session?.reload())}${own}`;
      case 'empty':
        return hasOwn ? own : this.#renderEmpty();
    }
  }

  #renderSkeleton(): TemplateResult {
    return html`<div class="skeleton" aria-hidden="true">
        <span></span><span></span><span></span>
      </div>
      <p class="sr-only">${this.localize.text('loading')}</p>`;
  }

  #renderEmpty(): TemplateResult {
    if (this.session) return html`<p class="quiet">${this.localize.text(this.emptyKey)}</p>`;
    return this.sessionController.absence === 'pending'
      ? html``
      : html`<p class="quiet">${this.localize.text('error.none')}</p>`;
  }

  /** A failure in words, with a way to try again; without one, that it is not clear which video is meant. */
  protected renderError(error: LoadError | undefined, retry: () => void): TemplateResult {
    const text = error ? this.errorText(error) : this.localize.text('error.several');
    return html`<div part="error" role="status">
      <p>${text}</p>
      ${
        error
          ? html`<button type="button" class="button" @click=${retry}>
              ${this.localize.text('retry')}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** A failure as a sentence for people. */
  protected errorText(error: LoadError): string {
    return this.localize.text(`error.${error.code}`, { status: String(error.status ?? '') });
  }

  #setState(state: WidgetState | undefined): void {
    const { states } = this.#internals;
    for (const name of ['loading', 'empty', 'error'] as const) {
      if (name === state) states.add(name);
      else states.delete(name);
    }
    this.#internals.ariaBusy = state === 'loading' ? 'true' : null;
  }
}
