import type { Curve, Point } from './graph-geometry.js';
import { writeText } from './graph-label.js';

export interface Ink {
  /** CSS color. */
  readonly color: string;
  /** 0 to 1. */
  readonly alpha: number;
}

export interface Stroke {
  readonly line: Curve;
  /** The corners of the arrow head at its end. */
  readonly head: readonly Point[] | undefined;
  readonly width: number;
}

export interface Font {
  readonly weight: number;
  readonly size: number;
  /** CSS font family. */
  readonly family: string;
}

export interface TextStyle extends Font {
  readonly lineHeight: number;
  /** CSS color of what keeps a text apart from what is under it. */
  readonly halo: string;
  readonly haloWidth: number;
}

/** What a map is drawn on. Lengths and points are in CSS pixels. */
export interface Surface {
  readonly width: number;
  readonly height: number;
  /** How many labels are tried, the most important first. */
  readonly mostLabels: number;
  /** @param title what it says, also where there is no room to write it */
  edge(stroke: Stroke, ink: Ink, title: string): void;
  disc(at: Point, radius: number, ink: Ink): void;
  ring(at: Point, radius: number, ink: Ink, width: number, isDashed: boolean): void;
  /** @param path in a square of 24, which is drawn as large as `size` */
  glyph(path: string, at: Point, size: number, ink: Ink): void;
  /** @param at the middle of the first line */
  text(lines: readonly string[], at: Point, ink: Ink, style: TextStyle): void;
  widthOf(text: string, font: Font): number;
}

export interface Canvas {
  readonly ctx: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
}

const TAU = Math.PI * 2;
const glyphs = new Map<string, Path2D>();

export const spellFont = ({ weight, size, family }: Font): string =>
  `${weight} ${size}px ${family}`;

export class CanvasSurface implements Surface {
  readonly width: number;
  readonly height: number;
  readonly mostLabels = 400;
  readonly #ctx: CanvasRenderingContext2D;

  constructor({ ctx, width, height }: Canvas) {
    this.width = width;
    this.height = height;
    this.#ctx = ctx;
    ctx.lineCap = 'round';
    ctx.lineJoin = 'round';
  }

  edge({ line, head, width }: Stroke, ink: Ink): void {
    const ctx = this.#ctx;
    const [a, b, c, d] = line;
    ctx.globalAlpha = ink.alpha;
    ctx.strokeStyle = ink.color;
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.moveTo(a.x, a.y);
    ctx.bezierCurveTo(b.x, b.y, c.x, c.y, d.x, d.y);
    ctx.stroke();
    if (!head) return;
    ctx.fillStyle = ink.color;
    ctx.beginPath();
    for (const { x, y } of head) ctx.lineTo(x, y);
    ctx.closePath();
    ctx.fill();
  }

  disc(at: Point, radius: number, ink: Ink): void {
    this.#fillWith(ink);
    this.#round(at, radius);
    this.#ctx.fill();
  }

  ring(at: Point, radius: number, ink: Ink, width: number, isDashed: boolean): void {
    const ctx = this.#ctx;
    ctx.globalAlpha = ink.alpha;
    ctx.strokeStyle = ink.color;
    ctx.lineWidth = width;
    if (isDashed) ctx.setLineDash([4, 4]);
    this.#round(at, radius);
    ctx.stroke();
    if (isDashed) ctx.setLineDash([]);
  }

  glyph(path: string, { x, y }: Point, size: number, ink: Ink): void {
    let glyph = glyphs.get(path);
    if (!glyph) glyphs.set(path, (glyph = new Path2D(path)));
    const ctx = this.#ctx;
    const zoom = size / 24;
    ctx.save();
    ctx.translate(x - 12 * zoom, y - 12 * zoom);
    ctx.scale(zoom, zoom);
    this.#fillWith(ink);
    ctx.fill(glyph);
    ctx.restore();
  }

  text(lines: readonly string[], { x, y }: Point, ink: Ink, style: TextStyle): void {
    const ctx = this.#ctx;
    this.#fillWith(ink);
    ctx.font = spellFont(style);
    ctx.strokeStyle = style.halo;
    lines.forEach((line, index) =>
      writeText(ctx, line, x, y + index * style.lineHeight, style.haloWidth),
    );
  }

  widthOf(text: string, font: Font): number {
    this.#ctx.font = spellFont(font);
    return this.#ctx.measureText(text).width;
  }

  #fillWith({ color, alpha }: Ink): void {
    const ctx = this.#ctx;
    ctx.globalAlpha = alpha;
    ctx.fillStyle = color;
  }

  #round({ x, y }: Point, radius: number): void {
    this.#ctx.beginPath();
    this.#ctx.arc(x, y, radius, 0, TAU);
  }
}
