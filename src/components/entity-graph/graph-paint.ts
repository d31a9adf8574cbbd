import { mdiPin } from '@mdi/js';
import type { Part } from './graph-cull.js';
import type { Emphasis } from './graph-emphasis.js';
import {
  arrowHead,
  curveOf,
  edgeWidth,
  pointAt,
  screenPoint,
  shownRadius,
  textZoom,
} from './graph-geometry.js';
import type { Camera, Curve, Point } from './graph-geometry.js';
import { LABEL_GAP, writeText } from './graph-label.js';
import type { GraphEdge, GraphModel } from './graph-model.js';
import { Room } from './graph-room.js';
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
  /** What is strong: its labels come first. */
  readonly emphasis: Emphasis | undefined;
  /** Nodes that are talked about now. */
  readonly lit: ReadonlySet<number>;
  /** Nodes that stay where the viewer has put them. */
  readonly pinned: ReadonlySet<number>;
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

const TAU = Math.PI * 2;
/** Radius of the mark of what is pinned. CSS pixels. */
const PIN = 6.5;
const NONE: ReadonlySet<number> = new Set();
/** Labels of so few that are strong are all written, even on each other; of more, those that find room. */
const FEW_STRONG = 24;
const icons = new Map<string, Path2D>();

/** All of a model. */
export const everythingIn = ({ nodes, edges }: GraphModel): Part => ({
  nodes: nodes.keys(),
  edges: edges.keys(),
});

/**
 * Draws a part of a scene, one thing after another with all that there is to see of it. In CSS pixels;
 * the context's transform is the pixel ratio and no more.
 */
export function paint(
  canvas: Canvas,
  scene: Scene,
  shown: Shown,
  camera: Camera,
  part: Part,
): void {
  new Painter(canvas, scene, shown, camera).paint(part);
}

class Painter {
  readonly #ctx: CanvasRenderingContext2D;
  readonly #canvas: Canvas;
  readonly #scene: Scene;
  readonly #shown: Shown;
  readonly #camera: Camera;
  readonly #strong: ReadonlySet<number>;
  readonly #room = new Room();
  readonly #fontSize: number;

  constructor(canvas: Canvas, scene: Scene, shown: Shown, camera: Camera) {
    this.#canvas = canvas;
    this.#ctx = canvas.ctx;
    this.#scene = scene;
    this.#shown = shown;
    this.#camera = camera;
    this.#strong = shown.emphasis?.nodes ?? NONE;
    this.#fontSize = scene.sizes.fontSize * textZoom(camera.scale);
  }

