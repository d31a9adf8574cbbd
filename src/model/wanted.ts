import { fold } from './fold.js';

/** The first words of a phrase, which stand at the end of a text. */
export interface Beginning {
  /** How many. */
  readonly words: number;
  /** Where they begin. */
  readonly from: number;
}

const NONE: readonly Beginning[] = [];

/**
 * A query as it is looked for in folded text, literally; only white space between its words may be of any kind and
 * length there, since all of it is shown as one space.
 */
export class Wanted {
  readonly words: readonly string[];
  /** Whether it is looked for in the text as it is: of an accent alone folding leaves nothing. */
  readonly isLiteral: boolean;
  readonly #pattern: RegExp | undefined;
  /** How many first words of a phrase end with a letter, the most first. */
  readonly #ends = new Map<string, number[]>();
  /** Where the last one found stands. */
  from = 0;
  to = 0;

  constructor(query: string) {
    const literal = query.trim();
    const folded = fold(query).trim();
    this.isLiteral = !folded && !!literal;
    this.words = (folded || literal).split(/\s+/);
    if (!this.isPhrase) return;
    const escaped = this.words.map((word) => word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
    this.#pattern = new RegExp(escaped.join('\\s+'), 'g');
    for (let count = this.words.length - 1; count > 0; count -= 1) {
      const end = this.words[count - 1]!.slice(-1);
      this.#ends.set(end, [...(this.#ends.get(end) ?? []), count]);
    }
  }

  /** Whether nothing is wanted, so that nothing can be found. */
  get isEmpty(): boolean {
    return this.words[0] === '';
  }

  /** Whether it has several words. */
  get isPhrase(): boolean {
    return this.words.length > 1;
  }

  /** Looks for the first one that does not begin before `start`. */
  find(folded: string, start: number): boolean {
    if (this.#pattern) {
      this.#pattern.lastIndex = start;
      this.from = this.#pattern.exec(folded)?.index ?? -1;
      this.to = this.#pattern.lastIndex;
    } else {
      const [word = ''] = this.words;
      this.from = folded.indexOf(word, start);
      this.to = this.from + word.length;
    }
    return this.from >= 0;
  }

  /** What a text ends with that may be the beginning of the phrase, the longest first. */
  beginnings(folded: string): readonly Beginning[] {
    if (!this.isPhrase) return NONE;
    const end = folded.trimEnd().length;
    const counts = this.#ends.get(folded.charAt(end - 1));
    if (!counts) return NONE;
    const found: Beginning[] = [];
    for (const words of counts) {
      if (!folded.endsWith(this.words[words - 1]!, end)) continue;
      const from = this.#beginningOf(folded, words, end);
      if (from >= 0) found.push({ words, from });
    }
    return found;
  }

  /** Where so many first words begin that end at an offset; -1 where they do not stand there. */
  #beginningOf(folded: string, count: number, end: number): number {
    let at = end;
    for (const word of this.words.slice(0, count).reverse()) {
      const to = at < end ? folded.slice(0, at).trimEnd().length : end;
      if (at < end && to === at) return -1;
      at = to - word.length;
      if (at < 0 || !folded.startsWith(word, at)) return -1;
    }
    return at;
  }
}
