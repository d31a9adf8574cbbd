import { nothing } from 'lit';
import type { LitElement } from 'lit';
import type { GraphGroups } from './graph-groups.js';
import type { GraphJourney } from './graph-journey.js';
import { renderPanel, renderPath } from './graph-panel.js';
import type { PanelOptions } from './graph-panel.js';
import { refocus } from './graph-refocus.js';
import { describeNode } from './graph-words.js';
import type { ControlsHost } from './map-controls.js';

/** The card and the path, and where the focus goes when they do. */
export class GraphCards {
  readonly #element: LitElement;
  readonly #host: ControlsHost;
  readonly #journey: GraphJourney;
  readonly #groups: GraphGroups;
  readonly #say: (text: string) => void;

  constructor(
    element: LitElement,
    host: ControlsHost,
    journey: GraphJourney,
    groups: GraphGroups,
    say: (text: string) => void,
  ) {
    this.#element = element;
    this.#host = host;
    this.#journey = journey;
    this.#groups = groups;
    this.#say = say;
  }

  renderCard(): unknown {
    const journey = this.#journey;
    return renderPanel({
      ...this.#options(),
      path: journey.path,
      steps: journey.steps,
      pinned: this.#host.asList() ? undefined : this.#host.view()?.pinned,
      onPin: (node, pinned) => {
        this.#host.view()?.pin(node, pinned);
        const what = describeNode(this.#host.localize, this.#host.model().nodes[node]!);
        this.#say(pinned ? this.#host.localize.text('graph.pinned', { what }) : what);
      },
      onPath: (from) => {
        const isWanted = journey.path?.from === from && journey.path.to === undefined;
        journey.searchPath(isWanted ? undefined : { from });
      },
      onSteps: (steps) => journey.focus(steps),
      onClose: () => this.#closeCard(),
    });
  }

  renderPath(): unknown {
    const { path } = this.#journey;
    if (!path) return nothing;
    const act = () => this.#journey.searchPath(undefined);
    const onClose = () => this.#refocus(act, '.path-button', '[part~="graph"]');
    return renderPath({ ...this.#options(), onClose }, path);
  }

  #options(): PanelOptions {
    const { localize, onSeek, model } = this.#host;
    const state = this.#host.state();
    return {
      model: model(),
      state,
      localize,
      lang: state.document?.language,
      onSeek,
      onSelect: (kind, id) => {
        const act = () => this.#journey.choose(kind, id, false);
        this.#refocus(act, '.panel [part~="card"]', '.path button');
      },
    };
  }

  /** The focus goes back to what the card was about. */
  #closeCard(): void {
    const { view, state, asList } = this.#host;
    const id = state().selection?.id ?? '';
    const node = this.#groups.shown.byEntity.get(id);
    const map = view();
    this.#refocus(
      () => {
        this.#journey.release();
        if (map && node !== undefined && !asList()) map.cursor = node;
      },
      `.twin:not(.sr-only) [data-entity="${CSS.escape(id)}"]`,
      '[part~="graph"]',
      '.twin button',
    );
  }

  #refocus(act: () => void, ...goals: readonly string[]): void {
    void refocus(this.#element, this.#host.root(), act, ...goals);
  }
}
