import { createLocator } from './locator.js';
import type { LocatedEntity, Locator } from './locator.js';
import type { Entity, Segment, TimeRange, Word } from './video-document.js';

export { createLocator };
export type { LocatedEntity, Locator };

/** An entity named in a segment's text: `from` and `to` in UTF-16 units, `start` and `end` in seconds. */
export interface TextMention extends LocatedEntity {
  readonly segment: number;
  readonly start: number;
  readonly end: number;
}

/** Where entities are named in a transcript. */
export interface Mentions {
  /** The mentions in one segment, sorted and without overlaps. Locates in that segment only. */
  bySegment(index: number): readonly TextMention[];
  /** The mentions of one entity, in the order of the transcript. The first call locates in all segments. */
  byEntity(id: string): readonly TextMention[];
  /** When an entity is mentioned, in seconds: as the document says, else as located in the transcript. */
  rangesOf(id: string): readonly TimeRange[];
}

/**
 * Locates entities in a transcript by their names and aliases, near linear in the text. Times are
 * those of the words where the segment has words, else the segment's own.
 */
export function locateMentions(
  entities: readonly Entity[],
  segments: readonly Segment[],
): Mentions {
  return new LocatedMentions(entities, segments);
}

/** Locates in single segments only: nothing is known of an entity but what the document says. */
export const locateNearby = (entities: readonly Entity[], segments: readonly Segment[]): Mentions =>
  new LocatedMentions(entities, segments, new Map());

class LocatedMentions implements Mentions {
  readonly #segments: readonly Segment[];
  readonly #entities: readonly Entity[];
  #locator?: Locator;
  readonly #told = new Map<string, readonly TimeRange[]>();
  readonly #bySegment: (readonly TextMention[] | undefined)[] = [];
  readonly #ranges = new Map<string, readonly TimeRange[]>();
  #byEntity: ReadonlyMap<string, readonly TextMention[]> | undefined;

  constructor(
    entities: readonly Entity[],
    segments: readonly Segment[],
    byEntity?: ReadonlyMap<string, readonly TextMention[]>,
  ) {
    this.#segments = segments;
    this.#byEntity = byEntity;
    this.#entities = entities;
    for (const { id, mentions } of entities) if (mentions) this.#told.set(id, mentions);
  }

  bySegment(index: number): readonly TextMention[] {
    const segment = this.#segments[index];
    if (!segment) return [];
    return (this.#bySegment[index] ??= this.#locate(segment, index));
  }

  byEntity(id: string): readonly TextMention[] {
    this.#byEntity ??= this.#groupByEntity();
    return this.#byEntity.get(id) ?? [];
  }

  rangesOf(id: string): readonly TimeRange[] {
    const known = this.#told.get(id) ?? this.#ranges.get(id);
    if (known) return known;
    const ranges = this.byEntity(id).map(({ start, end }) => ({ start, end }));
    // Most entities of a large graph are mentioned nowhere.
    if (ranges[0]) this.#ranges.set(id, ranges);
    return ranges;
  }

  #groupByEntity(): ReadonlyMap<string, readonly TextMention[]> {
    const groups = new Map<string, TextMention[]>();
    for (let index = 0; index < this.#segments.length; index += 1) {
      for (const mention of this.bySegment(index)) {
        const group = groups.get(mention.entity);
        if (group) group.push(mention);
        else groups.set(mention.entity, [mention]);
      }
    }
    return groups;
  }

  #locate(segment: Segment, index: number): TextMention[] {
    this.#locator ??= createLocator(this.#entities);
    const located = this.#locator.locateInText(segment.text);
    if (located.length === 0) return [];
    const words = segment.words ? placeWords(segment.text, segment.words) : [];
    let first = 0;
    return located.map(({ entity, from, to }) => {
      while (first < words.length && words[first]!.to <= from) first += 1;
      let after = first;
      while (after < words.length && words[after]!.from < to) after += 1;
      const isSpoken = after > first;
      const { start } = isSpoken ? words[first]!.word : segment;
      const { end } = isSpoken ? words[after - 1]!.word : segment;
      return { entity, segment: index, from, to, start, end };
    });
  }
}

/** A word, and where its text is in the segment's. */
interface PlacedWord {
  readonly word: Word;
  readonly from: number;
  readonly to: number;
}

/** Finds each word in the text, one after the other; words that the text does not hold are left out. */
function placeWords(text: string, words: readonly Word[]): PlacedWord[] {
  const placed: PlacedWord[] = [];
  let cursor = 0;
  for (const word of words) {
    const spoken = word.text.trim();
    const from = spoken === '' ? -1 : text.indexOf(spoken, cursor);
    if (from < 0) continue;
    cursor = from + spoken.length;
    placed.push({ word, from, to: cursor });
  }
  return placed;
}
