import { preferredTranscript } from './preferred-transcript.js';
import { FieldReader, SPARSE } from './read-fields.js';
import { giveIds, slug } from './read-ids.js';
import { fillEnds, isRecord } from './read-spans.js';
import type { FieldRecord } from './read-spans.js';
import { SHAPES } from './schema.generated.js';
import { checkSoundStepwise, FIRST_LINES } from './sound-segments.js';
import type { Segment, VideoDocument } from './video-document.js';

type Mutable<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? Mutable<U>[] : T[K];
};

/** A document that the reader is still working on. */
type Draft = Mutable<VideoDocument>;

const FORMAT_VERSION = 1;
/** So many things are read between two places to interrupt. */
const STEP = 1000;

/** Fields that other formats have too: alone they do not make a video document. */
const COMMON_FIELDS = ['version', 'id', 'language', 'duration'];
const TELLING_FIELDS = Object.keys(SHAPES.videoDocument.fields).filter(
  (key) => !COMMON_FIELDS.includes(key),
);

/** Whether an object is meant as a video document. */
export const isDocument = (record: FieldRecord): boolean =>
  TELLING_FIELDS.some((key) => record[key] != null);

/**
 * Reads a value that is a video document as the format wants it. Where it may be interrupted it yields
 * those of the first lines of a long transcript that are read by then.
 * @param url the document's own address, against which relative addresses are resolved
 * @returns undefined where anything is to be repaired or told: `readDocument` does that
 */
export function* readSoundStepwise(
  input: unknown,
  url?: string,
): Generator<readonly Segment[], VideoDocument | undefined> {
  try {
    if (!isRecord(input) || !isDocument(input)) return undefined;
    const reader = new FieldReader(url, input.duration);
    const record = { ...input };
    yield* readListsStepwise(reader, record);
    const document = readRecord(reader, record, url);
    const { segments = [] } = document.transcripts[preferredTranscript(document)] ?? {};
    const first = segments.slice(0, FIRST_LINES);
    for (const list of new Set([segments, ...reader.unchecked]))
      if (!(yield* checkSoundStepwise(list, first, reader.duration))) return undefined;
    return document;
  } catch {
    return undefined;
  }
}

/** Reads the lists of a record that may be long, and yields where it may be interrupted. */
export function* readListsStepwise(reader: FieldReader, record: FieldRecord): Generator<[], void> {
  for (const [key, kind] of [
    ['entities', 'entity'],
    ['connections', 'connection'],
  ] as const) {
    try {
      const list = record[key];
      if (!Array.isArray(list) || list.length <= STEP || list.length > SPARSE) continue;
      const kept: unknown[] = [];
      for (let index = 0; index < list.length; index += 1) {
        if (index % STEP === 0) yield [];
        reader.keep(kept, kind, list[index], `${key}[${index}]`);
      }
      reader.known.add((record[key] = kept));
    } catch {
      // It is told, or refused, where it is read with the others.
    }
  }
}

/** Reads a copy of an object, which the reader may change, as a video document. */
export function readRecord(
  reader: FieldReader,
  record: FieldRecord,
  url: string | undefined,
): VideoDocument {
  const draft = reader.record('videoDocument', record, '$') as Draft;
  if (Number(draft.version) > FORMAT_VERSION) reader.tell('newer', 'version', draft.version);
  draft.version = FORMAT_VERSION;
  draft.id ||= url?.replace(/#.*/, '') || slug(draft.title) || 'untitled';
  draft.entities = reader.unite(draft.entities) as Draft['entities'];
  linkEntities(draft, reader);
  const { moments, topics, connections } = draft;
  giveIds(moments, (_, index) => `moment-${index + 1}`, reader);
  giveIds(topics, (topic) => slug(topic.label) || 'topic', reader);
  giveIds(connections, ({ source, target }) => `${source}--${target}`, reader);
  for (const transcript of draft.transcripts) if (!transcript.src) transcript.segments ??= [];
  fillEnds(draft.moments, reader.duration ?? lastEnd(draft));
  return draft;
}

function lastEnd({ transcripts }: Draft): number | undefined {
  const ends = transcripts.map((transcript) => transcript.segments?.at(-1)?.end ?? 0);
  return ends.length > 0 ? Math.max(...ends) : undefined;
}

/** Puts ids where entities are meant, and drops what means none. */
function linkEntities(draft: Draft, reader: FieldReader): void {
  const find = (reference: string, owner: object, field: string): string | undefined => {
    const id = reader.resolve(reference);
    if (id === undefined) reader.tell('unknown', `${reader.placeOf(owner)}.${field}`, reference);
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
