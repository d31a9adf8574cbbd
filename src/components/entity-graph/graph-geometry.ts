import { LABEL_GAP } from './graph-label.js';
import type { NodeBox } from './graph-layout.js';
import type { GraphEdge } from './graph-model.js';
import type { Positions } from './graph-walk.js';

/** From the layout's pixels to those of the screen: `screen = layout * scale + x`. */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An edge as a cubic curve on the screen, from rim to rim. */
export type Curve = readonly [Point, Point, Point, Point];

const BEND = 0.09;
const MOST_BEND = 26;
const LEAST_LENGTH = 10;
/** Free room between a rim and what touches it. */
const AIR = 3;
/** Below this scale there is no room for most labels. */
const LABELS_FROM = 0.75;

/** How thick an edge of a weight is drawn, in CSS pixels: thinner than others below 1, and never nothing. */
export const edgeWidth = (weight: number): number =>
  1.15 + Math.min(1.6, Math.max(-0.65, Math.log2(Math.max(0, weight)) * 0.5));

/** How much larger or smaller than laid out a text is: it keeps readable. */
export const textZoom = (scale: number): number => Math.min(1.3, Math.max(0.92, scale ** 0.35));

/** How much larger or smaller than laid out a disc is: it grows slower than the plane. */
export const radiusZoom = (scale: number): number => (scale > 1 ? Math.sqrt(scale) : scale ** 0.8);

/** The radius of a disc on the screen. */
export function shownRadius(radius: number, scale: number): number {
  return Math.max(2, radius * radiusZoom(scale));
}

/** How far an edge's curve leads aside, in parts of its length in CSS pixels. */
export const bendOf = (length: number): number => Math.min(length * BEND, MOST_BEND) / length;

/** The point on the screen where a node is. */
export function screenPoint(positions: Positions, node: number, camera: Camera): Point {
  return {
    x: positions.x[node]! * camera.scale + camera.x,
    y: positions.y[node]! * camera.scale + camera.y,
  };
}

const towards = (from: Point, to: Point, length: number): Point => {
  const whole = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: from.x + ((to.x - from.x) / whole) * length,
    y: from.y + ((to.y - from.y) / whole) * length,
  };
};

/** How far from a node's centre an edge begins that leaves towards a point: past its label too. */
function rim(box: NodeBox, from: Point, to: Point, scale: number): number {
  const radius = shownRadius(box.radius, scale) + AIR;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [Math.abs(to.x - from.x) / length, (to.y - from.y) / length];
  if (uy <= 0 || scale < LABELS_FROM) return radius;
  const zoom = textZoom(scale);
  const bottom = radius + LABEL_GAP + box.labelHeight * zoom;
  const out = Math.min(bottom / uy, (box.labelWidth * zoom) / 2 / (ux || 1e-6) + AIR);
  return out * uy > radius + LABEL_GAP ? out : radius;
}

/** The gentle curve of an edge; one with itself is a loop above its node. */
export function curveOf(
  edge: GraphEdge,
  positions: Positions,
  boxes: readonly NodeBox[],
  camera: Camera,
): Curve {
  const { scale } = camera;
  const from = screenPoint(positions, edge.source, camera);
  if (edge.source === edge.target) {
    const radius = shownRadius(boxes[edge.source]!.radius, scale) + AIR;
    const [w, h] = [radius * 1.5, radius * 2.1];
    return [
      { x: from.x - radius * 0.6, y: from.y - radius * 0.8 },
      { x: from.x - w, y: from.y - h },
      { x: from.x + w, y: from.y - h },
      { x: from.x + radius * 0.6, y: from.y - radius * 0.8 },
    ];
  }
  const to = screenPoint(positions, edge.target, camera);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = edge.isStraight ? 0 : bendOf(length);
  const middle = { x: from.x + dx / 2 + dy * bend, y: from.y + dy / 2 - dx * bend };
  const [r1, r2] = [
    rim(boxes[edge.source]!, from, middle, scale),
    rim(boxes[edge.target]!, to, middle, scale),
  ];
  // Where there is no room between the rims, a little of the edge is seen all the same.
  const fit = Math.min(1, Math.max(length * 0.3, length - LEAST_LENGTH) / (r1 + r2));
  const [start, end] = [towards(from, middle, r1 * fit), towards(to, middle, r2 * fit)];
  // Bent about what is left of it, or a short rest would turn back on itself.
  const rest = Math.hypot(end.x - start.x, end.y - start.y) / length;
  const top = {
    x: (start.x + end.x) / 2 + dy * bend * rest,
    y: (start.y + end.y) / 2 - dx * bend * rest,
  };
  const lift = (point: Point): Point => ({
    x: point.x + (top.x - point.x) * 0.66,
    y: point.y + (top.y - point.y) * 0.66,
  });
  return [start, lift(start), lift(end), end];
}

/** The point of a curve at `t`, 0 to 1. */
export function pointAt([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t;
  const mix = (p: number, q: number, r: number, u: number) =>
    s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * u;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}

/** The three corners of the arrow head at the end of a curve. */
export function arrowHead(curve: Curve, size: number): readonly [Point, Point, Point] {
  const [tip, back] = [curve[3], pointAt(curve, 0.92)];
  const length = Math.hypot(tip.x - back.x, tip.y - back.y) || 1;
  const [ux, uy] = [(tip.x - back.x) / length, (tip.y - back.y) / length];
  const corner = (side: number) => ({
    x: tip.x - ux * size - uy * size * 0.5 * side,
    y: tip.y - uy * size + ux * size * 0.5 * side,
  });
  return [tip, corner(1), corner(-1)];
}

/** How far a point is from a curve, roughly. */
export function distanceTo(curve: Curve, { x, y }: Point): number {
  let least = Infinity;
  let last = curve[0];
  for (let step = 1; step <= 16; step += 1) {
    const next = pointAt(curve, step / 16);
    const [dx, dy] = [next.x - last.x, next.y - last.y];
    const along = ((x - last.x) * dx + (y - last.y) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.min(1, Math.max(0, along));
    least = Math.min(least, Math.hypot(x - last.x - dx * t, y - last.y - dy * t));
    last = next;
  }
  return least;
}
