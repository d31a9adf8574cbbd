import { Arranger } from './graph-arranger.js';
import { Attention } from './graph-attention.js';
import { boundsOf } from './graph-bounds.js';
import type { Stage, StageListener } from './graph-engine.js';
import { membersOf } from './graph-fold.js';
import { Frames } from './graph-frames.js';
import type { Point } from './graph-geometry.js';
import type { Emphasis } from './graph-emphasis.js';
import { Minimap } from './graph-minimap.js';
import { createModel } from './graph-model.js';
import type { GraphModel } from './graph-model.js';
import { edgeAt, nodeAt } from './graph-pick.js';
import { Picture } from './graph-picture.js';
import { followPointer } from './graph-pointer.js';
import type { PointerTarget } from './graph-pointer.js';
import { followPrint } from './graph-print.js';
import { ThemeProbe } from './graph-theme.js';
import { insetOf } from './graph-inset.js';
import { Viewport } from './graph-viewport.js';
import type { Visibility } from './graph-visibility.js';
import { nodeTowards } from './graph-walk.js';
import type { Direction } from './graph-walk.js';

/** What the map tells its widget. */
export interface GraphListener {
  /** A node was chosen; `again` by a second click right after the first. */
  onNode(node: number, again: boolean): void;
  onEdge(edge: number): void;
  onBackground(): void;
  /** A node was put somewhere. */
  onPut(): void;
  /** The page was scrolled over the map. */
  onScroll(): void;
}

const NOTHING = createModel([], []);
/** How much larger than laid out a graph with little in it may be shown. */
const LARGEST_FIT = 1.3;
const LARGEST_APPROACH = 1.8;
/** CSS pixels. */
const UNSEEN = { width: 640, height: 480 };

