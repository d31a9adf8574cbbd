import { mdiPin } from '@mdi/js';
import { finishNow } from '../../model/finish-now.js';
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
import { LABEL_GAP } from './graph-label.js';
import type { GraphEdge } from './graph-model.js';
import { Room } from './graph-room.js';
import type { Scene } from './graph-scene.js';
import { CanvasSurface } from './graph-surface.js';
import type { Canvas, Ink, Surface } from './graph-surface.js';
import type { Visibility } from './graph-visibility.js';

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

/** Radius of the mark of what is pinned. CSS pixels. */
const PIN = 6.5;
const NONE: ReadonlySet<number> = new Set();
/** Labels of so few that are strong are all written, even on each other; of more, those that find room. */
const FEW_STRONG = 24;
/** Things that are drawn between two interruptions. */
const PIECE = 64;

/** What stands out of a picture of thousands: what is strong, lit, pinned, or in a ring. */
export function frontOf(
  { emphasis, lit, pinned, selected, cursor }: Shown,
  visible: Visibility,
): Part {
  const nodes = new Set([...(emphasis?.nodes ?? []), ...lit, ...pinned, selected, cursor]);
  return {
    nodes: [...nodes].filter((node) => visible.nodes[node]),
    edges: emphasis?.edges ?? [],
  };
}

/** Draws a part of a scene on a canvas, whose transform is the pixel ratio and no more. */
export function paint(
  canvas: Canvas,
  scene: Scene,
  shown: Shown,
  camera: Camera,
  part: Part,
): void {
  finishNow(paintStepwise(new CanvasSurface(canvas), scene, shown, camera, part));
  canvas.ctx.globalAlpha = 1;
}

/**
 * Draws a part of a scene, one thing after another with all that there is to see of it. Yields where it
 * may be interrupted.
 */
export function paintStepwise(
  surface: Surface,
  scene: Scene,
  shown: Shown,
  camera: Camera,
  part: Part,
): Generator<void> {
  return new Painter(surface, scene, shown, camera).paint(part);
}

class Painter {
  readonly #surface: Surface;
  readonly #scene: Scene;
  readonly #shown: Shown;
  readonly #camera: Camera;
  readonly #strong: ReadonlySet<number>;
  readonly #room = new Room();
  readonly #fontSize: number;

  constructor(surface: Surface, scene: Scene, shown: Shown, camera: Camera) {
    this.#surface = surface;
    this.#scene = scene;
    this.#shown = shown;
    this.#camera = camera;
    this.#strong = shown.emphasis?.nodes ?? NONE;
    this.#fontSize = scene.sizes.fontSize * textZoom(camera.scale);
  }

