/** Cuts a text that comes in pieces into its lines, whichever way they end. */
export class LineSplitter {
  readonly #onLine: (line: string) => void;
  /** The beginning of a line whose end has not come yet. */
  #begun: string[] = [];
  #afterReturn = false;
  #isFirst = true;

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  write(text: string): void {
    if (text === '') return;
    let piece = this.#isFirst && text.startsWith('\ufeff') ? text.slice(1) : text;
    this.#isFirst = false;
    if (this.#afterReturn && piece.startsWith('\n')) piece = piece.slice(1);
    this.#afterReturn = piece === '' ? false : piece.endsWith('\r');
    if (piece.includes('\0')) piece = piece.replaceAll('\0', '\ufffd');
    if (piece.includes('\r')) piece = piece.replace(/\r\n?/g, '\n');
    let from = 0;
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
      this.#endLine(piece.slice(from, at));
      from = at + 1;
    }
    if (from < piece.length) this.#begun.push(piece.slice(from));
  }

  /** What stands after the last line end is a line too, empty or not. */
  end(): void {
    this.#endLine('');
  }

  #endLine(text: string): void {
    if (this.#begun.length === 0) {
      this.#onLine(text);
      return;
    }
    const line = this.#begun.join('') + text;
    this.#begun = [];
    this.#onLine(line);
  }
}
