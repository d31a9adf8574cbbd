import { Slices } from '../../model/slices.js';
import { escapeXml as escape } from '../../model/xml-text.js';
import { measureAll, wholeView } from './graph-export.js';
import type { View } from './graph-export.js';
import { arrowHead, curveOf, edgeWidth, pointAt, screenPoint } from './graph-geometry.js';
import type { Camera, Curve, Point } from './graph-geometry.js';
import { LABEL_GAP, directionOf } from './graph-label.js';
import type { GraphEdge } from './graph-model.js';
import { iconOf } from './graph-scene.js';
import type { Scene } from './graph-scene.js';
import type { Visibility } from './graph-visibility.js';

/** Characters of a piece of the file: all of it in one would be a long task. */
const PIECE = 200_000;

const round = (value: number): number => Math.round(value * 10) / 10;
const spell = (...points: readonly Point[]) =>
  points.map(({ x, y }) => `${round(x)} ${round(y)}`).join(' ');

/** A view of the graph, or all of it, as an SVG picture, with its texts as text. */
export async function toSvg(
  scene: Scene,
  visible: Visibility,
  title: string,
  view?: View,
): Promise<Blob> {
  const seen = view ?? (await wholeView(scene, visible));
  const slices = new Slices();
  if (view) await slices.finish(measureAll(scene));
  const pieces = await slices.finish(gather(draw(scene, visible, title, seen)));
  return new Blob(pieces, { type: 'image/svg+xml' });
}

/** Text as pieces of a file; yields where it may be interrupted. */
function* gather(texts: Iterable<string>): Generator<undefined, Blob[]> {
  const pieces: Blob[] = [];
  let text = '';
  for (const next of texts) {
    text += next;
    if (text.length > PIECE) {
      pieces.push(new Blob([text]));
      text = '';
    }
    yield;
  }
  return [...pieces, new Blob([text])];
}

/** The SVG, piece by piece. */
function* draw(
  scene: Scene,
  visible: Visibility,
  title: string,
  { left, top, width, height, scale }: View,
): Generator<string> {
  const camera: Camera = { scale: 1, x: -left, y: -top };
  const { theme, model, sizes, boxes, layout } = scene;
  const [muted, surface] = [escape(theme.muted), escape(theme.surface)];
  const size = `width="${round(width * scale)}" height="${round(height * scale)}"`;
  yield (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${round(width)} ${round(height)}">` +
    `<title>${escape(title)}</title><rect width="100%" height="100%" fill="${surface}"/>` +
    `<g fill="none" stroke="${muted}" stroke-opacity=".55" fill-opacity=".55">`
  );
  for (const edge of model.edges) {
    yield visible.edges[edge.id] ? edgeOf(edge, curveOf(edge, layout, boxes, camera), muted) : '';
  }
  yield '</g><g>';
  const seen: number[] = [];
  for (const { id } of model.nodes) {
    if (!visible.nodes[id]) continue;
    const { x, y } = screenPoint(layout, id, camera);
    const { radius, labelWidth, labelHeight } = boxes[id]!;
    const half = Math.max(radius, labelWidth / 2);
    if (x < -half || x > width + half || y > height + radius) continue;
    if (y >= -radius - LABEL_GAP - labelHeight) seen.push(id);
  }
  for (const id of seen) {
    const { x, y } = screenPoint(layout, id, camera);
    const { radius } = boxes[id]!;
    const icon = radius * 1.16;
    const corner = spell({ x: x - icon / 2, y: y - icon / 2 });
    const node = model.nodes[id]!;
    yield (
      `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${escape(theme.colorOf(node))}"/>` +
      `<path fill="${surface}" transform="translate(${corner}) scale(${(icon / 24).toFixed(3)})" d="${iconOf(node.type)}"/>`
    );
  }
  yield (
    `</g><g fill="${escape(theme.text)}" font-family="${escape(theme.family)}"` +
    ` font-size="${sizes.fontSize}" font-weight="500" text-anchor="middle" paint-order="stroke"` +
    ` stroke="${surface}" stroke-width="3.5" stroke-linejoin="round">`
  );
  for (const id of seen) {
    const { x, y } = screenPoint(layout, id, camera);
    const top = y + boxes[id]!.radius + LABEL_GAP;
    const spans = boxes[id]!.lines.map(
      (line, index) =>
        `<tspan x="${round(x)}" y="${round(top + (index + 0.8) * sizes.lineHeight)}">${escape(line)}</tspan>`,
    );
    yield `<text direction="${directionOf(model.nodes[id]!.label)}">${spans.join('')}</text>`;
  }
  yield '</g></svg>';
}

function edgeOf({ label, directed, weight }: GraphEdge, curve: Curve, color: string): string {
  const [a, b, c] = curve;
  const end = directed ? pointAt(curve, 0.97) : curve[3];
  const head = directed ? `<path fill="${color}" d="M${spell(...arrowHead(curve, 7))}Z"/>` : '';
  const title = label ? `<title>${escape(label)}</title>` : '';
  return `<g>${title}<path stroke-width="${edgeWidth(weight).toFixed(2)}" d="M${spell(a)}C${spell(b, c, end)}"/>${head}</g>`;
}
