import {
  arrowHead,
  curveOf,
  pointAt,
  screenPoint,
  shownRadius,
  textZoom,
} from './graph-geometry.js';
import type { Camera, Curve, Point } from './graph-geometry.js';
import { directionOf } from './graph-label.js';
import { LABEL_GAP } from './graph-layout.js';
import type { GraphEdge } from './graph-model.js';
import { iconOf } from './graph-scene.js';
import type { Scene } from './graph-scene.js';

/** How each thing is drawn at this moment. */
export interface Shown {
  /** 0 (not there) to 1 for each node. */
  readonly nodes: Float32Array;
  /** 0 (not there) to 1 for each edge. */
  readonly edges: Float32Array;
  /** 0 to 1 for each edge: how strongly it is traced. */
  readonly traced: Float32Array;
  /** Nodes whose labels come first. */
  readonly strong: ReadonlySet<number>;
  /** Node whose label is bold, -1 for none. */
  readonly center: number;
  /** Edges that show their labels. */
  readonly labelled: ReadonlySet<number>;
  /** Nodes that are talked about now. */
  readonly lit: ReadonlySet<number>;
  /** Node in the ring of the selection, -1 for none. */
  readonly selected: number;
  /** Node that the keyboard is at, -1 for none. */
  readonly cursor: number;
}

export interface Canvas {
  readonly ctx: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const TAU = Math.PI * 2;
const icons = new Map<string, Path2D>();

/** Draws a scene in CSS pixels; the context's transform is the pixel ratio and no more. */
export function paint(canvas: Canvas, scene: Scene, shown: Shown, camera: Camera): void {
  new Painter(canvas, scene, shown, camera).paint();
}

class Painter {
  readonly #ctx: CanvasRenderingContext2D;
  readonly #canvas: Canvas;
  readonly #scene: Scene;
  readonly #shown: Shown;
  readonly #camera: Camera;
  readonly #points: Point[];
  readonly #radii: number[];
  readonly #taken: Box[] = [];
  readonly #fontSize: number;

  constructor(canvas: Canvas, scene: Scene, shown: Shown, camera: Camera) {
    this.#canvas = canvas;
    this.#ctx = canvas.ctx;
    this.#scene = scene;
    this.#shown = shown;
    this.#camera = camera;
    this.#points = scene.model.nodes.map(({ id }) => screenPoint(scene.layout, id, camera));
    this.#radii = scene.boxes.map(({ radius }) => shownRadius(radius, camera.scale));
    this.#fontSize = scene.sizes.fontSize * textZoom(camera.scale);
  }

  paint(): void {
    const { model } = this.#scene;
    this.#ctx.lineCap = 'round';
    this.#ctx.lineJoin = 'round';
    const { traced, strong } = this.#shown;
    // What is traced lies on top.
    for (const edge of model.edges) if (traced[edge.id]! < 0.5) this.#edge(edge);
    for (const edge of model.edges) if (traced[edge.id]! >= 0.5) this.#edge(edge);
    for (const { id } of model.nodes) if (!strong.has(id)) this.#node(id);
    for (const id of strong) this.#node(id);
    this.#labels();
    this.#ctx.globalAlpha = 1;
  }

  #isSeen({ x, y }: Point, reach: number): boolean {
    const { width, height } = this.#canvas;
    return x > -reach && y > -reach && x < width + reach && y < height + reach;
  }

  #curve(edge: GraphEdge): Curve {
    return curveOf(edge, this.#scene.layout, this.#scene.boxes, this.#camera);
  }

