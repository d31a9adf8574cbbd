import { show } from './problems.js';
import type { Problem } from './problems.js';
import { Report } from './problems.js';
import { createResolver, readEntities } from './read-entities.js';
import type { Resolve } from './read-entities.js';
import { FieldReader } from './read-fields.js';
import { giveIds, slug } from './read-ids.js';
import { fillEnds, isRecord } from './read-spans.js';
import type { FieldRecord } from './read-spans.js';
import { SHAPES } from './schema.generated.js';
import { parseTime } from './time.js';
import type { Entity, VideoDocument } from './video-document.js';

export type { Problem } from './problems.js';

/** What the reader needs to know besides the document. */
export interface ReadOptions {
  /** The document's own address: relative addresses in it are resolved against it. */
  url?: string;
}

/** A document that was read, and what was found wrong with it. */
export interface ReadResult {
  readonly document: VideoDocument;
  readonly problems: readonly Problem[];
  /** False when the input is not a video document at all; `document` is an empty one then. */
  readonly usable: boolean;
}

type Mutable<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? Mutable<U>[] : T[K];
};

/** A document that the reader is still working on. */
type Draft = Mutable<VideoDocument>;

const FORMAT_VERSION = 1;

/** Fields that other formats have too: alone they do not make a video document. */
const COMMON_FIELDS = ['version', 'id', 'language', 'duration'];
const TELLING_FIELDS = Object.keys(SHAPES.videoDocument.fields).filter(
  (key) => !COMMON_FIELDS.includes(key),
);

/**
 * Reads any value as a video document, keeps all of it that can be kept and lists what was wrong.
 * Never throws; reading the returned document again changes nothing.
 */
export function readDocument(input: unknown, options: ReadOptions = {}): ReadResult {
  const report = new Report();
  const scout = new FieldReader(report);
  try {
    const record = isRecord(input) ? scout.copy(input, '$') : {};
    if (TELLING_FIELDS.some((key) => record[key] != null)) {
      const document = readRecord(record, report, options.url);
      return { document, problems: report.problems(), usable: true };
    }
  } catch {
    // what cannot even be looked at is told like what is no document
  }
  return unusable(`this is not a video document: ${describe(input)} was found instead`, options);
}

/** Reads a video document from JSON text, as {@link readDocument} does; text that is not JSON is not usable. */
export function parseDocument(text: string, options: ReadOptions = {}): ReadResult {
  const json = text.replace(/^\ufeff/, '');
  try {
    return readDocument(JSON.parse(json), options);
  } catch (error) {
    return unusable(whyNotJson(json.trim(), error), options);
  }
}

function whyNotJson(text: string, error: unknown): string {
  if (text === '') return 'the file is empty';
  if (/^<(?:!doctype|!--|html|head|body|script)/i.test(text))
    return 'this is a web page, not a video document';
  if (/^[{[]/.test(text) && !/[}\]]$/.test(text)) return 'the file is cut off: its end is missing';
  return `this is not JSON (${error instanceof Error ? error.message : 'unknown error'})`;
}

function describe(input: unknown): string {
  try {
    if (!isRecord(input)) return Array.isArray(input) ? 'a list' : show(input);
    const keys = Object.keys(input);
    if (keys.length === 0) return 'an empty object';
    return `an object of another shape (${keys.slice(0, 5).map(show).join(', ')})`;
  } catch {
    return 'an object that cannot be read';
  }
}

function unusable(message: string, options: ReadOptions): ReadResult {
  const document = readRecord({ title: '' }, new Report(), options.url);
  return { document, problems: [{ path: '$', severity: 'error', message }], usable: false };
}

function readRecord(record: FieldRecord, report: Report, url: string | undefined): VideoDocument {
  const reader = new FieldReader(report, url, parseTime(record.duration));
  const draft = reader.record('videoDocument', record, '$') as Draft;
  if (Number(draft.version) > FORMAT_VERSION) {
    report.add(
      'warning',
      'version',
      'version % is newer than what is known here (1); it was read as far as it is understood',
      show(draft.version),
    );
  }
  draft.version = FORMAT_VERSION;
  draft.id ||= url?.replace(/#.*/, '') || slug(draft.title) || 'untitled';
  draft.entities = readEntities(draft.entities, reader) as Mutable<Entity>[];
  linkEntities(draft, createResolver(draft.entities), reader);
  readIds(draft, reader);
  for (const transcript of draft.transcripts) if (!transcript.src) transcript.segments ??= [];
  fillEnds(draft.moments, reader.duration ?? lastEnd(draft));
  return draft;
}

function lastEnd({ transcripts }: Draft): number | undefined {
  const ends = transcripts.map((transcript) => transcript.segments?.at(-1)?.end ?? 0);
  return ends.length > 0 ? Math.max(...ends) : undefined;
}

function readIds({ moments, topics, connections }: Draft, { places, report }: FieldReader): void {
  giveIds(moments, (_, index) => `moment-${index + 1}`, places, report);
  giveIds(topics, (topic) => slug(topic.label) || 'topic', places, report);
  giveIds(connections, ({ source, target }) => `${source}--${target}`, places, report);
}

/** Puts ids where entities are meant, and drops what means none. */
function linkEntities(draft: Draft, resolve: Resolve, { places, report }: FieldReader): void {
  const find = (reference: string, owner: object, field: string): string | undefined => {
    const id = resolve(reference);
    const path = `${places.get(owner) ?? '$'}.${field}`;
    if (id === undefined)
      report.add(
        'error',
        path,
        '% is not among the entities, or stands for several; it was dropped',
        show(reference),
      );
    return id;
  };
  const findAll = (owner: { entities: readonly string[] }): void => {
    const found = owner.entities.map((reference) => find(reference, owner, 'entities'));
    owner.entities = [...new Set(found.filter((id) => id !== undefined))];
  };
  for (const person of draft.people) {
    if (person.entity === undefined) continue;
    const id = find(person.entity, person, 'entity');
    if (id === undefined) delete person.entity;
    else person.entity = id;
  }
  for (const section of draft.summary) section.points.forEach(findAll);
  draft.topics.forEach(findAll);
  draft.connections = draft.connections.filter((connection) => {
    const source = find(connection.source, connection, 'source');
    const target = find(connection.target, connection, 'target');
    if (source === undefined || target === undefined) return false;
    Object.assign(connection, { source, target });
    return true;
  });
}
