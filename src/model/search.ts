import type { Segment, VideoDocument } from './video-document.js';

/** One place where the searched text was found. */
export interface SearchHit {
  readonly kind: 'segment' | 'entity' | 'topic' | 'moment' | 'summary';
  /** Which of its kind: the index in the document's list; for the summary the point's, counted over all sections. */
  readonly index: number;
  readonly id?: string;
  /** Which text of it, like `text`, `name` or `description`. */
  readonly field: string;
  /** UTF-16 offsets in that text. */
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
  find(query: string, options?: { limit?: number }): SearchResult;
}

export function createSearch(_document: VideoDocument, _segments?: readonly Segment[]): DocumentSearch {
  throw new Error('to come');
}

export function findInText(_text: string, _query: string): { from: number; to: number }[] {
  throw new Error('to come');
}
