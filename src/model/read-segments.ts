import type { FieldReader } from './read-fields.js';
import { fillEnds, sortByStart } from './read-spans.js';
import type { OpenSpan } from './read-spans.js';
import type { Segment, Word } from './video-document.js';

/** Segments with their words, of which some may still lack their end. */
export type OpenSegment = OpenSpan & { text?: unknown; words?: OpenSpan[] };

/**
 * Reads the segments of one transcript, one by one: those that are as they should be go by a few
 * comparisons, the others are mended.
 */
export class SegmentsReader {
  readonly #reader: FieldReader;
  readonly #path: string;
  readonly #kept: OpenSegment[] = [];
  readonly #mended: OpenSegment[] = [];

  constructor(reader: FieldReader, path: string) {
    this.#reader = reader;
    this.#path = path;
  }

  /** Takes the next one. */
  add(item: unknown, index: number): void {
    if (isSound(item)) {
      this.#kept.push(item as OpenSegment);
      return;
    }
    const path = `${this.#path}[${index}]`;
    const segment = this.#reader.mendSegment(item, path, this.#kept.at(-1));
    if (!segment) return;
    this.#kept.push(segment);
    this.#mended.push(segment);
  }

  /** All that could be read, sorted and with all ends. */
  end(): OpenSegment[] {
    const reader = this.#reader;
    const kept = this.#kept;
    if (sortByStart(kept)) reader.tell('unsorted', this.#path);
    if (this.#mended.length > 0) {
      fillEnds(kept, reader.duration);
      for (const { words, end } of this.#mended) if (words) fillEnds(words, end);
    }
    reader.checkSegments(kept, this.#path);
    return kept;
  }
}

const isSoundSpan = (span: { start: unknown; end: unknown; text: unknown }): boolean =>
  typeof span.start === 'number' &&
  typeof span.end === 'number' &&
  span.start >= 0 &&
  span.end >= span.start &&
  span.end < Infinity &&
  typeof span.text === 'string';

function isSound(item: unknown): item is Segment {
  try {
    const segment = item as Segment;
    if (!isSoundSpan(segment)) return false;
    const { speaker, words } = segment;
    return (
      (speaker === undefined || typeof speaker === 'string') &&
      (words === undefined || areSound(words))
    );
  } catch {
    return false;
  }
}

function areSound(words: readonly Word[]): boolean {
  if (!Array.isArray(words)) return false;
  let begun = 0;
  for (const word of words as readonly Word[]) {
    if (!isSoundSpan(word) || word.start < begun) return false;
    begun = word.start;
  }
  return true;
}
