import * as v from 'valibot';
import { LEAF_MESSAGES } from './leaf-messages.js';
import { LEAVES } from './leaves.js';
import { parseTime, parseTimeRange } from './parse-time.js';

/**
 * The one description of the video document: the public types, the published JSON Schema and
 * `schema.generated.ts`, which is what the reader walks, all come from the schemas in this file.
 * Its sentences for editors are in `schema-descriptions.ts`; neither is on a page.
 * After a change: `node --import tsx scripts/build-schema.mjs`.
 */

export const text = v.string(LEAF_MESSAGES.text.message);
export const flag = v.boolean(LEAF_MESSAGES.flag.message);
export const number = v.pipe(
  v.number(LEAF_MESSAGES.number.message),
  v.finite(LEAF_MESSAGES.number.message),
);
export const amount = v.pipe(number, v.minValue(0, LEAF_MESSAGES.amount.refusal));

const NOT_A_TIME = LEAF_MESSAGES.time.message;

/** A moment of the video, in any form that `parseTime` reads. */
export const timeSchema = v.pipe(
  v.union([v.pipe(v.number(), v.minValue(0, NOT_A_TIME)), v.string()], NOT_A_TIME),
  v.transform((value) => parseTime(value)),
  v.number(NOT_A_TIME),
);

/** A link that a reader may follow. */
export const link = v.pipe(
  v.string(LEAF_MESSAGES.link.message),
  v.transform((url) => LEAVES.link.keep(url)),
  v.string(LEAF_MESSAGES.link.refusal),
);

/** The address of an image, of media or of timed text. */
export const resource = v.pipe(
  v.string(LEAF_MESSAGES.resource.message),
  v.transform((url) => LEAVES.resource.keep(url)),
  v.string(LEAF_MESSAGES.resource.refusal),
);

/** Takes a bare value where an object is expected, as its most important field. */
const orBare = <const E extends v.ObjectEntries>(
  object: v.ObjectSchema<E, undefined>,
  wrap: (value: string) => unknown,
) => v.union([object, v.pipe(v.string(), v.transform(wrap), object)]);

const list = <const S extends v.GenericSchema>(item: S) => v.optional(v.array(item), []);

export const timeRangeSchema = v.object({ start: timeSchema, end: v.optional(timeSchema) });

const timeRange = orBare(timeRangeSchema, parseTimeRange);

export const personSchema = v.object({
  name: text,
  role: v.optional(text),
  entity: v.optional(text),
});

export const mediaSourceSchema = v.object({ src: resource, type: v.optional(text) });

export const channelSchema = v.object({ name: text, url: v.optional(link) });

export const summaryPointSchema = v.object({
  text,
  key: v.optional(text),
  icon: v.optional(text),
  start: v.optional(timeSchema),
  end: v.optional(timeSchema),
  entities: list(text),
});

export const summarySectionSchema = v.object({
  heading: v.optional(text, ''),
  points: list(orBare(summaryPointSchema, (value) => ({ text: value }))),
});

export const entitySchema = v.object({
  id: v.optional(text),
  name: text,
  type: v.optional(text, 'other'),
  description: v.optional(text),
  aliases: list(text),
  url: v.optional(link),
  sameAs: list(link),
  image: v.optional(resource),
  mentions: v.optional(v.array(timeRange)),
});

export const connectionSchema = v.object({
  id: v.optional(text),
  source: text,
  target: text,
  label: v.optional(text),
  directed: v.optional(flag, false),
  weight: v.optional(amount, 1),
  evidence: list(timeRange),
});

export const momentSchema = v.object({
  id: v.optional(text),
  start: timeSchema,
  end: v.optional(timeSchema),
  title: text,
  description: v.optional(text),
  image: v.optional(resource),
});

export const topicSchema = v.object({
  id: v.optional(text),
  label: text,
  entities: list(text),
  ranges: list(timeRange),
});

export const wordSchema = v.object({ start: timeSchema, end: v.optional(timeSchema), text });

export const segmentSchema = v.object({
  start: timeSchema,
  end: v.optional(timeSchema),
  text,
  speaker: v.optional(text),
  words: v.optional(v.array(wordSchema)),
});

export const transcriptSchema = v.object({
  language: v.optional(text),
  label: v.optional(text),
  src: v.optional(resource),
  segments: v.optional(v.array(segmentSchema)),
});

export const videoDocumentSchema = v.object({
  version: v.optional(number, 1),
  id: v.optional(text),
  title: text,
  description: v.optional(text),
  language: v.optional(text),
  published: v.optional(text),
  duration: v.optional(timeSchema),
  poster: v.optional(resource),
  channel: v.optional(orBare(channelSchema, (value) => ({ name: value }))),
  people: list(orBare(personSchema, (value) => ({ name: value }))),
  sources: list(orBare(mediaSourceSchema, (value) => ({ src: value }))),
  summary: list(orBare(summarySectionSchema, (value) => ({ points: [{ text: value }] }))),
  entities: list(orBare(entitySchema, (value) => ({ name: value }))),
  connections: list(connectionSchema),
  moments: list(momentSchema),
  topics: list(orBare(topicSchema, (value) => ({ label: value }))),
  transcripts: list(orBare(transcriptSchema, (value) => ({ src: value }))),
});
