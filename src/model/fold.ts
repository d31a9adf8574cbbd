/** Folded text that knows where each of its characters came from. All offsets are in UTF-16 units. */
export interface FoldedText {
  readonly folded: string;
  /** The offset in the original of the character that made the folded one at `index`. */
  toOriginal(index: number): number;
  /** The whole original characters that made a stretch of the folded text. */
  range(from: number, to: number): { from: number; to: number };
}

const ASCII = /^[\0-\x7f]*$/;
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

function foldPiece(piece: string): string {
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

const COMPLEX = 1;
const DOUBLE = 2;
const SINGLE = 3;
const MARK = /[\p{M}\p{Cs}\u1160-\u11ff]/u;
/** What each UTF-16 unit folds to, where that is one unit: `SINGLE` added to it. 0: not looked at yet. */
let units: Uint32Array | undefined;
const BUFFER_LENGTH = 4096;
let buffer: Uint16Array | undefined;

function learnUnit(table: Uint32Array, unit: number): number {
  const letter = String.fromCharCode(unit);
  const folded = MARK.test(letter) ? '' : foldPiece(letter);
  const simple = folded.length === 1 ? folded.charCodeAt(0) + SINGLE : COMPLEX;
  return (table[unit] = folded.length === 2 ? DOUBLE : simple);
}

/** Folds a text in which it does not matter what stands beside a letter; most are like that. */
function foldByUnit(text: string): string | undefined {
  units ??= new Uint32Array(0x10000);
  buffer ??= new Uint16Array(BUFFER_LENGTH);
  let folded = '';
  let end = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    let known = units[unit]!;
    if (known === 0) known = learnUnit(units, unit);
    if (known >= SINGLE) {
      buffer[end++] = known - SINGLE;
    } else if (known === DOUBLE) {
      const two = foldPiece(text.charAt(index));
      buffer[end++] = two.charCodeAt(0);
      buffer[end++] = two.charCodeAt(1);
    } else {
      return undefined;
    }
    if (end < BUFFER_LENGTH - 1) continue;
    folded += textOf(buffer, end);
    end = 0;
  }
  return folded + textOf(buffer, end);
}

const textOf = (codes: Uint16Array, end: number): string =>
  String.fromCharCode.apply(null, codes.subarray(0, end) as unknown as number[]);

/**
 * Text as it is compared: lower case, without accents, ligatures and widths; white space is kept.
 * `Straße` and `STRASSE` fold to the same, so do `é` and `e`.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return foldByUnit(text) ?? text.replace(PIECES, foldRun);
}

const foldRun = (piece: string): string =>
  ASCII.test(piece) ? piece.toLowerCase() : foldPiece(piece);

/** Folds like {@link fold} and keeps the way back, so that marks land right on the original text. */
export function foldWithMap(text: string): FoldedText {
  const alike = ASCII.test(text) ? text.toLowerCase() : foldByUnit(text);
  if (alike?.length === text.length) return new FoldedAlike(alike);
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
class FoldedAlike implements FoldedText {
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
