import { Slices } from '../../model/slices.js';
import { escapeXml as escape } from '../../model/xml-text.js';
import { boundsOf } from './graph-bounds.js';
import type { Bounds } from './graph-bounds.js';
import { arrowHead, curveOf, pointAt, screenPoint } from './graph-geometry.js';
import type { Camera, Point } from './graph-geometry.js';
import { directionOf } from './graph-label.js';
import { LABEL_GAP } from './graph-layout.js';
import { everythingIn, paint } from './graph-paint.js';
import type { Shown } from './graph-paint.js';
import { iconOf } from './graph-scene.js';
import type { Scene } from './graph-scene.js';

const PADDING = 24;
/** CSS pixels: past this a canvas of some browsers stays blank. */
const LARGEST_SIDE = 8000;

const round = (value: number): number => Math.round(value * 10) / 10;

/** A part of the layout, in its pixels, at the scale of a camera. */
export interface View extends Bounds {
  readonly scale: number;
}

/** Breaks the labels that have not been seen yet into lines. */
async function measureAll({ boxes }: Scene): Promise<void> {
  await new Slices().finish(
    (function* () {
      for (const box of boxes) yield box.measure();
    })(),
  );
}

/** All that is shown, with some room around it. */
function whole(scene: Scene, shown: Shown): View {
  const { left, top, width, height } = boundsOf(scene, (node) => shown.nodes[node]! > 0);
  return {
    left: left - PADDING,
    top: top - PADDING,
    width: Math.ceil(width + 2 * PADDING),
    height: Math.ceil(height + 2 * PADDING),
    scale: 1,
  };
}

/** A view of the graph, or all of it, as a PNG picture, in twice the pixels where that is not too many. */
export async function toPng(scene: Scene, shown: Shown, view?: View): Promise<Blob> {
  await measureAll(scene);
  const { left, top, scale, ...size } = view ?? whole(scene, shown);
  const [width, height] = [size.width * scale, size.height * scale];
  const ratio = Math.min(2, LARGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * ratio);
  canvas.height = Math.ceil(height * ratio);
  const ctx = canvas.getContext('2d')!;
  ctx.scale(ratio, ratio);
  ctx.fillStyle = scene.theme.surface;
  ctx.fillRect(0, 0, width, height);
  const camera = { scale, x: -left * scale, y: -top * scale };
  paint({ ctx, width, height }, scene, shown, camera, everythingIn(scene.model));
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

const spell = (...points: readonly Point[]) =>
  points.map(({ x, y }) => `${round(x)} ${round(y)}`).join(' ');

/** A view of the graph, or all of it, as an SVG picture, with its texts as text. */
export async function toSvg(scene: Scene, shown: Shown, title: string, view?: View): Promise<Blob> {
  await measureAll(scene);
  const svg = await new Slices().finish(draw(scene, shown, title, view ?? whole(scene, shown)));
  return new Blob(svg, { type: 'image/svg+xml' });
}

/** The pieces of the SVG; yields where it may be interrupted. */
function* draw(
  scene: Scene,
  shown: Shown,
  title: string,
  { left, top, width, height, scale }: View,
): Generator<undefined, string[]> {
  const camera: Camera = { scale: 1, x: -left, y: -top };
  const { theme, model, sizes } = scene;
  const [lines, discs, names]: [string[], string[], string[]] = [[], [], []];
  for (const edge of model.edges) {
    yield;
    if (!(shown.edges[edge.id]! > 0)) continue;
    const curve = curveOf(edge, scene.layout, scene.boxes, camera);
    const [a, b, c] = curve;
    const end = edge.directed ? pointAt(curve, 0.97) : curve[3];
    const head = edge.directed ? `M${spell(...arrowHead(curve, 7))}Z` : '';
    lines.push(
      `<g>${edge.label ? `<title>${escape(edge.label)}</title>` : ''}` +
        `<path d="M${spell(a)}C${spell(b, c, end)}"/>` +
        `${head && `<path fill="${escape(theme.muted)}" d="${head}"/>`}</g>`,
    );
  }
  for (const node of model.nodes) {
    yield;
    if (!(shown.nodes[node.id]! > 0)) continue;
    const { x, y } = screenPoint(scene.layout, node.id, camera);
    const { radius, labelWidth, labelHeight } = scene.boxes[node.id]!;
    const half = Math.max(radius, labelWidth / 2);
    if (x < -half || x > width + half || y < -radius - LABEL_GAP - labelHeight) continue;
    if (y > height + radius) continue;
    const icon = radius * 1.16;
    const corner = spell({ x: x - icon / 2, y: y - icon / 2 });
    discs.push(
      `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${escape(theme.colorOf(node))}"/>` +
        `<path fill="${escape(theme.surface)}" transform="translate(${corner}) scale(${(icon / 24).toFixed(3)})" d="${iconOf(node.type)}"/>`,
    );
    const under = y + radius + LABEL_GAP;
    const spans = scene.boxes[node.id]!.lines.map(
      (line, index) =>
        `<tspan x="${round(x)}" y="${round(under + (index + 0.8) * sizes.lineHeight)}">${escape(line)}</tspan>`,
    );
    names.push(`<text direction="${directionOf(node.label)}">${spans.join('')}</text>`);
  }
  const size = `width="${round(width * scale)}" height="${round(height * scale)}"`;
  const line = `fill="none" stroke="${escape(theme.muted)}" stroke-opacity=".55" fill-opacity=".55" stroke-width="1.2"`;
  const text =
    `font-family="${escape(theme.family)}" font-size="${sizes.fontSize}" font-weight="500" text-anchor="middle" ` +
    `paint-order="stroke" stroke="${escape(theme.surface)}" stroke-width="3.5" stroke-linejoin="round"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${round(width)} ${round(height)}">`,
    `<title>${escape(title)}</title><rect width="100%" height="100%" fill="${escape(theme.surface)}"/>`,
    ...[`<g ${line}>`, ...lines, '</g><g>', ...discs, '</g>'],
    ...[`<g fill="${escape(theme.text)}" ${text}>`, ...names, '</g></svg>'],
  ];
}
