/** The width of a text in CSS pixels. */
export type Measure = (text: string) => number;

/** A label in one or two lines that are no wider than they need be; what is left over is cut. */
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
  return least <= width * 1.15 ? best : best.map((line) => shorten(line, measure, width));
}

function shorten(text: string, measure: Measure, width: number): string {
  if (measure(text) <= width) return text;
  const characters = [...text];
  let [low, high] = [1, characters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${characters.slice(0, middle).join('')}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return `${characters.slice(0, low).join('').trimEnd()}…`;
}

const RTL = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/** The direction that the first letter of a text calls for. */
export const directionOf = (text: string): 'rtl' | 'ltr' => (RTL.test(text) ? 'rtl' : 'ltr');
