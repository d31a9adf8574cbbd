import type { LiveHost, TranscriptLive } from './transcript-live.js';
import { segmentAt } from './transcript-units.js';
import { wordAt } from './transcript-words.js';

/** What a click on a line asks for: the entity that is named there, else the word or the line. */
export class TranscriptClicks {
  readonly #host: LiveHost;
  readonly #live: TranscriptLive;

  constructor(host: LiveHost, live: TranscriptLive) {
    this.#host = host;
    this.#live = live;
  }

  /** Takes a click on something in the list; `x` and `y` are where, in the window. */
  take(target: HTMLElement, x: number, y: number): void {
    const { lines, seek } = this.#host;
    const index = segmentAt(lines, target);
    if (index < 0) return;
    // A button is meant as such, whatever text is selected.
    if (!target.closest('.seek, .name') && getSelection()?.type === 'Range') return;
    const name = target.closest<HTMLElement>('.name');
    if (name) {
      this.#live.choose(name);
      return;
    }
    const { start, end, words } = lines.segments[index]!;
    this.#live.chosen = index;
    this.#live.follow();
    seek(words?.[this.#wordAt(index, x, y)]?.start ?? start, end);
  }

  /** Index of the word at a point of the window, -1 where there is none. */
  #wordAt(index: number, x: number, y: number): number {
    const segment = this.#host.lines.segments[index]!;
    const text = segment.words && this.#live.layout.textOf(index);
    if (!text) return -1;
    const caret = caretAt(x, y, this.#host.element.shadowRoot!);
    if (!caret || !text.contains(caret.node)) return -1;
    const before = document.createRange();
    before.selectNodeContents(text);
    before.setEnd(caret.node, caret.offset);
    return wordAt(segment, before.toString().length);
  }
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** Where in a text a point of the window is. */
function caretAt(x: number, y: number, root: ShadowRoot): Caret | undefined {
  // Not in Safari before 26.2.
  const caret = document.caretPositionFromPoint?.(x, y, { shadowRoots: [root] });
  return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
}
