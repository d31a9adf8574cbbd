import { fold } from './fold.js';

/**
 * A query as it is looked for in folded text, literally; only white space between its words may be of any kind and
 * length there, since all of it is shown as one space.
 */
export class Wanted {
  readonly #text: string;
  readonly #pattern: RegExp | undefined;
  /** Where the last one found stands. */
  from = 0;
  to = 0;

  constructor(query: string) {
    this.#text = fold(query.trim());
    const words = this.#text.split(/\s+/);
    const literal = words.map((word) => word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
    if (words.length > 1) this.#pattern = new RegExp(literal.join('\\s+'), 'g');
  }

  /** Whether nothing is wanted, so that nothing can be found. */
  get isEmpty(): boolean {
    return this.#text === '';
  }

  /** Looks for the first one that does not begin before `start`. */
  find(folded: string, start: number): boolean {
    if (this.#pattern) {
      this.#pattern.lastIndex = start;
      this.from = this.#pattern.exec(folded)?.index ?? -1;
      this.to = this.#pattern.lastIndex;
    } else {
      this.from = folded.indexOf(this.#text, start);
      this.to = this.from + this.#text.length;
    }
    return this.from >= 0;
  }
}
