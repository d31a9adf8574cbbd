import { keepLeaf, LEAVES } from './leaves.js';
import type { LeafName } from './leaves.js';
import type { ProblemCode } from './problem-sentences.js';
import { isBlank, isRecord, sortByStart, UNKNOWN_LENGTH } from './read-spans.js';
import type { FieldRecord, OpenSpan } from './read-spans.js';
import { SHAPES } from './schema.generated.js';
import { absoluteUrl } from './url.js';
import type { Entity, Segment } from './video-document.js';

/** What an object in a document holds. */
export interface Shape {
  /** Each field's kind, with `[]` for a list and `?` where it may be left out for good. */
  readonly fields: Readonly<Record<string, string>>;
  /** What stands for fields that were left out. */
  readonly defaults?: FieldRecord;
  /** The field that a bare value is meant for. */
  readonly bare?: string;
}

/** An entity that the reader is still working on. */
export type OpenEntity = Omit<Entity, 'id' | 'mentions'> & {
  id?: string;
  mentions?: readonly OpenSpan[];
};

/** The name of an object's shape. */
export type ShapeName = keyof typeof SHAPES;

const shapes: Readonly<Record<string, Shape | undefined>> = SHAPES;

/** What things are known by: these are of no use when blank. */
const NAMING = new Set(['name', 'label', 'src', 'source', 'target', 'id']);

/** Past this length an array may be nearly all holes. */
export const SPARSE = 5_000_000;

/** Ends the reading where something is not as the format wants it, and is to be repaired or left out. */
const refuse = (): never => {
  throw new Error();
};

/**
 * Reads values that are as the schema wants them, and throws at the first one that is not: what is
 * then done about it is in the class that extends this one and that few pages need.
 */
export class FieldReader {
  /** The length of the video in seconds, when the document says it. */
  readonly duration: number | undefined;
  readonly #base: string | undefined;
  #ids: ReadonlySet<string> = new Set();
  /** Lists of segments that are still to be checked: that takes a while for 100,000 of them. */
  readonly unchecked: (readonly Segment[])[] = [];
  /** Lists that have been read. */
  readonly known = new Set<unknown>();

  constructor(base?: string, duration?: unknown) {
    this.duration = keepLeaf('time', duration) as number | undefined;
    this.#base = base;
  }

  /** The value as a field wants it; undefined when there is nothing to keep. */
  read(field: string, value: unknown, path: string): unknown {
    const kind = field.replace(/\W+$/, '');
    if (field.includes('[')) return this.#list(kind, value, path);
    return kind in LEAVES
      ? this.#leaf(kind as LeafName, value, path)
      : this.#object(kind as ShapeName, value, path);
  }

