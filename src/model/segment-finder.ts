import { searchedTexts } from './folded-texts.js';
import type { SearchedTexts } from './folded-texts.js';
import type { Segment } from './video-document.js';
import type { Wanted } from './wanted.js';

/**
 * Finds one hit after another in a transcript. A phrase may go on in the segments that follow, since a sentence does:
 * between two segments there is white space, and those who are silent are not there.
 */
export class SegmentFinder {
  readonly #segments: readonly Segment[];
  readonly #texts: SearchedTexts;
  readonly #wanted: Wanted;
  readonly #silent: ReadonlySet<string> | undefined;
  /** Where the last one found begins: an offset in the folded text of its segment. */
  from = 0;
  /** Index of the segment in which it ends. */
  last = 0;
  /** Where it ends: an offset in the folded text of that segment. */
  to = 0;
  /** Index of a long segment that is to be folded before it can be told whether a hit goes on there; -1 for none. */
  missing = -1;

  constructor(segments: readonly Segment[], wanted: Wanted, silent?: ReadonlySet<string>) {
    this.#segments = segments;
    this.#texts = searchedTexts(segments, wanted);
    this.#wanted = wanted;
    this.#silent = silent;
  }

  /** Whether a segment is left out. */
  isSilent(index: number): boolean {
    const { speaker } = this.#segments[index]!;
    return !!speaker && !!this.#silent?.has(speaker);
  }

  /** Looks for the first hit that begins in a segment, not before an offset of its folded text. */
  find(index: number, start: number): boolean {
    const text = this.#textOf(index);
    const wanted = this.#wanted;
    this.last = index;
    this.missing = -1;
    if (wanted.find(text, start)) {
      this.from = wanted.from;
      this.to = wanted.to;
      return true;
    }
    // What goes on in the next one has fewer words here than what does not, and so begins after all of that.
    for (const { from, words } of wanted.beginnings(text)) {
      if (from < start) continue;
      const goesOn = this.#goesOn(index, words);
      if (this.missing >= 0) return false;
      if (!goesOn) continue;
      this.from = from;
      return true;
    }
    return false;
  }

  /** Whether a hit that begins in this segment or before it may go on in the next. */
  mayGoOn(index: number): boolean {
    if (!this.#wanted.isPhrase) return false;
    const isPassed = this.isSilent(index) || !this.#textOf(index).trim();
    return isPassed || this.#wanted.beginnings(this.#textOf(index)).length > 0;
  }

  /** Whether the words of the phrase, but for so many, stand at the beginning of what follows a segment. */
  #goesOn(index: number, begun: number): boolean {
    let last = index;
    let text = '';
    let at = 0;
    for (const word of this.#wanted.words.slice(begun)) {
      let from = skipSpace(text, at);
      let isApart = from > at;
      while (from === text.length) {
        do last += 1;
        while (last < this.#segments.length && this.isSilent(last));
        if (last === this.#segments.length) return false;
        if (this.#texts.isToFold(this.#segments[last]!, last)) {
          this.missing = last;
          return false;
        }
        text = this.#textOf(last);
        from = skipSpace(text, 0);
        isApart = true;
      }
      if (!isApart || !text.startsWith(word, from)) return false;
      at = from + word.length;
    }
    this.last = last;
    this.to = at;
    return true;
  }

  #textOf(index: number): string {
    return this.#texts.text(this.#segments[index]!, index);
  }
}

const skipSpace = (text: string, at: number): number =>
  text.length - text.slice(at).trimStart().length;
