import { Slices } from '../../model/slices.js';
import { escapeXml as escape } from '../../model/xml-text.js';
import { frameOf, partIn } from './graph-export.js';
import type { Drawing, Frame } from './graph-export.js';
import type { Point } from './graph-geometry.js';
import { directionOf } from './graph-label.js';
import { paintStepwise } from './graph-paint.js';
import { spellFont } from './graph-surface.js';
import type { Font, Ink, Stroke, Surface, TextStyle } from './graph-surface.js';

/** Characters of a piece of the file: all of it in one would be a long task. */
const PIECE = 200_000;
/** From the middle of a line of text to its base line, in parts of the font's size. */
const BASE = 0.35;

const round = (value: number): number => Math.round(value * 10) / 10;
const spell = (...points: readonly Point[]) =>
  points.map(({ x, y }) => `${round(x)} ${round(y)}`).join(' ');
const spellInk = (kind: 'fill' | 'stroke', { color, alpha }: Ink) =>
  `${kind}="${escape(color)}"${alpha < 1 ? ` ${kind}-opacity="${alpha.toFixed(2)}"` : ''}`;

/** A drawing as an SVG picture, with its texts as text. */
export async function toSvg(drawing: Drawing, title: string): Promise<Blob> {
  const frame = await frameOf(drawing);
  const part = await partIn(drawing, frame, true);
  const { scene, shown } = drawing;
  const surface = new SvgSurface(frame, title, scene.theme.surface);
  const work = paintStepwise(surface, scene, shown, frame.camera, part!);
  return new Blob(await new Slices().finish(gather(surface, work)), { type: 'image/svg+xml' });
}

/** What is drawn, as pieces of a file; yields where it may be interrupted. */
function* gather(surface: SvgSurface, work: Generator): Generator<undefined, Blob[]> {
  const pieces: Blob[] = [];
  while (!work.next().done) {
    if (surface.length > PIECE) pieces.push(new Blob([surface.take()]));
    yield;
  }
  return [...pieces, new Blob([surface.end()])];
}

/** Writes what is drawn on it. What is alike shares a group. */
class SvgSurface implements Surface {
  readonly width: number;
  readonly height: number;
  readonly mostLabels = Infinity;
  readonly #ruler = document.createElement('canvas').getContext('2d')!;
  #text: string;
  #group = '';

  constructor({ width, height }: Frame, title: string, color: string) {
    this.width = width;
    this.height = height;
    const [w, h] = [round(width), round(height)];
    this.#text =
      `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">` +
      `<title>${escape(title)}</title><rect width="100%" height="100%" fill="${escape(color)}"/>`;
  }

  get length(): number {
    return this.#text.length;
  }

  /** What was written since it was taken last. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }

  /** The last that there is to take. */
  end(): string {
    this.#within('');
    return `${this.take()}</svg>`;
  }

  edge({ line: [a, ...rest], head, width }: Stroke, ink: Ink, label: string): void {
    this.#within(`stroke-linecap="round" ${spellInk('stroke', ink)} ${spellInk('fill', ink)}`);
    const title = label ? `<title>${escape(label)}</title>` : '';
    const tip = head ? `<path stroke="none" d="M${spell(...head)}Z"/>` : '';
    const path = `<path fill="none" stroke-width="${width.toFixed(2)}" d="M${spell(a)}C${spell(...rest)}"/>`;
    this.#text += title ? `<g>${title}${path}${tip}</g>` : path + tip;
  }

  disc(at: Point, radius: number, ink: Ink): void {
    this.#circle(at, radius, spellInk('fill', ink));
  }

  ring(at: Point, radius: number, ink: Ink, width: number, isDashed: boolean): void {
    const dashes = isDashed ? ' stroke-dasharray="4"' : '';
    this.#circle(
      at,
      radius,
      `fill="none" ${spellInk('stroke', ink)} stroke-width="${width}"${dashes}`,
    );
  }

  glyph(path: string, { x, y }: Point, size: number, ink: Ink): void {
    this.#within('');
    const corner = spell({ x: x - size / 2, y: y - size / 2 });
    const place = `translate(${corner}) scale(${(size / 24).toFixed(3)})`;
    this.#text += `<path ${spellInk('fill', ink)} transform="${place}" d="${path}"/>`;
  }

  text(lines: readonly string[], { x, y }: Point, ink: Ink, style: TextStyle): void {
    const { size, weight, family, halo, haloWidth, lineHeight } = style;
    this.#within(
      `${spellInk('fill', ink)} ${spellInk('stroke', { ...ink, color: halo })}` +
        ` stroke-width="${haloWidth}" stroke-linejoin="round" paint-order="stroke"` +
        ` font-family="${escape(family)}" font-size="${round(size)}" font-weight="${weight}"` +
        ' text-anchor="middle"',
    );
    const spans = lines.map((line, index) => {
      const base = round(y + index * lineHeight + size * BASE);
      return `<tspan x="${round(x)}" y="${base}">${escape(line)}</tspan>`;
    });
    this.#text += `<text direction="${directionOf(lines.join(' '))}">${spans.join('')}</text>`;
  }

  widthOf(text: string, font: Font): number {
    this.#ruler.font = spellFont(font);
    return this.#ruler.measureText(text).width;
  }

  #circle({ x, y }: Point, radius: number, attributes: string): void {
    this.#within('');
    this.#text += `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${attributes}/>`;
  }

  #within(attributes: string): void {
    if (attributes === this.#group) return;
    if (this.#group) this.#text += '</g>';
    if (attributes) this.#text += `<g ${attributes}>`;
    this.#group = attributes;
  }
}
