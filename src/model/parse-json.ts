// A text that is not closed goes up to the end, else each of its quotes would be tried.
const TOKEN = /"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)|[[\]{},]/g;
const SPACE = /[ \t\n\r]*/y;
const KEY = /[ \t\n\r]*("[^"\\]*(?:\\[^][^"\\]*)*")[ \t\n\r]*:/y;

/** What is parsed in one go, in characters; larger lists and objects are taken apart. */
const PIECE_LENGTH = 65_536;
const DEPTH_LIMIT = 8;

/**
 * `JSON.parse` that yields where it may be interrupted: large lists and objects are parsed in pieces.
 * @throws SyntaxError
 */
export function* parseJson(text: string): Generator<undefined, unknown> {
  if (text.length > PIECE_LENGTH) {
    try {
      return yield* new PieceParser(text).whole();
    } catch {
      // what is wrong is told below, in the usual words
    }
  }
  return JSON.parse(text) as unknown;
}

class PieceParser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  *whole(): Generator<undefined, unknown> {
    const value = yield* this.#value(0);
    this.#skipSpace();
    return this.#at === this.#text.length ? value : this.#fail();
  }

  *#value(depth: number): Generator<undefined, unknown> {
    this.#skipSpace();
    const end = this.#endOfValues(false);
    if (end !== undefined) return this.#parseTo(end);
    const isList = this.#text[this.#at] === '[';
    if (depth > DEPTH_LIMIT) this.#fail();
    this.#at += 1;
    return isList ? yield* this.#list(depth + 1) : yield* this.#object(depth + 1);
  }

  *#list(depth: number): Generator<undefined, unknown[]> {
    const items: unknown[] = [];
    do {
      this.#skipSpace();
      const end = this.#endOfValues(true);
      if (end === undefined) {
        items.push(yield* this.#value(depth));
      } else {
        const some = this.#parseTo(end, '[', ']') as unknown[];
        if (some.length === 0) this.#fail();
        for (const item of some) items.push(item);
      }
      yield;
    } while (this.#goesOn(']'));
    return items;
  }

  *#object(depth: number): Generator<undefined, unknown> {
    const entries: [string, unknown][] = [];
    do {
      KEY.lastIndex = this.#at;
      const key = KEY.exec(this.#text) ?? this.#fail();
      this.#at = KEY.lastIndex;
      entries.push([JSON.parse(key[1]!) as string, yield* this.#value(depth)]);
      yield;
    } while (this.#goesOn('}'));
    // Own properties, whatever their names.
    return Object.fromEntries(entries);
  }

  #goesOn(close: string): boolean {
    this.#skipSpace();
    const mark = this.#text[this.#at];
    this.#at += 1;
    return mark === ',' || (mark !== close && this.#fail());
  }

  #parseTo(end: number, open = '', close = ''): unknown {
    const piece = this.#text.slice(this.#at, end);
    this.#at = end;
    return JSON.parse(open + piece + close);
  }

  /**
   * Where the value that begins here ends, or with `many` the last of those that follow each other within
   * the length of a piece; undefined for a list or an object that is larger.
   */
  #endOfValues(many: boolean): number | undefined {
    const text = this.#text;
    const from = this.#at;
    const isContainer = text[from] === '[' || text[from] === '{';
    let last: number | undefined;
    let depth = 0;
    TOKEN.lastIndex = from;
    for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
      const { 0: token, index } = match;
      if (index - from > PIECE_LENGTH && (isContainer || last !== undefined)) return last;
      if (token === '[' || token === '{') depth += 1;
      else if (token === ']' || token === '}') depth -= 1;
      if (depth < 0 || (depth === 0 && token === ',')) {
        last = index;
        if (depth < 0 || !many) return last;
      }
    }
    return depth === 0 ? text.length : last;
  }

  #skipSpace(): void {
    SPACE.lastIndex = this.#at;
    SPACE.test(this.#text);
    this.#at = SPACE.lastIndex;
  }

  #fail(): never {
    throw new SyntaxError(`unexpected text at ${this.#at}`);
  }
}