/** The map: a scene on a stage, and what of it is hovered, chosen and lit. */
export class GraphView {
  /** Whether the wheel zooms without Ctrl: where there is no page to scroll. */
  ownsWheel = false;
  readonly #frame: HTMLElement;
  readonly #listener: GraphListener;
  readonly #stage: Stage;
  readonly #viewport: Viewport;
  readonly #minimap: Minimap;
  readonly #theme: ThemeProbe;
  readonly #ending = new AbortController();
  readonly #picture: Picture;
  readonly #arranger = new Arranger(
    (model) => this.#theme.read(model),
    (isFirst) => {
      if (!this.#viewport.moved) this.#fit(!isFirst);
      this.#attention.aim();
      this.#frames.start();
    },
  );
  #model = NOTHING;
  #attention = new Attention(NOTHING);
  readonly #frames = new Frames((elapsed) => {
    const isFading = this.#attention.fade.step(elapsed);
    const isMoving = this.#arrangement?.step(elapsed) === true;
    this.#stage.redraw();
    const { scene, places } = this.#arrangement ?? {};
    if (scene && !isMoving) this.#minimap.show(scene, places!, this.#attention.visible);
    return isFading || isMoving;
  });

  constructor(
    frame: HTMLElement,
    listener: GraphListener,
    createStage: (listener: StageListener) => Stage,
  ) {
    this.#frame = frame;
    this.#listener = listener;
    this.#stage = createStage({
      onDraw: (ctx, width, height) => {
        const arrangement = this.#arrangement;
        if (!arrangement) return;
        const { scene, places } = arrangement;
        const { camera } = this.#stage;
        this.#attention.pinned = arrangement.pinned;
        this.#picture.draw({ ctx, width, height }, scene, this.#attention, camera, places);
        this.#minimap.follow(camera, width, height);
      },
      onClick: (point) => {
        const edge = this.#edgeAt(point);
        if (edge === undefined) listener.onBackground();
        else listener.onEdge(edge);
      },
      onGesture: () => (this.#viewport.moved = true),
      onResize: () => this.#onResize(),
    });
    this.#picture = new Picture(() => this.#stage.redraw());
    this.#viewport = new Viewport(this.#stage, () => insetOf(frame));
    this.#minimap = new Minimap(frame, (point) => this.#viewport.centreOn(point));
    this.#theme = new ThemeProbe(frame, () => this.#retheme());
    const { signal } = this.#ending;
    followPointer(frame, this.#pointerTarget(), signal);
    followPrint([this.#theme, this.#picture], () => this.#retheme(), signal);
    // What was measured in a fallback font is measured again.
    void document.fonts.ready.then(() => signal.aborted || this.#arranger.measure(this.#stage));
  }

  destroy(): void {
    this.#ending.abort();
    this.#frames.end();
    this.#arranger.destroy();
    this.#picture.clear();
    this.#minimap.destroy();
    this.#theme.destroy();
    this.#stage.destroy();
  }

  /** The node that the keyboard is at, -1 for none. */
  get cursor(): number {
    return this.#attention.cursor;
  }

  set cursor(node: number) {
    if (node === this.cursor && this.edgeCursor < 0) return;
    this.#attention.cursor = node;
    if (node >= 0) this.reveal([node]);
    this.#frames.start();
  }

  /** The edge that the keyboard is at, -1 for none. */
  get edgeCursor(): number {
    return this.#attention.edgeCursor;
  }

  set edgeCursor(edge: number) {
    this.#attention.edgeCursor = edge;
    const { source, target } = this.#model.edges[edge]!;
    this.reveal([source, target]);
    this.#frames.start();
  }

  /** Shows a graph. */
  setModel(model: GraphModel): void {
    if (model === this.#model) return;
    const { cursor, lit } = this.#attention;
    const walked = cursor >= 0 ? membersOf(this.#model, cursor)[0]! : -1;
    this.#model = model;
    this.#attention = new Attention(model, lit);
    if (this.#arranger.show(model)) {
      // Grouped otherwise: all stays in its place, and so does the viewer.
      if (walked >= 0) this.#attention.cursor = model.origin?.nodes[walked] ?? walked;
      this.#attention.aim();
      this.#frames.start();
      return;
    }
    this.#picture.clear();
    this.#viewport.moved = false;
    this.#arranger.arrange(this.#stage);
  }

  /** Shows a part of the graph. */
  setVisible(visibility: Visibility): void {
    if (visibility === this.#attention.visible) return;
    this.#attention.visible = visibility;
    this.#frames.start();
  }

  /** Shows some nodes and edges strongly, and a ring around one node. */
  setEmphasis(emphasis: Emphasis | undefined, selected: number): void {
    this.#attention.choose(emphasis, selected);
    this.#frames.start();
  }

  /** Lights the nodes that are talked about. */
  setLit(nodes: ReadonlySet<number>): void {
    this.#attention.lit = nodes;
    this.#frames.start();
  }

  readonly isShown = (node: number): boolean => this.#attention.visible.nodes[node] === 1;

  /** The node that an arrow key leads to, with Shift any; from nowhere to the selected or else the best connected. */
  next(direction?: Direction, any = false): number | undefined {
    const { cursor, selected, visible } = this.#attention;
    if (direction && this.#arrangement && this.isShown(cursor)) {
      const { layout } = this.#arrangement.goal;
      return nodeTowards(this.#model, layout, cursor, direction, visible, any);
    }
    if (direction && this.isShown(selected)) return selected;
    const shown = this.#model.nodes.filter(({ id }) => this.isShown(id));
    return shown.reduce((best, it) => (it.degree > best.degree ? it : best), shown[0]!)?.id;
  }

  /** Shows everything, where it was laid out. */
  reset(): void {
    this.#viewport.moved = false;
    this.#arranger.restore();
    if (!this.#arranger.fits(this.#stage)) this.#arranger.arrange(this.#stage);
    this.#fit(true);
    this.#frames.start();
  }

  /** The nodes of the whole graph that stay where the viewer has put them. */
  get pinned(): ReadonlySet<number> {
    return this.#arranger.pinned;
  }

  /** Keeps a node of the whole graph where it is, or lets it go back to where it was laid out. */
  pin(node: number, pinned: boolean): void {
    this.#arranger.pin(node, pinned);
    this.#frames.start();
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

  /** The map as a picture, all that is shown or what is in view, with what is chosen, lit and pinned. */
  async picture(format: 'png' | 'svg', title: string, inView: boolean): Promise<Blob> {
    // It was never shown.
    if (!this.#arrangement && !this.#stage.width) this.#arranger.arrange(UNSEEN);
    const { goal: scene, pinned } = await this.#arranger.finished();
    this.#attention.pinned = pinned;
    const { atRest: shown, visible } = this.#attention;
    const drawing = { scene, shown, visible, view: inView ? this.#viewport.view : undefined };
    if (format === 'png') return (await import('./graph-png.js')).toPng(drawing);
    return (await import('./graph-svg.js')).toSvg(drawing, title);
  }

  #pointerTarget(): PointerTarget {
    return {
      nodeAt: (point, reach) => this.#nodeAt(point, reach),
      isWheelOwned: () => this.ownsWheel,
      onHover: (point) => this.#onHover(point),
      onPress: (node, again) => this.#listener.onNode(node, again),
      onDrag: (node, point) => {
        const { scale, x, y } = this.#stage.camera;
        this.#arrangement!.put(node, { x: (point.x - x) / scale, y: (point.y - y) / scale });
        this.#frame.classList.add('dragging');
        this.#frames.start();
      },
      onDragEnd: () => {
        this.#frame.classList.remove('dragging');
        this.#listener.onPut();
      },
      onPan: (dx, dy) => this.#viewport.pan(dx, dy),
      onZoom: (factor, point) => this.#viewport.zoom(factor, point),
      onScroll: () => this.#listener.onScroll(),
    };
  }

  #nodeAt(point: Point, reach: number): number | undefined {
    const { scene } = this.#arrangement ?? {};
    return scene && nodeAt(scene, this.#stage.camera, point, reach, this.#attention.visible);
  }

  #edgeAt(point: Point): number | undefined {
    const { scene } = this.#arrangement ?? {};
    return scene && edgeAt(scene, this.#stage.camera, point, this.#attention.visible);
  }

  #onHover(point: Point | undefined): void {
    const node = point && this.#nodeAt(point, 4);
    const edge = point && node === undefined ? this.#edgeAt(point) : undefined;
    if (!this.#attention.hover(node, edge)) return;
    this.#frame.classList.toggle('pointing', this.#attention.isHovering);
    this.#frames.start();
  }

  #bounds(nodes: ReadonlySet<number>) {
    return boundsOf(this.#arrangement!.goal, (node) => nodes.has(node));
  }

  get #arrangement() {
    return this.#arranger.current;
  }

  #onResize(): void {
    if (!this.#arranger.fits(this.#stage)) this.#arranger.arrange(this.#stage);
    if (!this.#viewport.moved) this.#fit(false);
    this.#stage.redraw();
  }

  #retheme(): void {
    this.#arranger.retheme();
    this.#stage.redraw();
  }

  #fit(animate: boolean): void {
    if (!this.#arrangement) return;
    const bounds = boundsOf(this.#arrangement.goal, () => true);
    this.#viewport.show(bounds, LARGEST_FIT, animate);
  }
}
