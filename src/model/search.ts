import { fold, FoldedAlike, foldWithMap } from './fold.js';
import type { FoldedText } from './fold.js';
import type { Segment, VideoDocument } from './video-document.js';
import { Wanted } from './wanted.js';

/** One place where the searched text was found. */
export interface SearchHit {
  readonly kind: 'segment' | 'entity' | 'topic' | 'moment' | 'summary';
  /** Which of its kind: the index in the document's list; for the summary the point's, counted over all sections. */
  readonly index: number;
  readonly id?: string;
  /** Which text of it: `text`, `key`, `name`, `alias`, `description`, `label` or `title`. */
  readonly field: string;
  /** UTF-16 offsets in that text; with several aliases in the one that was found. */
  readonly from: number;
  readonly to: number;
}

/** What a search found: at most `limit` hits, and how many there are in all. */
export interface SearchResult {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  readonly count: number;
}

/** One literal search over everything in a document. */
export interface DocumentSearch {
  /**
   * Finds a text, whatever its characters, in any case and with or without accents. Spaces around it do not count, and
   * any white space between its words is found as any other.
   * Hits come as summary, entities, topics, moments and then segments, each in their order. `limit` is 1000 unless told.
   */
  find(query: string, options?: { limit?: number }): SearchResult;
}

/** A text that is searched, and whose it is. */
interface Source {
  readonly kind: SearchHit['kind'];
  readonly index: number;
  readonly id?: string;
  readonly field: string;
  readonly text: string;
}

const LIMIT = 1000;

/** Prepares a search over a document, and over segments that were loaded apart; texts are folded at the first search. */
export function createSearch(
  document: VideoDocument,
  segments?: readonly Segment[],
): DocumentSearch {
  const spoken =
    segments ?? document.transcripts.find((transcript) => transcript.segments)?.segments ?? [];
  let sources: readonly Source[] = [];
  let folded: readonly string[] | undefined;
  return {
    find(query, { limit = LIMIT } = {}) {
      const wanted = new Wanted(query);
      if (wanted.isEmpty) return { query, hits: [], count: 0 };
      if (!folded) {
        sources = [...writtenSources(document), ...spokenSources(spoken)];
        folded = sources.map((source) => fold(source.text));
      }
      return { query, ...collect(sources, folded, wanted, limit) };
    },
  };
}

function collect(
  sources: readonly Source[],
  folded: readonly string[],
  wanted: Wanted,
  limit: number,
): Omit<SearchResult, 'query'> {
  const hits: SearchHit[] = [];
  let count = 0;
  sources.forEach((source, position) => {
    const places = occurrences(wanted.isLiteral ? source.text : folded[position]!, wanted);
    count += places.length;
    if (places.length === 0 || hits.length >= limit) return;
    const { kind, index, id, field } = source;
    const map = searchedText(source.text, wanted);
    for (const [from, to] of places.slice(0, limit - hits.length)) {
      hits.push({ kind, index, id, field, ...map.range(from, to) });
    }
  });
  return { hits, count };
}

/** What a query is looked for in, of a text. */
const searchedText = (text: string, { isLiteral }: Wanted): FoldedText =>
  isLiteral ? new FoldedAlike(text) : foldWithMap(text);

function occurrences(text: string, wanted: Wanted): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let at = 0; wanted.find(text, at); at = wanted.to) found.push([wanted.from, wanted.to]);
  return found;
}

function* writtenSources({ summary, entities, topics, moments }: VideoDocument): Generator<Source> {
  for (const [index, { key, text }] of summary.flatMap((section) => section.points).entries()) {
    if (key) yield { kind: 'summary', index, field: 'key', text: key };
    yield { kind: 'summary', index, field: 'text', text };
  }
  for (const [index, { id, name, aliases, description }] of entities.entries()) {
    yield { kind: 'entity', index, id, field: 'name', text: name };
    for (const alias of aliases) yield { kind: 'entity', index, id, field: 'alias', text: alias };
    if (description) yield { kind: 'entity', index, id, field: 'description', text: description };
  }
  for (const [index, { id, label }] of topics.entries()) {
    yield { kind: 'topic', index, id, field: 'label', text: label };
  }
  for (const [index, { id, title, description }] of moments.entries()) {
    yield { kind: 'moment', index, id, field: 'title', text: title };
    if (description) yield { kind: 'moment', index, id, field: 'description', text: description };
  }
}

const spokenSources = (segments: readonly Segment[]): Source[] =>
  segments.map(({ text }, index) => ({ kind: 'segment', index, field: 'text', text }));

/** Where a text holds the query, as {@link DocumentSearch} compares them; UTF-16 offsets, without overlaps. */
export function findInText(text: string, query: string): { from: number; to: number }[] {
  const wanted = new Wanted(query);
  if (wanted.isEmpty) return [];
  const map = searchedText(text, wanted);
  return occurrences(map.folded, wanted).map(([from, to]) => map.range(from, to));
}
