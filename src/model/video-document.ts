import type * as v from 'valibot';
import type * as s from './schema.js';

type DeepReadonly<T> = T extends readonly (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** A schema's output, with the fields that the reader fills in when a document leaves them out. */
type Read<S extends v.GenericSchema, Filled extends keyof v.InferOutput<S> = never> = DeepReadonly<
  Omit<v.InferOutput<S>, Filled> & Required<Pick<v.InferOutput<S>, Filled>>
>;

/** A stretch of the video, in seconds from its beginning; `end` is not part of it. */
export type TimeRange = Read<typeof s.timeRangeSchema, 'end'>;

/** Somebody who made the video or is in it; `entity` is the id of their entity. */
export type Person = Read<typeof s.personSchema>;

/** One file or hosted page that plays the video; `type` is its MIME type. */
export type MediaSource = Read<typeof s.mediaSourceSchema>;

/** Where the video was published. */
export type Channel = Read<typeof s.channelSchema>;

/** One statement of the summary; `start` and `end` in seconds, `entities` are ids. */
export type SummaryPoint = Read<typeof s.summaryPointSchema>;

/** A heading of the summary (perhaps empty) with its points. */
export type SummarySection = Omit<Read<typeof s.summarySectionSchema>, 'points'> & {
  readonly points: readonly SummaryPoint[];
};

/** A person, company, place, idea … in the video; `mentions` absent: located in the transcript by name. */
export type Entity = Omit<Read<typeof s.entitySchema, 'id'>, 'mentions'> & {
  readonly mentions?: readonly TimeRange[];
};

/** How two entities connect; `source` and `target` are ids of entities. */
export type Connection = Omit<Read<typeof s.connectionSchema, 'id'>, 'evidence'> & {
  readonly evidence: readonly TimeRange[];
};

/** A titled stretch of the video; `start` and `end` in seconds. */
export type Moment = Read<typeof s.momentSchema, 'id' | 'end'>;

/** A theme of the video, with the ids of its entities and when it is spoken of. */
export type Topic = Omit<Read<typeof s.topicSchema, 'id'>, 'ranges'> & {
  readonly ranges: readonly TimeRange[];
};

/** One spoken word; `start` and `end` in seconds. */
export type Word = Read<typeof s.wordSchema, 'end'>;

/** One line of a transcript; `start` and `end` in seconds. */
export type Segment = Omit<Read<typeof s.segmentSchema, 'end'>, 'words'> & {
  readonly words?: readonly Word[];
};

/** What is said, in one language: its segments, or the address `src` of a file that holds them. */
export type Transcript = Omit<Read<typeof s.transcriptSchema>, 'segments'> & {
  readonly segments?: readonly Segment[];
};

/** All that is known about one video, as the reader returns it: ids given, ends filled in, segments sorted. */
export type VideoDocument = Omit<
  Read<typeof s.videoDocumentSchema, 'id'>,
  | 'version'
  | 'people'
  | 'sources'
  | 'channel'
  | 'summary'
  | 'entities'
  | 'connections'
  | 'moments'
  | 'topics'
  | 'transcripts'
> & {
  readonly version: 1;
  readonly channel?: Channel;
  readonly people: readonly Person[];
  readonly sources: readonly MediaSource[];
  readonly summary: readonly SummarySection[];
  readonly entities: readonly Entity[];
  readonly connections: readonly Connection[];
  readonly moments: readonly Moment[];
  readonly topics: readonly Topic[];
  readonly transcripts: readonly Transcript[];
};