  #list(kind: string, value: unknown, path: string): unknown[] | undefined {
    if (this.known.has(value)) return value as unknown[];
    const items: unknown[] =
      Array.isArray(value) && value.length <= SPARSE ? value : this.listOf(value, path);
    const kept = kind === 'segment' ? this.segments(items, path) : this.#items(kind, items, path);
    return kept.length > 0 || items.length === 0 ? kept : undefined;
  }

  #items(kind: string, items: readonly unknown[], path: string): unknown[] {
    const kept: unknown[] = [];
    for (let index = 0; index < items.length; index += 1) {
      this.keep(kept, kind, items[index], `${path}[${index}]`);
    }
    if (shapes[kind]?.fields.start === 'time' && sortByStart(kept as OpenSpan[]))
      this.tell('unsorted', path);
    return kept;
  }

  /** Adds an item of a list to those that are kept, as the list wants it. */
  keep(kept: unknown[], kind: string, item: unknown, path: string): void {
    const read = item == null ? this.tell('hole', path) : this.read(kind, item, path);
    if (read !== undefined) kept.push(read);
  }

  #leaf(name: LeafName, value: unknown, path: string): unknown {
    const kept = keepLeaf(name, value) ?? this.repairLeaf(name, value, path);
    return typeof kept === 'string' && name !== 'text' ? absoluteUrl(kept, this.#base) : kept;
  }

  #object(name: ShapeName, given: unknown, path: string): FieldRecord | undefined {
    const value = isRecord(given)
      ? given
      : (fromBare(name, given) ?? this.objectOf(name, given, path));
    const record = value && this.record(name, this.copy(value, path), path);
    if (record) this.found(record, path);
    return record;
  }

  /** Reads the fields of a copy that the reader may change. */
  record(name: ShapeName, copy: FieldRecord, path: string): FieldRecord | undefined {
    const record = this.prepare(name, copy, path);
    const { fields, defaults }: Shape = SHAPES[name];
    for (const [key, field] of Object.entries(fields)) {
      const given = record[key];
      const read =
        given == null ? undefined : this.read(field, given, path === '$' ? key : `${path}.${key}`);
      const substitute = defaults?.[key] ?? (field.endsWith(']') ? [] : undefined);
      if (key === 'title' && isBlank(read)) {
        this.tell('no-title', path);
        record.title = '';
      } else if (read !== undefined && !(isBlank(read) && NAMING.has(key))) record[key] = read;
      else if (substitute !== undefined) record[key] = substitute;
      else if (field.endsWith('?')) {
        if (key in record) delete record[key];
      } else {
        this.tell('missing', path, key);
        return undefined;
      }
    }
    if (fields.start) this.#checkEnd(name, record, path);
    return record;
  }

  #checkEnd(name: ShapeName, record: FieldRecord, path: string): void {
    const { start, end } = record as { start?: number; end?: number };
    if (start === undefined) return;
    if (end !== undefined && end < start) {
      this.tell('ends-early', path, end, start);
      delete record.end;
    }
    if (name === 'timeRange') record.end ??= start + UNKNOWN_LENGTH;
  }

  // -- What is done where something is not as it should be ------------------------------------------

  /** Something is not as the format wants it. */
  tell(_problem: ProblemCode, _path: string, ..._values: unknown[]): void {
    refuse();
  }

  /** Where an object was found. */
  placeOf(_record: object): string {
    return '$';
  }

  /** The entities, each once and with an id. */
  unite(entities: readonly OpenEntity[]): Entity[] {
    this.#ids = new Set(entities.map(({ id = refuse() }) => id));
    return this.#ids.size === entities.length ? (entities as Entity[]) : refuse();
  }

  /** The id of the entity that is meant. */
  resolve(reference: string): string | undefined {
    return this.#ids.has(reference) ? reference : refuse();
  }

  /** The segments of a transcript. */
  protected segments(items: readonly unknown[], _path: string): unknown[] {
    const segments = [...items] as Segment[];
    this.unchecked.push(segments);
    return segments;
  }

  /** The own fields of an object. */
  copy(value: object, _path: string): FieldRecord {
    return { ...value };
  }

  /** Remembers where an object was found. */
  protected found(_record: object, _path: string): void {}

  /** What is done to an object before its fields are read. */
  protected prepare(name: ShapeName, record: FieldRecord, _path: string): FieldRecord {
    // A section without points may be a point.
    return name === 'summarySection' && record.points == null ? refuse() : record;
  }

  /** A list for a value that is none. */
  protected listOf(_value: unknown, _path: string): unknown[] {
    return refuse();
  }

  /** An object for a value that is none. */
  protected objectOf(_name: ShapeName, _value: unknown, _path: string): FieldRecord | undefined {
    return refuse();
  }

  /** What can be kept of a plain value that is not of the right kind. */
  protected repairLeaf(_name: LeafName, _value: unknown, _path: string): unknown {
    return refuse();
  }
}

/** A value that is no object, as the one field of an object that it stands for. */
function fromBare(name: ShapeName, value: unknown): FieldRecord | undefined {
  const { fields, bare }: Shape = SHAPES[name];
  return bare === undefined ? undefined : { [bare]: fields[bare]?.endsWith(']') ? [value] : value };
}
