import { foldWithMap } from './fold.js';
import type { FoldedText } from './fold.js';
import { foldFast } from './fold-fast.js';
import type { Segment } from './video-document.js';
import type { Wanted } from './wanted.js';

/** About so many characters are folded at once. */
const PART = 8192;
/** What belongs to the character before it. */
const JOINS = /[\p{M}\u1160-\u11ff\udc00-\udfff]/u;

/** Where a part of a text begins: offsets in UTF-16 units. */
interface Part {
  readonly original: number;
  readonly folded: number;
}

const BEGIN: Part = { original: 0, folded: 0 };
const WHOLE: readonly Part[] = [BEGIN];
const known = new WeakMap<Segment, FoldedTexts>();

/** What is searched of the segments of a transcript, and where in their own texts that stands. */
export interface SearchedTexts {
  /** Makes ready what takes long, with pauses. */
  fold(segment: Segment, index: number): Generator<void, void>;
  /** Whether a text is not ready, and would take long. */
  isToFold(segment: Segment, index: number): boolean;
  /** What is searched of a segment. */
  text(segment: Segment, index: number): string;
  /** An offset in what is searched, not behind an original character and near it. */
  partAt(index: number, original: number): number;
  /** What gives the stretch of a segment's own text for one of what is searched; best asked in order. */
  rangesOf(segment: Segment, index: number): FoldedText['range'];
}

/** The texts as they are. */
const PLAIN_TEXTS: SearchedTexts = {
  *fold() {
    // They are ready.
  },
  isToFold: () => false,
  text: ({ text }) => text,
  partAt: (_index, original) => original,
  rangesOf: () => (from, to) => ({ from, to }),
};

/** The folded texts of a transcript: one that grows keeps those of its beginning. */
class FoldedTexts implements SearchedTexts {
  readonly #segments: Segment[] = [];
  readonly #texts: string[] = [];
  /** The parts of long texts. */
  readonly #parts = new Map<number, readonly Part[]>();

  static of([first]: readonly Segment[]): FoldedTexts {
    const folded = (first && known.get(first)) ?? new FoldedTexts();
    if (first) known.set(first, folded);
    return folded;
  }

  /** Folds a text unless that is done, and pauses between the parts of a long one. */
  *fold(segment: Segment, index: number): Generator<void, void> {
    if (this.#segments[index] === segment) return;
    const { text } = segment;
    const parts: Part[] = [];
    let folded = '';
    for (let from = 0; from < text.length;) {
      parts.push({ original: from, folded: folded.length });
      const end = partEnd(text, from);
      folded += foldFast(text.slice(from, end));
      from = end;
      yield;
    }
    this.#texts[index] = folded;
    this.#segments[index] = segment;
    this.#parts.set(index, parts);
  }

  /** Whether a text would take long to fold. */
  isToFold(segment: Segment, index: number): boolean {
    return isLong(segment) && this.#segments[index] !== segment;
  }

  /** The folded text of a segment; a long one is folded before, lest this takes long. */
  text(segment: Segment, index: number): string {
    if (this.#segments[index] !== segment) {
      if (isLong(segment)) {
        for (const work = this.fold(segment, index); !work.next().done;);
      } else {
        this.#texts[index] = foldFast(segment.text);
        this.#segments[index] = segment;
        this.#parts.delete(index);
      }
    }
    return this.#texts[index]!;
  }

  /** The offset in the folded text of the part in which an original character is. */
  partAt(index: number, original: number): number {
    const parts = this.#parts.get(index) ?? WHOLE;
    return parts.findLast((part) => part.original <= original)?.folded ?? 0;
  }

  /** What gives the stretch of a segment's own text for one of its folded text; best asked in order. */
  rangesOf({ text }: Segment, index: number): FoldedText['range'] {
    const parts = this.#parts.get(index) ?? WHOLE;
    let at = -1;
    let map: FoldedText;
    const enter = (offset: number): Part => {
      const part = parts.findLastIndex(({ folded }) => folded <= offset);
      if (part !== at)
        map = foldWithMap(text.slice(parts[part]!.original, parts[part + 1]?.original));
      at = part;
      return parts[part]!;
    };
    return (from, to) => {
      const first = enter(from);
      const start = first.original + map.toOriginal(from - first.folded);
      const last = enter(to - 1);
      const { to: end } = map.range(Math.max(0, from - last.folded), to - last.folded);
      return { from: start, to: last.original + end };
    };
  }
}

/** The texts that a query is looked for in. */
export const searchedTexts = (
  segments: readonly Segment[],
  { isLiteral }: Wanted,
): SearchedTexts => (isLiteral ? PLAIN_TEXTS : FoldedTexts.of(segments));

/** Whether folding a text is to be done in parts. */
export const isLong = ({ text }: Segment): boolean => text.length > PART;

/** Where the part that begins at `from` ends, so that the parts fold to the same as the whole. */
function partEnd(text: string, from: number): number {
  let end = from + PART;
  while (end < text.length && JOINS.test(String.fromCodePoint(text.codePointAt(end)!))) end += 1;
  return end;
}
