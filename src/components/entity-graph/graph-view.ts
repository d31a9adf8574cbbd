import { Arrangement } from './graph-arrangement.js';
import type { Stage, StageListener } from './graph-engine.js';
import { boundsOf, toPng, toSvg } from './graph-export.js';
import { Fade } from './graph-fade.js';
import { membersOf, wholeOf } from './graph-fold.js';
import type { Point } from './graph-geometry.js';
import { traceEdge, traceNode } from './graph-emphasis.js';
import type { Emphasis } from './graph-emphasis.js';
import { createModel } from './graph-model.js';
import type { GraphModel } from './graph-model.js';
import { paint } from './graph-paint.js';
import type { Shown } from './graph-paint.js';
import { edgeAt, nodeAt } from './graph-pick.js';
import { followPointer } from './graph-pointer.js';
import type { PointerTarget } from './graph-pointer.js';
import { ThemeProbe } from './graph-theme.js';
import { Viewport } from './graph-viewport.js';
import type { Inset } from './graph-viewport.js';
import { visibilityOf } from './graph-visibility.js';
import type { Visibility } from './graph-visibility.js';
import { nodeTowards } from './graph-walk.js';
import type { Direction } from './graph-walk.js';

/** What the map tells its widget. */
export interface GraphListener {
  /** A node was chosen; `again` by a second click right after the first. */
  onNode(node: number, again: boolean): void;
  onEdge(edge: number): void;
  onBackground(): void;
  /** The wheel was turned where it scrolls the page. */
  onPlainWheel(): void;
}

const NOTHING = createModel([], []);
const NONE: ReadonlySet<number> = new Set();
/** How much larger than laid out a graph with little in it may be shown. */
const LARGEST_FIT = 1.3;
const LARGEST_APPROACH = 1.8;
/** Milliseconds. */
const DOUBLE_CLICK = 400;

const prefersStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The map: a scene on a stage, and what of it is hovered, chosen and lit. */
export class GraphView {
  /** Whether the wheel zooms without Ctrl: where there is no page to scroll. */
  ownsWheel = false;
  readonly #frame: HTMLElement;
  readonly #listener: GraphListener;
  readonly #stage: Stage;
  readonly #viewport: Viewport;
  readonly #theme: ThemeProbe;
  readonly #ending = new AbortController();
  #model = NOTHING;
  #arrangement?: Arrangement;
  #fade = new Fade(NOTHING);
  #visible = visibilityOf(NOTHING);
  #emphasis?: Emphasis;
  #hover?: Emphasis;
  #hovered = '/';
  #lit = NONE;
  #selected = -1;
  #cursor = -1;
  #edgeCursor = -1;
  #frameRequest = 0;
  #lastFrame = 0;
  #lastPress = { node: -1, time: 0 };

