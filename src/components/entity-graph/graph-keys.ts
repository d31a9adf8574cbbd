import type { Kind } from './graph-journey.js';
import { neighboursOf, otherEnd } from './graph-model.js';
import type { GraphEdge, GraphModel, GraphNode } from './graph-model.js';
import { ZOOM } from './graph-toolbar.js';
import type { GraphView } from './graph-view.js';
import type { Visibility } from './graph-visibility.js';

/** What a key asks for that is not a walk. */
export type Command =
  'release' | 'back' | 'forward' | 'path' | 'reset' | 'list' | 'find' | 'help' | 1 | 2 | 3;

interface KeysHost {
  view(): GraphView | undefined;
  model(): GraphModel;
  visible(): Visibility;
  /** Whether Enter has nothing more to do there than to go on. */
  isChosen(kind: Kind, ids: readonly string[]): boolean;
  /** The keyboard goes elsewhere. */
  onLeave(goal: EventTarget | null): void;
  /** The keyboard came to a node. */
  onMove(node: GraphNode): void;
  /** The keyboard came to an edge, whose first connection is the `index`th from 1 of `count` at its node. */
  onEdge(edge: GraphEdge, index: number, count: number): void;
  /**
   * Something is chosen that may be the disc of a community.
   * @returns whether it was, and is open now
   */
  onOpen(node: GraphNode): boolean;
  onChoose(kind: Kind, id: string): void;
  /** @param node that the keyboard is at, if any */
  onCommand(command: Command, node: GraphNode | undefined): void;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  escape: 'release',
  backspace: 'back',
  p: 'path',
  l: 'list',
  '/': 'find',
  '?': 'help',
  '0': 'reset',
  '1': 1,
  '2': 2,
  '3': 3,
};

const DIRECTIONS = {
  arrowleft: 'left',
  arrowright: 'right',
  arrowup: 'up',
  arrowdown: 'down',
} as const;

/** What a key is called, also where its letters are not Latin. */
export function keyName({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const own = key.length > 1 || key < '\u0080';
  return (own ? key : code.replace(/^(Key|Digit)/, '')).toLowerCase();
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
    const act = this.#actionOf(keyName(event), event.shiftKey, view);
    // Who holds Enter means one thing, not everything that it leads to.
    if (!event.repeat || !/^(Enter| )$/.test(event.key)) act?.();
    if (act) event.preventDefault();
  };

  readonly onBlur = ({ relatedTarget }: FocusEvent): void => {
    const view = this.#host.view();
    if (view) view.cursor = -1;
    this.#host.onLeave(relatedTarget);
  };

  #actionOf(key: string, shift: boolean, view: GraphView): (() => void) | undefined {
    if (key in DIRECTIONS) {
      const direction = DIRECTIONS[key as keyof typeof DIRECTIONS];
      return () => this.#move(view.next(direction, shift));
    }
    if (Object.hasOwn(COMMANDS, key)) {
      const command = key === 'backspace' && shift ? 'forward' : COMMANDS[key]!;
      return () => {
        const node = this.#host.model().nodes[view.cursor];
        if (command === 'release') view.cursor = -1;
        this.#host.onCommand(command, node);
      };
    }
    switch (key) {
      case 'home':
        return () => this.#move(view.next());
      case 'enter':
      case ' ':
        return () => this.#enter(view);
      case 'e':
        return () => this.#nextEdge(view, shift ? -1 : 1);
      case '+':
        return () => view.zoomBy(ZOOM);
      case '-':
        return () => view.zoomBy(1 / ZOOM);
    }
    return undefined;
  }

  #move(node: number | undefined): void {
    const view = this.#host.view();
    if (!view || node === undefined) return;
    view.cursor = node;
    this.#host.onMove(this.#host.model().nodes[node]!);
  }

  /** Goes from one edge of a node to the next. */
  #nextEdge(view: GraphView, by: 1 | -1): void {
    if (view.cursor < 0) this.#move(view.next('right'));
    const model = this.#host.model();
    const { edges } = this.#host.visible();
    const around = model.edgesOf(view.cursor).filter((id) => edges[id]);
    if (!around.length) return;
    const at = around.indexOf(view.edgeCursor);
    const next = at < 0 && by < 0 ? around.length - 1 : (at + by + around.length) % around.length;
    view.edgeCursor = around[next]!;
    const countOf = (ids: readonly number[]) =>
      ids.reduce((sum, id) => sum + model.connectionsOf(id).length, 0);
    const index = countOf(around.slice(0, next)) + 1;
    this.#host.onEdge(model.edges[around[next]!]!, index, countOf(around));
  }

  /** Chooses what the keyboard is at; from what is chosen already, walks on to a neighbour. */
  #enter(view: GraphView): void {
    const model = this.#host.model();
    const edge = model.edges[view.edgeCursor];
    if (edge) {
      const connections = model.connectionsOf(edge.id);
      if (this.#host.isChosen('connection', connections)) {
        this.#move(otherEnd(edge, view.cursor));
      } else this.#host.onChoose('connection', connections[0]!);
      return;
    }
    const node = view.cursor < 0 ? view.next() : view.cursor;
    if (node === undefined || this.#host.onOpen(model.nodes[node]!)) return;
    const { entity } = model.nodes[node]!;
    if (!this.#host.isChosen('entity', [entity])) {
      this.#move(node);
      this.#host.onChoose('entity', entity);
      return;
    }
    const near = neighboursOf(model, node).filter(view.isShown);
    this.#move(near.find((it) => it !== this.#before) ?? near[0]);
    this.#before = node;
  }
}