  paint(part: Part): void {
    const { edges } = this.#scene.model;
    const { traced } = this.#shown;
    const nodes = [...part.nodes];
    this.#ctx.lineCap = 'round';
    this.#ctx.lineJoin = 'round';
    // What is traced lies on top.
    const front: GraphEdge[] = [];
    for (const id of part.edges) {
      if (traced[id]! < 0.5) this.#edge(edges[id]!);
      else front.push(edges[id]!);
    }
    for (const edge of front) this.#edge(edge);
    for (const id of nodes) if (!this.#strong.has(id)) this.#node(id);
    for (const id of this.#strong) this.#node(id);
    this.#labels(nodes);
    this.#ctx.globalAlpha = 1;
  }

  #pointOf(node: number): Point {
    return screenPoint(this.#scene.layout, node, this.#camera);
  }

  #radiusOf(node: number): number {
    return shownRadius(this.#scene.boxes[node]!.radius, this.#camera.scale);
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
    ctx.lineWidth = edgeWidth(edge.weight) + traced * 0.7;
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
    const point = this.#pointOf(id);
    const radius = this.#radiusOf(id);
    if (alpha < 0.01 || !this.#isSeen(point, radius + 12)) return;
    const { theme, model } = this.#scene;
    const { lit, selected, cursor, pinned } = this.#shown;
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
    if (pinned.has(id)) this.#pin(point, radius);
    if (id !== selected && id !== cursor) return;
    ctx.strokeStyle = id === cursor ? theme.text : theme.accent;
    ctx.lineWidth = 2.5;
    ctx.setLineDash(id === cursor ? [4, 4] : []);
    disc(radius + 5);
    ctx.stroke();
    ctx.setLineDash([]);
  }

  /** A mark on the rim of a disc. */
  #pin({ x, y }: Point, radius: number): void {
    const { theme } = this.#scene;
    const ctx = this.#ctx;
    const at = { x: x + radius * 0.8, y: y - radius * 0.8 };
    ctx.fillStyle = theme.text;
    ctx.beginPath();
    ctx.arc(at.x, at.y, PIN, 0, TAU);
    ctx.fill();
    this.#glyph(mdiPin, at, PIN);
  }

  #icon(type: string, point: Point, radius: number): void {
    this.#glyph(iconOf(type), point, radius);
  }

  #glyph(data: string, { x, y }: Point, radius: number): void {
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
  #labels(nodes: readonly number[]): void {
    const { model } = this.#scene;
    const { nodes: alphas, emphasis, selected, cursor } = this.#shown;
    const strong = this.#strong;
    const rank = (id: number) =>
      (id === selected || id === cursor ? 1e6 : 0) +
      (strong.has(id) ? 1e5 : 0) +
      (alphas[id]! > 0.5 ? 1e4 : 0) +
      model.nodes[id]!.degree;
    const order = nodes
      .filter((id) => alphas[id]! > 0.01 && this.#isSeen(this.#pointOf(id), 60))
      .sort((a, b) => rank(b) - rank(a) || a - b)
      .slice(0, 400);
    for (const id of order) if (strong.has(id)) this.#label(id);
    if (emphasis?.labelled) for (const id of emphasis.edges) this.#edgeLabel(model.edges[id]!);
    for (const id of order) if (!strong.has(id)) this.#label(id);
  }

  #label(id: number): void {
    const { boxes, sizes, theme } = this.#scene;
    const { lines, labelWidth } = boxes[id]!;
    const { x, y } = this.#pointOf(id);
    const zoom = this.#fontSize / sizes.fontSize;
    const top = y + this.#radiusOf(id) + LABEL_GAP;
    const half = (labelWidth * zoom) / 2;
    const line = sizes.lineHeight * zoom;
    const isFree = this.#room.take(x - half, top, x + half, top + lines.length * line);
    const isCenter = id === this.#shown.emphasis?.center;
    const isDue = isCenter || (this.#strong.has(id) && this.#strong.size <= FEW_STRONG);
    if (!isFree && !isDue) return;
    const ctx = this.#ctx;
    ctx.globalAlpha = this.#shown.nodes[id]!;
    const weight = isCenter ? 600 : 500;
    ctx.font = `${weight} ${this.#fontSize}px ${theme.family}`;
    ctx.fillStyle = theme.text;
    ctx.strokeStyle = theme.surface;
    lines.forEach((text, index) => writeText(ctx, text, x, top + (index + 0.5) * line, 3.5));
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
      const [left, top, right, bottom] = [x - half, y - size * 0.65, x + half, y + size * 0.65];
      const onDisc = [edge.source, edge.target].some((id) => {
        const { x: cx, y: cy } = this.#pointOf(id);
        const dx = Math.max(left - cx, 0, cx - right);
        const dy = Math.max(top - cy, 0, cy - bottom);
        return Math.hypot(dx, dy) < this.#radiusOf(id) + 2;
      });
      if (onDisc || !this.#room.take(left, top, right, bottom)) continue;
      ctx.globalAlpha = 1;
      ctx.fillStyle = theme.accent;
      ctx.strokeStyle = theme.surface;
      writeText(ctx, edge.label, x, y, 5);
      return;
    }
  }
}
