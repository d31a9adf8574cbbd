/** Between a disc and its label. CSS pixels. */
export const LABEL_GAP = 4;

/** The width of a text in CSS pixels. */
export type Measure = (text: string) => number;

/** A label in one or two lines that are no wider than they need be; what the second has no room for is cut. */
export function wrapLabel(label: string, measure: Measure, width: number): readonly string[] {
  if (measure(label) <= width) return [label];
  // Scripts without spaces break anywhere.
  const pieces = label.includes(' ') ? label.split(' ') : [...label];
  const glue = label.includes(' ') ? ' ' : '';
  let best: readonly [string, string] | undefined;
  let least = Infinity;
  for (let cut = 1; cut < pieces.length; cut += 1) {
    const lines = [pieces.slice(0, cut).join(glue), pieces.slice(cut).join(glue)] as const;
    const widest = Math.max(measure(lines[0]), measure(lines[1]));
    if (widest >= least) continue;
    least = widest;
    best = lines;
  }
  if (!best) return [shorten(label, measure, width)];
  // A little too wide is better than cut.
  if (least <= width * 1.15) return best;
  // A word that is too long for a line has no other to go to.
  const first =
    longestThat(pieces, glue, (line) => measure(line) <= width) ||
    longestThat([...label], '', (line) => measure(line) <= width);
  return [first, shorten(label.slice(first.length).trimStart(), measure, width)];
}

function shorten(text: string, measure: Measure, width: number): string {
  if (measure(text) <= width) return text;
  const kept = longestThat([...text], '', (line) => measure(`${line}…`) <= width);
  return `${(kept || [...text][0]!).trimEnd()}…`;
}

/** As many pieces from the first on as fit, as text. */
function longestThat(
  pieces: readonly string[],
  glue: string,
  fits: (text: string) => boolean,
): string {
  const textOf = (count: number) => pieces.slice(0, count).join(glue);
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(textOf(middle))) low = middle;
    else high = middle - 1;
  }
  return textOf(low);
}

const RTL = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/** The direction that the first letter of a text calls for. */
export const directionOf = (text: string): 'rtl' | 'ltr' => (RTL.test(text) ? 'rtl' : 'ltr');

/** How labels are measured and broken. */
export interface LabelStyle {
  readonly measure: Measure;
  /** The widest that a line may be, in CSS pixels. */
  readonly width: number;
  readonly lineHeight: number;
}

/** A label in lines, and what room they take. */
interface MeasuredLabel {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

const UNMEASURED: MeasuredLabel = { lines: [], width: 0, height: 0 };

/** A node's disc and the label under it, which takes no room until it is measured. In CSS pixels. */
export class LabelBox {
  readonly label: string;
  readonly radius: number;
  #measured = UNMEASURED;
  readonly #style: LabelStyle;

  constructor(label: string, radius: number, style: LabelStyle) {
    this.label = label;
    this.radius = radius;
    this.#style = style;
  }

  get lines(): readonly string[] {
    return this.#measured.lines;
  }

  get labelWidth(): number {
    return this.#measured.width;
  }

  get labelHeight(): number {
    return this.#measured.height;
  }

  /** Breaks the label into lines, once. */
  measure(): this {
    if (this.#measured !== UNMEASURED) return this;
    const { measure, width, lineHeight } = this.#style;
    const lines = wrapLabel(this.label, measure, width);
    const height = lines.length * lineHeight;
    this.#measured = { lines, width: Math.max(...lines.map(measure)), height };
    return this;
  }
}

/** Writes a line of text about a point, with a halo that keeps it apart from what is under it. */
export function writeText(
  ctx: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  halo: number,
): void {
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.direction = directionOf(text);
  ctx.lineWidth = halo;
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
}
