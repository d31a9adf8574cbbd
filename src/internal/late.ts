import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { afterPaint } from './after-paint.js';

class Late extends AsyncDirective {
  #render?: (() => unknown) | undefined;

  render(render: () => unknown): unknown {
    if (!this.#render) afterPaint(this.#write);
    this.#render = render;
    return noChange;
  }

  protected override reconnected(): void {
    if (this.#render) afterPaint(this.#write);
  }

  readonly #write = (): void => {
    const render = this.#render;
    if (!render || !this.isConnected) return;
    this.#render = undefined;
    this.setValue(render());
  };
}

/** What is long and folded, written when the page has painted; until then it is as it was. */
export const late = directive(Late);
