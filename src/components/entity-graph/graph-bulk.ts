import { FAINT } from './graph-fade.js';
import { bendOf, radiusZoom, textZoom } from './graph-geometry.js';
import type { Camera } from './graph-geometry.js';
import { LABEL_GAP, writeText } from './graph-label.js';
import type { LabelBox } from './graph-label.js';
import { Room } from './graph-room.js';
import type { Visibility } from './graph-visibility.js';

/** A graph as arrays that can be sent to a worker; everything by the ids of nodes and edges. */
export interface BulkGraph {
  /** Radius of each disc in the layout's pixels. */
  readonly radii: Float32Array;
  /** Place of each node's kind in `BulkTheme.kinds`. */
  readonly kinds: Uint8Array;
  /** Source and target of each edge in turn. */
  readonly ends: Uint32Array;
  /** All nodes, the best connected first. */
  readonly ranks: Uint32Array;
}

export interface BulkTheme {
  readonly text: string;
  readonly muted: string;
  readonly surface: string;
  /** CSS font family. */
  readonly family: string;
  readonly forced: boolean;
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly labelWidth: number;
  /** Colour and pictogram (a path in a square of 24) of each kind. */
  readonly kinds: readonly { readonly color: string; readonly icon: string }[];
}

/** What is to be drawn of a graph, in CSS pixels. */
export interface BulkView {
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
  /** Without what only matters once things stand still. */
  readonly draft: boolean;
}

