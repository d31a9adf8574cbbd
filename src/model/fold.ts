/** Folded text that knows where each of its characters came from. All offsets are in UTF-16 units. */
export interface FoldedText {
  readonly folded: string;
  /** The offset in the original of the character that made the folded one at `index`. */
  toOriginal(index: number): number;
  /** The whole original characters that made a stretch of the folded text. */
  range(from: number, to: number): { from: number; to: number };
}

/** Text in which folding changes nothing but capitals. */
export const ASCII = /^[\0-\x7f]*$/;
/** A run of ASCII, or one character with its marks (conjoining Hangul letters count as marks). */
const PIECES = /[\0-\x7f]+(?![\p{M}\u1160-\u11ff])|[^][\p{M}\u1160-\u11ff]*/gu;
/** Marks that change a letter's look but are not letters of their own, and what does not show at all. */
const ACCENTS =
  // eslint-disable-next-line no-misleading-character-class -- each of them is meant alone
  /[\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/g;
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
};
const NOT_ASCII = /[^\0-\x7f]/g;

const cache = new Map<string, string>();
const CACHED_LENGTH = 2;

/** One character with its marks, folded. */
export function foldPiece(piece: string): string {
  const known = cache.get(piece);
  if (known !== undefined) return known;
  const folded = piece
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(NOT_ASCII, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
  if (piece.length <= CACHED_LENGTH) cache.set(piece, folded);
  return folded;
}

/**
 * Text as it is compared: lower case, without accents, ligatures and widths; white space is kept.
 * `Straße` and `STRASSE` fold to the same, so do `é` and `e`.
 */
export function fold(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : text.replace(PIECES, foldRun);
}

const foldRun = (piece: string): string =>
  ASCII.test(piece) ? piece.toLowerCase() : foldPiece(piece);

/** Folds like {@link fold} and keeps the way back, so that marks land right on the original text. */
export function foldWithMap(text: string): FoldedText {
  if (ASCII.test(text)) return new FoldedAlike(text.toLowerCase());
  let folded = '';
  const starts: number[] = [];
  for (const match of text.matchAll(PIECES)) {
    const run = ASCII.test(match[0]);
    const piece = run ? match[0].toLowerCase() : foldPiece(match[0]);
    for (let unit = 0; unit < piece.length; unit += 1) starts.push(match.index + (run ? unit : 0));
    folded += piece;
  }
  return new FoldedMap(folded, starts, text.length);
}

/** Folded text of which each unit stands where it stood. */
export class FoldedAlike implements FoldedText {
  readonly folded: string;

  constructor(folded: string) {
    this.folded = folded;
  }

  toOriginal(index: number): number {
    return Math.max(0, Math.min(index, this.folded.length));
  }

  range(from: number, to: number): { from: number; to: number } {
    return { from: this.toOriginal(from), to: this.toOriginal(to) };
  }
}

class FoldedMap implements FoldedText {
  readonly folded: string;
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(folded: string, starts: readonly number[], length: number) {
    this.folded = folded;
    this.#starts = starts;
    this.#length = length;
  }

  toOriginal(index: number): number {
    return this.#starts[Math.max(0, index)] ?? this.#length;
  }

  range(from: number, to: number): { from: number; to: number } {
    const start = this.toOriginal(from);
    if (to <= from) return { from: start, to: start };
    const last = this.toOriginal(to - 1);
    let end = to;
    while (this.#starts[end] === last) end += 1;
    return { from: start, to: this.toOriginal(end) };
  }
}