  *paint(part: Part): Generator<void> {
    const { edges } = this.#scene.model;
    const { traced } = this.#shown;
    const nodes = [...part.nodes];
    // What is traced lies on top.
    const front: number[] = [];
    const back: number[] = [];
    for (const id of part.edges) (traced[id]! < 0.5 ? back : front).push(id);
    yield* each([...back, ...front], (id) => this.#edge(edges[id]!));
    const weak = nodes.filter((id) => !this.#strong.has(id));
    yield* each([...weak, ...this.#strong], (id) => this.#node(id));
    yield* this.#labels(nodes);
  }

  #pointOf(node: number): Point {
    return screenPoint(this.#scene.layout, node, this.#camera);
  }

  #radiusOf(node: number): number {
    return shownRadius(this.#scene.boxes[node]!.radius, this.#camera.scale);
  }

  #isSeen({ x, y }: Point, reach: number): boolean {
    const { width, height } = this.#surface;
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
    const [a, b, c, d] = curve;
    const head = edge.directed ? arrowHead(curve, 7 + traced * 1.5) : undefined;
    const line: Curve = [a, b, c, head ? pointAt(curve, 0.97) : d];
    const ink = {
      color: traced > 0.5 ? theme.accent : theme.muted,
      alpha: alpha * (theme.forced ? 1 : 0.5 + 0.5 * traced),
    };
    this.#surface.edge(
      { line, head, width: edgeWidth(edge.weight) + traced * 0.7 },
      ink,
      edge.label,
    );
  }

  #node(id: number): void {
    const alpha = this.#shown.nodes[id]!;
    const point = this.#pointOf(id);
    const radius = this.#radiusOf(id);
    if (alpha < 0.01 || !this.#isSeen(point, radius + 12)) return;
    const { theme, model, icons } = this.#scene;
    const { lit, selected, cursor, pinned } = this.#shown;
    const surface = this.#surface;
    const node = model.nodes[id]!;
    const color = theme.colorOf(node);
    // Nothing shines through a disc, even a faint one.
    surface.disc(point, radius + 2, { color: theme.surface, alpha: Math.min(1, alpha * 4) });
    if (lit.has(id)) {
      surface.disc(point, radius + 4.5, { color, alpha: alpha * 0.22 });
      surface.ring(point, radius + 4.5, { color, alpha: alpha * 0.8 }, 1.5, false);
    }
    surface.disc(point, radius, { color, alpha });
    if (radius >= 7) this.#glyph(icons.get(node.type)!, point, radius, alpha);
    if (pinned.has(id)) this.#pin(point, radius, alpha);
    if (id !== selected && id !== cursor) return;
    const ring = id === cursor ? theme.text : theme.accent;
    surface.ring(point, radius + 5, { color: ring, alpha }, 2.5, id === cursor);
  }

  /** A mark on the rim of a disc. */
  #pin({ x, y }: Point, radius: number, alpha: number): void {
    const at = { x: x + radius * 0.8, y: y - radius * 0.8 };
    this.#surface.disc(at, PIN, { color: this.#scene.theme.text, alpha });
    this.#glyph(mdiPin, at, PIN, alpha);
  }

  #glyph(path: string, at: Point, radius: number, alpha: number): void {
    const ink: Ink = { color: this.#scene.theme.surface, alpha };
    this.#surface.glyph(path, at, radius * 1.16, ink);
  }

  /** The most important first; one that would lie on another is left out. */
  *#labels(nodes: readonly number[]): Generator<void> {
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
      .slice(0, this.#surface.mostLabels);
    const label = (id: number) => this.#label(id);
    yield* each(
      order.filter((id) => strong.has(id)),
      label,
    );
    if (emphasis?.labelled) yield* each(emphasis.edges, (id) => this.#edgeLabel(model.edges[id]!));
    yield* each(
      order.filter((id) => !strong.has(id)),
      label,
    );
  }

  #label(id: number): void {
    const { boxes, sizes, theme } = this.#scene;
    const { lines, labelWidth } = boxes[id]!;
    const { x, y } = this.#pointOf(id);
    const zoom = this.#fontSize / sizes.fontSize;
    const top = y + this.#radiusOf(id) + LABEL_GAP;
    const half = (labelWidth * zoom) / 2;
    const lineHeight = sizes.lineHeight * zoom;
    const isFree = this.#room.take(x - half, top, x + half, top + lines.length * lineHeight);
    const isCenter = id === this.#shown.emphasis?.center;
    const isDue = isCenter || (this.#strong.has(id) && this.#strong.size <= FEW_STRONG);
    if (!isFree && !isDue) return;
    const ink = { color: theme.text, alpha: this.#shown.nodes[id]! };
    const weight = isCenter ? 600 : 500;
    const style = { weight, size: this.#fontSize, family: theme.family, lineHeight };
    this.#surface.text(lines, { x, y: top + lineHeight / 2 }, ink, {
      ...style,
      halo: theme.surface,
      haloWidth: 3.5,
    });
  }

  #edgeLabel(edge: GraphEdge): void {
    if (!edge.label || this.#shown.edges[edge.id]! < 0.3) return;
    const { theme } = this.#scene;
    const curve = this.#curve(edge);
    const size = this.#fontSize * 0.9;
    const style = { weight: 500, size, family: theme.family, lineHeight: size };
    const half = this.#surface.widthOf(edge.label, style) / 2 + 3;
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
      const ink = { color: theme.accent, alpha: 1 };
      this.#surface.text([edge.label], { x, y }, ink, {
        ...style,
        halo: theme.surface,
        haloWidth: 5,
      });
      return;
    }
  }
}

function* each(ids: Iterable<number>, draw: (id: number) => void): Generator<void> {
  let count = 0;
  for (const id of ids) {
    draw(id);
    count += 1;
    if (count % PIECE === 0) yield;
  }
}