export interface BulkPicture {
  readonly graph: BulkGraph;
  readonly theme: BulkTheme;
  /** Where the nodes are, in the layout's pixels. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly visible: Visibility;
  readonly view: BulkView;
  boxOf(node: number): LabelBox;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const TAU = Math.PI * 2;
/** Paths of more pieces than this are slow to fill. */
const BATCH = 64;
/** So many edges are drawn as strongly as in a small graph; more get fainter. */
const EDGES_IN_FULL = 1200;
/** CSS pixels from which an edge is seen to be bent, and a disc to have a rim and a pictogram. */
const BENT = 24;
const RIMMED = 4;
const PICTURED = 7;
/** Labels that are tried, the most important first. */
const MOST_LABELS = 400;
/** Between labels, which among so many are easier to tell apart so. */
const AIR = 5;
/** Around the view, so that what reaches in is drawn. */
const REACH = 60;

/** What is drawn of a picture besides its discs and edges. */
export interface BulkOptions {
  /** What stays strong while the rest steps back. */
  readonly strong?: Visibility | undefined;
  readonly labelled: boolean;
}

/**
 * Draws a graph of thousands, simpler where that is not seen at this zoom. Yields where it may be
 * interrupted.
 */
export function* paintBulk(
  ctx: Context,
  picture: BulkPicture,
  { strong, labelled }: BulkOptions,
): Generator<void> {
  yield* paintMarks(ctx, picture, strong ? FAINT : 1);
  const front = strong ? { ...picture, visible: strong } : picture;
  if (strong) yield* paintMarks(ctx, front, 1);
  if (labelled) yield* paintLabels(ctx, front);
}

function* paintMarks(ctx: Context, picture: BulkPicture, opacity: number): Generator<void> {
  ctx.lineCap = 'round';
  yield* paintEdges(ctx, picture, opacity);
  ctx.globalAlpha = opacity;
  yield* paintDiscs(ctx, picture);
}

function* paintEdges(ctx: Context, picture: BulkPicture, opacity: number): Generator<void> {
  const { graph, theme, x, y, visible, view } = picture;
  const { camera, width, height } = view;
  const { ends } = graph;
  const lines = new Float32Array(ends.length * 2);
  let size = 0;
  for (let edge = 0; edge < visible.edges.length; edge += 1) {
    if (!visible.edges[edge]) continue;
    const [source, target] = [ends[edge * 2]!, ends[edge * 2 + 1]!];
    const x1 = x[source]! * camera.scale + camera.x;
    const y1 = y[source]! * camera.scale + camera.y;
    const x2 = x[target]! * camera.scale + camera.x;
    const y2 = y[target]! * camera.scale + camera.y;
    if (Math.max(x1, x2) < -REACH || Math.min(x1, x2) > width + REACH) continue;
    if (Math.max(y1, y2) < -REACH || Math.min(y1, y2) > height + REACH) continue;
    lines[size] = x1;
    lines[size + 1] = y1;
    lines[size + 2] = x2;
    lines[size + 3] = y2;
    size += 4;
  }
  const strength = Math.min(1, Math.sqrt((EDGES_IN_FULL * 4) / (size || 1)));
  ctx.globalAlpha = opacity * (theme.forced ? 1 : 0.12 + 0.38 * strength);
  ctx.strokeStyle = theme.muted;
  ctx.lineWidth = 0.6 + 0.55 * strength;
  for (let from = 0; from < size; from += BATCH * 4) {
    ctx.beginPath();
    for (let at = from; at < Math.min(size, from + BATCH * 4); at += 4) {
      const [x1, y1, x2, y2] = [lines[at]!, lines[at + 1]!, lines[at + 2]!, lines[at + 3]!];
      const [dx, dy] = [x2 - x1, y2 - y1];
      const length = Math.hypot(dx, dy);
      ctx.moveTo(x1, y1);
      if (view.draft || length < BENT) {
        ctx.lineTo(x2, y2);
      } else {
        const bend = bendOf(length);
        ctx.quadraticCurveTo((x1 + x2) / 2 + dy * bend, (y1 + y2) / 2 - dx * bend, x2, y2);
      }
    }
    ctx.stroke();
    yield;
  }
}

function* paintDiscs(ctx: Context, { graph, theme, ...picture }: BulkPicture): Generator<void> {
  const { x, y, visible, view } = picture;
  const { camera, width, height } = view;
  const zoom = radiusZoom(camera.scale);
  const icons = theme.kinds.map(({ icon }) => (view.draft ? undefined : new Path2D(icon)));
  const count = graph.ranks.length;
  const [large, small] = [new Uint32Array(count), new Uint32Array(count)];
  let [larges, smalls] = [0, 0];
  // The best connected lie on top.
  for (let at = count - 1; at >= 0; at -= 1) {
    const node = graph.ranks[at]!;
    if (!visible.nodes[node]) continue;
    const px = x[node]! * camera.scale + camera.x;
    const py = y[node]! * camera.scale + camera.y;
    if (px < -REACH || py < -REACH || px > width + REACH || py > height + REACH) continue;
    if (view.draft || graph.radii[node]! * zoom < RIMMED) small[smalls++] = node;
    else large[larges++] = node;
  }
  const disc = (node: number, rim: number) => {
    const px = x[node]! * camera.scale + camera.x;
    const py = y[node]! * camera.scale + camera.y;
    const radius = Math.max(2, graph.radii[node]! * zoom) + rim;
    ctx.moveTo(px + radius, py);
    ctx.arc(px, py, radius, 0, TAU);
  };
  for (let kind = 0; kind < theme.kinds.length; kind += 1) {
    ctx.fillStyle = theme.kinds[kind]!.color;
    let pieces = 0;
    ctx.beginPath();
    for (let at = 0; at < smalls; at += 1) {
      if (graph.kinds[small[at]!] !== kind) continue;
      disc(small[at]!, 0);
      pieces += 1;
      if (pieces % BATCH) continue;
      ctx.fill();
      ctx.beginPath();
      yield;
    }
    ctx.fill();
  }
  for (let at = 0; at < larges; at += 1) {
    const node = large[at]!;
    const kind = graph.kinds[node]!;
    ctx.fillStyle = theme.surface;
    ctx.beginPath();
    disc(node, graph.radii[node]! * zoom < PICTURED ? 1 : 2);
    ctx.fill();
    ctx.fillStyle = theme.kinds[kind]!.color;
    ctx.beginPath();
    disc(node, 0);
    ctx.fill();
    const radius = graph.radii[node]! * zoom;
    if (radius < PICTURED) continue;
    const size = (radius * 1.16) / 24;
    ctx.save();
    ctx.translate(
      x[node]! * camera.scale + camera.x - 12 * size,
      y[node]! * camera.scale + camera.y - 12 * size,
    );
    ctx.scale(size, size);
    ctx.fillStyle = theme.surface;
    ctx.fill(icons[kind]!);
    ctx.restore();
    yield;
  }
}

/** The nodes in view whose labels are tried, the most important first. */
export function* nodesToLabel({
  graph,
  x,
  y,
  visible,
  view,
}: Pick<BulkPicture, 'graph' | 'x' | 'y' | 'visible' | 'view'>): Generator<number> {
  const { camera, width, height } = view;
  let left = MOST_LABELS;
  for (const node of graph.ranks) {
    if (!visible.nodes[node]) continue;
    const px = x[node]! * camera.scale + camera.x;
    const py = y[node]! * camera.scale + camera.y;
    if (px < -REACH || py < -REACH || px > width + REACH || py > height + REACH) continue;
    left -= 1;
    if (left < 0) return;
    yield node;
  }
}

/** Writes the labels of the most important nodes, as many as find room. */
export function* paintLabels(ctx: Context, picture: BulkPicture): Generator<void> {
  const { theme, x, y, boxOf } = picture;
  const { camera } = picture.view;
  const zoom = textZoom(camera.scale);
  const line = theme.lineHeight * zoom;
  const room = new Room();
  ctx.globalAlpha = 1;
  ctx.lineJoin = 'round';
  ctx.fillStyle = theme.text;
  ctx.strokeStyle = theme.surface;
  for (const node of nodesToLabel(picture)) {
    const px = x[node]! * camera.scale + camera.x;
    const py = y[node]! * camera.scale + camera.y;
    const { lines, labelWidth, radius } = boxOf(node).measure();
    const top = py + Math.max(2, radius * radiusZoom(camera.scale)) + LABEL_GAP;
    const half = (labelWidth * zoom) / 2;
    const [left, right] = [px - half - AIR, px + half + AIR];
    if (!room.take(left, top, right, top + lines.length * line + AIR)) continue;
    // Measuring may have set another.
    ctx.font = `500 ${theme.fontSize * zoom}px ${theme.family}`;
    for (let index = 0; index < lines.length; index += 1) {
      writeText(ctx, lines[index]!, px, top + (index + 0.5) * line, 3.5);
    }
    yield;
  }
}
