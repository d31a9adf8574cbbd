import { mdiClose } from '@mdi/js';
import { html, nothing } from 'lit';
import type { LitElement } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { renderIconButton } from '../../internal/icon-button.js';
import { refocus } from './graph-refocus.js';

interface HelpHost {
  readonly localize: LocalizeController;
  root(): ShadowRoot;
  /** Has something read out. */
  say(text: string): void;
}

/** The keys of the map, for those who ask. */
export class GraphHelp {
  isShown = false;
  readonly #element: LitElement;
  readonly #host: HelpHost;

  constructor(element: LitElement, host: HelpHost) {
    this.#element = element;
    this.#host = host;
  }

  toggle(): void {
    this.isShown = !this.isShown;
    this.#host.say(this.isShown ? this.#host.localize.text('graph.all-keys') : '');
  }

  /** The focus goes elsewhere, which ends the help unless it goes there. */
  leave(goal: EventTarget | null): void {
    if (this.isShown && !(goal instanceof Element && goal.closest('.keys'))) this.toggle();
  }

  /** A text with a line for each key, `key: what it does`, as a list. */
  render(): unknown {
    const { localize, root } = this.#host;
    if (!this.isShown) return nothing;
    const line = (it: string) => {
      const [key, action] = it.split(/:\s(.*)/s);
      return html`<dt>${key}</dt>
        <dd>${action}</dd>`;
    };
    const onClick = () =>
      void refocus(this.#element, root(), () => this.toggle(), '[part~="graph"]');
    return html`<div class="keys">
      <dl aria-hidden="true">${localize.text('graph.all-keys').split('\n').map(line)}</dl>
      ${renderIconButton({ label: localize.text('close'), path: mdiClose, onClick })}
    </div>`;
  }
}
