import type { RepairingReader } from './repairing-reader.js';
import { fillEnds, sortByStart } from './read-spans.js';
import type { OpenSpan } from './read-spans.js';
import { isSoundSegment } from './sound-segments.js';

/** Segments with their words, of which some may still lack their end. */
export type OpenSegment = OpenSpan & { text?: unknown; words?: OpenSpan[] };

/**
 * Reads the segments of one transcript, one by one: those that are as they should be go by a few
 * comparisons, the others are mended.
 */
export class SegmentsReader {
  readonly #reader: RepairingReader;
  readonly #path: string;
  readonly #kept: OpenSegment[] = [];
  readonly #mended: OpenSegment[] = [];

  constructor(reader: RepairingReader, path: string) {
    this.#reader = reader;
    this.#path = path;
  }

  /** Takes the next one. */
  add(item: unknown, index: number): void {
    if (isSoundSegment(item)) {
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
