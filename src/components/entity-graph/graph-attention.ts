import { traceEdge, traceNode } from './graph-emphasis.js';
import type { Emphasis } from './graph-emphasis.js';
import { createFade } from './graph-fade.js';
import type { Fade } from './graph-fade.js';
import type { GraphModel } from './graph-model.js';
import type { Shown } from './graph-paint.js';
import { visibilityOf } from './graph-visibility.js';
import type { Visibility } from './graph-visibility.js';

const NONE: ReadonlySet<number> = new Set();

/** What of a model is seen, hovered, chosen, lit and walked on, and how bright that makes everything. */
export class Attention {
  readonly fade: Fade;
  lit: ReadonlySet<number>;
  /** Nodes that stay where the viewer has put them. */
  pinned = NONE;
  /** Node in the ring of the selection, -1 for none. */
  selected = -1;
  readonly #model: GraphModel;
  #visible: Visibility;
  #chosen?: Emphasis | undefined;
  #hover?: Emphasis | undefined;
  #walked?: Emphasis | undefined;
  #hovered = '/';
  #cursor = -1;
  #edgeCursor = -1;

  constructor(model: GraphModel, lit: ReadonlySet<number> = new Set()) {
    this.#model = model;
    this.#visible = visibilityOf(model);
    this.lit = lit;
    this.fade = createFade(model);
  }

  get visible(): Visibility {
    return this.#visible;
  }

  set visible(visible: Visibility) {
    this.#visible = visible;
    if (!visible.nodes[this.#cursor]) this.#cursor = -1;
    if (!visible.edges[this.#edgeCursor]) this.#edgeCursor = -1;
    this.#walk();
  }

  /** The node that the keyboard is at, -1 for none. */
  get cursor(): number {
    return this.#cursor;
  }

  set cursor(node: number) {
    this.#cursor = node;
    this.#edgeCursor = -1;
    this.#walk();
  }

  /** The edge that the keyboard is at, -1 for none. */
  get edgeCursor(): number {
    return this.#edgeCursor;
  }

  set edgeCursor(edge: number) {
    this.#edgeCursor = edge;
    this.#walk();
  }

  get isHovering(): boolean {
    return this.#hover !== undefined;
  }

  /** What stays strong when the pointer goes. */
  get chosen(): Emphasis | undefined {
    return this.#chosen;
  }

  choose(emphasis: Emphasis | undefined, selected: number): void {
    this.#chosen = emphasis;
    this.selected = selected;
    this.aim();
  }

  /** The pointer is over a node, an edge or neither. @returns whether that is new */
  hover(node: number | undefined, edge: number | undefined): boolean {
    const hovered = `${node ?? ''}/${edge ?? ''}`;
    if (hovered === this.#hovered) return false;
    this.#hovered = hovered;
    this.#hover = undefined;
    if (node !== undefined) this.#hover = traceNode(this.#model, node);
    if (edge !== undefined) this.#hover = traceEdge(this.#model, edge);
    this.aim();
    return true;
  }

  #walk(): void {
    const [node, edge] = [this.#cursor, this.#edgeCursor];
    this.#walked = node < 0 ? undefined : traceNode(this.#model, node);
    if (edge >= 0) this.#walked = traceEdge(this.#model, edge);
    this.aim();
  }

  aim(): void {
    this.fade.aim(this.#present, this.#visible);
  }

  /** How everything is drawn at this moment. */
  get shown(): Shown {
    const { fade, lit, pinned, selected, cursor } = this;
    const { nodes, edges, traced } = fade;
    return { nodes, edges, traced, emphasis: this.#present, lit, pinned, selected, cursor };
  }

  /** How everything is drawn when it has come to rest, with neither pointer nor keyboard there. */
  get atRest(): Shown {
    const { lit, pinned, selected } = this;
    const fade = createFade(this.#model);
    fade.aim(this.#chosen, this.#visible);
    fade.step(Infinity);
    const { nodes, edges, traced } = fade;
    return { nodes, edges, traced, emphasis: this.#chosen, lit, pinned, selected, cursor: -1 };
  }

  /** What is strong now: where the pointer is, else where the keyboard is, else what is chosen. */
  get #present(): Emphasis | undefined {
    return this.#hover ?? this.#walked ?? this.#chosen;
  }
}