  #edge(edge: GraphEdge): void {
    const { theme } = this.#scene;
    const alpha = this.#shown.edges[edge.id]!;
    if (alpha < 0.01) return;
    const traced = this.#shown.traced[edge.id]!;
    const curve = this.#curve(edge);
    const ctx = this.#ctx;
    const head = edge.directed ? arrowHead(curve, 7 + traced * 1.5) : undefined;
    const end = head ? pointAt(curve, 0.97) : curve[3];
    ctx.globalAlpha = alpha * (theme.forced ? 1 : 0.5 + 0.5 * traced);
    ctx.strokeStyle = ctx.fillStyle = traced > 0.5 ? theme.accent : theme.muted;
    ctx.lineWidth = 1.15 + Math.min(1.6, Math.log2(edge.weight) * 0.5) + traced * 0.7;
    ctx.beginPath();
    ctx.moveTo(curve[0].x, curve[0].y);
    ctx.bezierCurveTo(curve[1].x, curve[1].y, curve[2].x, curve[2].y, end.x, end.y);
    ctx.stroke();
    if (!head) return;
    ctx.beginPath();
    for (const { x, y } of head) ctx.lineTo(x, y);
    ctx.closePath();
    ctx.fill();
  }

  #node(id: number): void {
    const alpha = this.#shown.nodes[id]!;
    const point = this.#points[id]!;
    const radius = this.#radii[id]!;
    if (alpha < 0.01 || !this.#isSeen(point, radius + 12)) return;
    const { theme, model } = this.#scene;
    const { lit, selected, cursor } = this.#shown;
    const node = model.nodes[id]!;
    const ctx = this.#ctx;
    const color = theme.colorOf(node);
    const disc = (size: number) => {
      ctx.beginPath();
      ctx.arc(point.x, point.y, size, 0, TAU);
    };
    // Nothing shines through a disc, even a faint one.
    ctx.globalAlpha = Math.min(1, alpha * 4);
    ctx.fillStyle = theme.surface;
    disc(radius + 2);
    ctx.fill();
    ctx.globalAlpha = alpha;
    ctx.fillStyle = ctx.strokeStyle = color;
    if (lit.has(id)) {
      ctx.lineWidth = 1.5;
      disc(radius + 4.5);
      ctx.globalAlpha = alpha * 0.22;
      ctx.fill();
      ctx.globalAlpha = alpha * 0.8;
      ctx.stroke();
      ctx.globalAlpha = alpha;
    }
    disc(radius);
    ctx.fill();
    if (radius >= 7) this.#icon(node.type, point, radius);
    if (id !== selected && id !== cursor) return;
    ctx.strokeStyle = id === cursor ? theme.text : theme.accent;
    ctx.lineWidth = 2.5;
    ctx.setLineDash(id === cursor ? [4, 4] : []);
    disc(radius + 5);
    ctx.stroke();
    ctx.setLineDash([]);
  }

  #icon(type: string, { x, y }: Point, radius: number): void {
    const data = iconOf(type);
    let path = icons.get(data);
    if (!path) icons.set(data, (path = new Path2D(data)));
    const ctx = this.#ctx;
    const size = (radius * 1.16) / 24;
    ctx.save();
    ctx.translate(x - 12 * size, y - 12 * size);
    ctx.scale(size, size);
    ctx.fillStyle = this.#scene.theme.surface;
    ctx.fill(path);
    ctx.restore();
  }

  /** The most important first; one that would lie on another is left out. */
  #labels(): void {
    const { model } = this.#scene;
    const { nodes: alphas, strong, labelled, selected, cursor } = this.#shown;
    const rank = (id: number) =>
      (id === selected || id === cursor ? 1e6 : 0) +
      (strong.has(id) ? 1e5 : 0) +
      (alphas[id]! > 0.5 ? 1e4 : 0) +
      model.nodes[id]!.degree;
    const order = model.nodes
      .filter(({ id }) => alphas[id]! > 0.01 && this.#isSeen(this.#points[id]!, 60))
      .sort((a, b) => rank(b.id) - rank(a.id) || a.id - b.id)
      .slice(0, 400);
    for (const { id } of order) if (strong.has(id)) this.#label(id, true);
    for (const id of labelled) this.#edgeLabel(model.edges[id]!);
    for (const { id } of order) if (!strong.has(id)) this.#label(id, false);
  }

  #take(box: Box): boolean {
    const hits = this.#taken.some(
      (it) =>
        box.left < it.right && it.left < box.right && box.top < it.bottom && it.top < box.bottom,
    );
    if (!hits) this.#taken.push(box);
    return !hits;
  }

  #label(id: number, strong: boolean): void {
    const { labels, sizes, theme, boxes } = this.#scene;
    const lines = labels[id]!;
    const { x, y } = this.#points[id]!;
    const zoom = this.#fontSize / sizes.fontSize;
    const top = y + this.#radii[id]! + LABEL_GAP;
    const half = (boxes[id]!.labelWidth * zoom) / 2;
    const line = sizes.lineHeight * zoom;
    const bottom = top + lines.length * line;
    if (!this.#take({ left: x - half, right: x + half, top, bottom }) && !strong) return;
    const ctx = this.#ctx;
    ctx.globalAlpha = this.#shown.nodes[id]!;
    ctx.font = `${id === this.#shown.center ? 600 : 500} ${this.#fontSize}px ${theme.family}`;
    ctx.fillStyle = theme.text;
    lines.forEach((text, index) => this.#text(text, x, top + (index + 0.5) * line, 3.5));
  }

  #text(text: string, x: number, y: number, halo: number): void {
    const ctx = this.#ctx;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.direction = directionOf(text);
    ctx.strokeStyle = this.#scene.theme.surface;
    ctx.lineWidth = halo;
    ctx.strokeText(text, x, y);
    ctx.fillText(text, x, y);
  }

  #edgeLabel(edge: GraphEdge): void {
    if (!edge.label || this.#shown.edges[edge.id]! < 0.3) return;
    const { theme } = this.#scene;
    const ctx = this.#ctx;
    const curve = this.#curve(edge);
    const size = this.#fontSize * 0.9;
    ctx.font = `500 ${size}px ${theme.family}`;
    const half = ctx.measureText(edge.label).width / 2 + 3;
    for (const t of [0.5, 0.58, 0.42, 0.66, 0.34, 0.74, 0.26]) {
      const { x, y } = pointAt(curve, t);
      const box = {
        left: x - half,
        right: x + half,
        top: y - size * 0.65,
        bottom: y + size * 0.65,
      };
      const onDisc = [edge.source, edge.target].some((id) => {
        const { x: cx, y: cy } = this.#points[id]!;
        const dx = Math.max(box.left - cx, 0, cx - box.right);
        const dy = Math.max(box.top - cy, 0, cy - box.bottom);
        return Math.hypot(dx, dy) < this.#radii[id]! + 2;
      });
      if (onDisc || !this.#take(box)) continue;
      ctx.globalAlpha = 1;
      ctx.fillStyle = theme.accent;
      this.#text(edge.label, x, y, 5);
      return;
    }
  }
}
