import { neighboursOf } from './graph-model.js';
import type { GraphModel, GraphNode } from './graph-model.js';
import { ZOOM } from './graph-toolbar.js';
import type { GraphView } from './graph-view.js';

interface KeysHost {
  view(): GraphView | undefined;
  model(): GraphModel;
  /** Whether Enter has nothing more to do at a node than to go on. */
  isChosen(node: GraphNode): boolean;
  /** The keyboard came to a node. */
  onMove(node: GraphNode): void;
  onChoose(node: GraphNode): void;
  onRelease(): void;
}

/** Takes the keyboard from node to node on the focused map. */
export class GraphKeys {
  readonly #host: KeysHost;
  /** Where the last walk came from: it does not go back at once. */
  #before = -1;

  constructor(host: KeysHost) {
    this.#host = host;
  }

  readonly onKey = (event: KeyboardEvent): void => {
    const view = this.#host.view();
    if (!view || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.#actionOf(event.key, view);
    act?.();
    if (act) event.preventDefault();
  };

  readonly onBlur = (): void => {
    const view = this.#host.view();
    if (view) view.cursor = -1;
  };

  #actionOf(key: string, view: GraphView): (() => void) | undefined {
    switch (key) {
      case 'ArrowLeft':
        return () => this.#move(view.next('left'));
      case 'ArrowRight':
        return () => this.#move(view.next('right'));
      case 'ArrowUp':
        return () => this.#move(view.next('up'));
      case 'ArrowDown':
        return () => this.#move(view.next('down'));
      case 'Home':
        return () => this.#move(view.next());
      case 'Enter':
      case ' ':
        return () => this.#enter(view.cursor < 0 ? view.next() : view.cursor);
      case 'Escape':
        return () => {
          view.cursor = -1;
          this.#host.onRelease();
        };
      case '+':
        return () => view.zoomBy(ZOOM);
      case '-':
        return () => view.zoomBy(1 / ZOOM);
      case '0':
        return () => view.reset();
    }
    return undefined;
  }

  #move(node: number | undefined): void {
    const view = this.#host.view();
    if (!view || node === undefined) return;
    view.cursor = node;
    this.#host.onMove(this.#host.model().nodes[node]!);
  }

  /** Chooses a node; from one that is chosen already, walks on to a neighbour. */
  #enter(node: number | undefined): void {
    if (node === undefined) return;
    const chosen = this.#host.model().nodes[node]!;
    if (!this.#host.isChosen(chosen)) {
      this.#move(node);
      this.#host.onChoose(chosen);
      return;
    }
    const isShown = this.#host.view()?.isShown;
    const near = neighboursOf(this.#host.model(), node).filter((it) => isShown?.(it));
    this.#move(near.find((it) => it !== this.#before) ?? near[0]);
    this.#before = node;
  }
}