  constructor(
    frame: HTMLElement,
    listener: GraphListener,
    createStage: (listener: StageListener) => Stage,
  ) {
    this.#frame = frame;
    this.#listener = listener;
    this.#stage = createStage({
      onDraw: (ctx, width, height) => {
        const scene = this.#arrangement?.scene;
        if (scene) paint({ ctx, width, height }, scene, this.#shown(), this.#stage.camera);
      },
      onClick: (point) => {
        const edge = this.#edgeAt(point);
        if (edge === undefined) listener.onBackground();
        else listener.onEdge(edge);
      },
      onGesture: () => (this.#viewport.moved = true),
      onResize: (width, height) => this.#onResize(width, height),
    });
    this.#viewport = new Viewport(this.#stage);
    this.#theme = new ThemeProbe(frame, () => this.#retheme());
    const { signal } = this.#ending;
    followPointer(frame, this.#pointerTarget(), signal);
    // What was measured in a fallback font is measured again.
    void document.fonts.ready.then(() => signal.aborted || this.#arrange());
  }

  destroy(): void {
    this.#ending.abort();
    cancelAnimationFrame(this.#frameRequest);
    this.#theme.destroy();
    this.#stage.destroy();
  }

  /** What lies over the map. */
  set inset(inset: Inset) {
    this.#viewport.inset = inset;
  }

  /** The node that the keyboard is at, -1 for none. */
  get cursor(): number {
    return this.#cursor;
  }

  set cursor(node: number) {
    if (node === this.#cursor && this.#edgeCursor < 0) return;
    this.#cursor = node;
    this.#edgeCursor = -1;
    if (node >= 0) this.reveal([node]);
    this.#aim();
  }

  /** The edge that the keyboard is at, -1 for none. */
  get edgeCursor(): number {
    return this.#edgeCursor;
  }

  set edgeCursor(edge: number) {
    this.#edgeCursor = edge;
    const { source, target } = this.#model.edges[edge]!;
    this.reveal([source, target]);
    this.#aim();
  }

  /** Shows a graph. */
  setModel(model: GraphModel): void {
    if (model === this.#model) return;
    const before = wholeOf(model) === wholeOf(this.#model) ? this.#arrangement : undefined;
    const cursor = before && this.#cursor >= 0 ? membersOf(this.#model, this.#cursor)[0]! : -1;
    this.#model = model;
    this.#fade = new Fade(model);
    this.#visible = visibilityOf(model);
    this.#arrangement = this.#hover = this.#emphasis = undefined;
    this.#selected = this.#cursor = this.#edgeCursor = -1;
    if (before) {
      // Grouped otherwise: all stays in its place, and so does the viewer.
      if (cursor >= 0) this.#cursor = model.origin?.nodes[cursor] ?? cursor;
      this.#arrangement = this.#arranged(before, true);
      this.#aim();
      return;
    }
    this.#viewport.moved = false;
    this.#arrange();
  }

  /** Shows a part of the graph. */
  setVisible(visibility: Visibility): void {
    if (visibility === this.#visible) return;
    this.#visible = visibility;
    if (!this.isShown(this.#cursor)) this.#cursor = -1;
    if (!visibility.edges[this.#edgeCursor]) this.#edgeCursor = -1;
    this.#aim();
  }

  /** Shows some nodes and edges strongly, and a ring around one node. */
  setEmphasis(emphasis: Emphasis | undefined, selected: number): void {
    this.#emphasis = emphasis;
    this.#selected = selected;
    this.#aim();
  }

  /** Lights the nodes that are talked about. */
  setLit(nodes: ReadonlySet<number>): void {
    this.#lit = nodes;
    this.#animate();
  }

  readonly isShown = (node: number): boolean => this.#visible.nodes[node] === 1;

  /** The node that an arrow key leads to; from nowhere to the selected or else the best connected. */
  next(direction?: Direction): number | undefined {
    if (direction && this.#arrangement && this.isShown(this.#cursor)) {
      const { layout } = this.#arrangement.goal;
      return nodeTowards(this.#model, layout, this.#cursor, direction, this.#visible);
    }
    if (direction && this.isShown(this.#selected)) return this.#selected;
    const shown = this.#model.nodes.filter(({ id }) => this.isShown(id));
    return shown.reduce((best, it) => (it.degree > best.degree ? it : best), shown[0]!)?.id;
  }

  /** Shows everything, where it was laid out. */
  reset(): void {
    this.#viewport.moved = false;
    if (this.#arrangement?.rearranged) this.#arrangement = this.#arranged(this.#arrangement);
    this.#fit(true);
    this.#animate();
  }

  zoomBy(factor: number): void {
    this.#viewport.zoom(factor);
  }

  /** Moves the camera no further than it takes to see some nodes. */
  reveal(nodes: readonly number[]): void {
    const shown = nodes.filter(this.isShown);
    if (this.#arrangement && shown.length) this.#viewport.reveal(this.#bounds(new Set(shown)));
  }

  /** Brings some nodes close. */
  approach(nodes: Iterable<number>): void {
    const shown = new Set([...nodes].filter(this.isShown));
    if (!this.#arrangement || !shown.size) return;
    this.#viewport.moved = true;
    this.#viewport.show(this.#bounds(shown), LARGEST_APPROACH, true);
  }

  /** The whole map as a picture, without what is hovered or chosen. */
  async picture(format: 'png' | 'svg', title: string): Promise<Blob> {
    const { goal } = this.#arrangement ?? this.#arranged();
    const { nodes, edges, traced } = new Fade(this.#model).aim(undefined, this.#visible).end();
    const plain = { nodes, edges, traced, strong: NONE, labelled: NONE, lit: NONE };
    const shown: Shown = { ...plain, center: -1, selected: -1, cursor: -1 };
    return format === 'png' ? toPng(goal, shown) : toSvg(goal, shown, title);
  }

  #pointerTarget(): PointerTarget {
    return {
      nodeAt: (point, reach) => this.#nodeAt(point, reach),
      isWheelOwned: () => this.ownsWheel,
      onHover: (point) => this.#onHover(point),
      onPress: (node) => {
        const { node: last, time } = this.#lastPress;
        const again = last === node && performance.now() - time < DOUBLE_CLICK;
        this.#lastPress = { node: again ? -1 : node, time: performance.now() };
        this.#listener.onNode(node, again);
      },
      onDrag: (node, point) => {
        const { scale, x, y } = this.#stage.camera;
        this.#arrangement!.put(node, { x: (point.x - x) / scale, y: (point.y - y) / scale });
        this.#frame.classList.add('dragging');
        this.#animate();
      },
      onDragEnd: () => this.#frame.classList.remove('dragging'),
      onZoom: (factor, point) => this.#viewport.zoom(factor, point),
      onPlainWheel: () => this.#listener.onPlainWheel(),
    };
  }

  #nodeAt(point: Point, reach: number): number | undefined {
    const { scene } = this.#arrangement ?? {};
    return scene && nodeAt(scene, this.#stage.camera, point, reach, this.#visible);
  }

  #edgeAt(point: Point): number | undefined {
    const { scene } = this.#arrangement ?? {};
    return scene && edgeAt(scene, this.#stage.camera, point, this.#visible);
  }

  #onHover(point: Point | undefined): void {
    const node = point && this.#nodeAt(point, 4);
    const edge = point && node === undefined ? this.#edgeAt(point) : undefined;
    const hovered = `${node ?? ''}/${edge ?? ''}`;
    if (hovered === this.#hovered) return;
    this.#hovered = hovered;
    this.#hover = undefined;
    if (node !== undefined) this.#hover = traceNode(this.#model, node);
    if (edge !== undefined) this.#hover = traceEdge(this.#model, edge);
    this.#frame.classList.toggle('pointing', this.#hover !== undefined);
    this.#aim();
  }

  /** What is strong now: where the pointer is, else where the keyboard is, else what is chosen. */
  #present(): Emphasis | undefined {
    if (this.#hover) return this.#hover;
    if (this.#edgeCursor >= 0) return traceEdge(this.#model, this.#edgeCursor);
    return this.#cursor >= 0 ? traceNode(this.#model, this.#cursor) : this.#emphasis;
  }

  #shown(): Shown {
    const emphasis = this.#present();
    const { nodes, edges, traced } = this.#fade;
    return {
      nodes,
      edges,
      traced,
      strong: emphasis?.nodes ?? NONE,
      center: emphasis?.center ?? -1,
      labelled: emphasis?.labelled ? emphasis.edges : NONE,
      lit: this.#lit,
      selected: this.#selected,
      cursor: this.#cursor,
    };
  }

  #bounds(nodes: ReadonlySet<number>) {
    return boundsOf(this.#arrangement!.goal, (node) => nodes.has(node));
  }

  #onResize(width: number, height: number): void {
    const { rearranged } = this.#arrangement ?? {};
    if (!rearranged && !this.#arrangement?.fits(width, height)) this.#arrange();
    if (!this.#viewport.moved) this.#fit(false);
    this.#stage.redraw();
  }

  #arranged(before?: Arrangement, kept?: boolean): Arrangement {
    const { width, height } = this.#stage;
    const size = { width: width || 640, height: height || 480 };
    return new Arrangement(this.#model, this.#theme.read(this.#model), size, before, kept);
  }

  #retheme(): void {
    this.#arrangement?.retheme(this.#theme.read(this.#model));
    this.#animate();
  }

  #arrange(): void {
    const { width, height } = this.#stage;
    if (!width || !height || this.#arrangement?.rearranged) return;
    this.#arrangement = this.#arranged(this.#arrangement);
    if (!this.#viewport.moved) this.#fit(false);
    this.#aim();
  }

  #fit(animate: boolean): void {
    if (!this.#arrangement) return;
    const bounds = boundsOf(this.#arrangement.goal, () => true);
    this.#viewport.show(bounds, LARGEST_FIT, animate);
  }

  #aim(): void {
    this.#fade.aim(this.#present(), this.#visible);
    this.#animate();
  }

  #animate(): void {
    if (this.#frameRequest || this.#ending.signal.aborted) return;
    this.#lastFrame = performance.now();
    this.#frameRequest = requestAnimationFrame(this.#onFrame);
  }

  readonly #onFrame = (now: number): void => {
    this.#frameRequest = 0;
    const elapsed = prefersStill() ? Infinity : Math.max(8, now - this.#lastFrame);
    const fading = this.#fade.step(elapsed);
    const moving = this.#arrangement?.step(elapsed) === true;
    this.#stage.redraw();
    if (!fading && !moving) return;
    this.#lastFrame = now;
    this.#frameRequest = requestAnimationFrame(this.#onFrame);
  };
}
