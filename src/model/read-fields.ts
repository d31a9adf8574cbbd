import * as v from 'valibot';
import { show, showTime } from './problems.js';
import type { Report } from './problems.js';
import { PREPARATIONS } from './read-preparations.js';
import { readSegments } from './read-segments.js';
import { isBlank, isRecord, readSpanStart, sortByStart, UNKNOWN_LENGTH } from './read-spans.js';
import type { FieldRecord, OpenSpan } from './read-spans.js';
import { link, resource, segmentsSchema, timeRangeSchema } from './schema.js';
import { absoluteUrl } from './url.js';

/** What the reader looks at in a schema to follow it through a document. */
interface Parts {
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
  readonly default?: unknown;
  readonly options?: readonly [
    v.GenericSchema,
    { readonly pipe: readonly [unknown, { operation(value: unknown): unknown }] },
  ];
  readonly pipe?: readonly unknown[];
}

/** What things are known by: these are of no use when blank. */
const NAMING = new Set(['name', 'label', 'src', 'source', 'target', 'id']);

const parts = (schema: v.GenericSchema): Parts => schema as Parts;

/** Past this length an array is walked by its values, not its indexes: it may be nearly all holes. */
const SPARSE = 5_000_000;

/** Reads values as a schema wants them, keeps what it can and reports the rest. */
export class FieldReader {
  /** Where each object was found. */
  readonly places = new Map<object, string>();

  readonly report: Report;
  /** The length of the video in seconds, when the document says it. */
  readonly duration: number | undefined;
  readonly #base: string | undefined;

  constructor(report: Report, base?: string, duration?: number) {
    this.report = report;
    this.duration = duration;
    this.#base = base;
  }

  /** The value as the schema wants it; undefined when there is nothing to keep. */
  read(schema: v.GenericSchema, value: unknown, path: string): unknown {
    try {
      const { wrapped, item, entries, options } = parts(schema);
      if (wrapped) return this.read(wrapped, value, path);
      if (item) return this.#list(schema, item, value, path);
      if (entries) return this.#object(schema, value, path);
      if (options && parts(options[0]).entries) {
        const [object, bare] = options;
        return this.#object(
          object,
          value,
          path,
          isRecord(value) ? value : bare.pipe[1].operation(value),
        );
      }
      return this.#leaf(schema, value, path);
    } catch {
      this.report.add('error', path, 'it cannot be read; it was dropped');
      return undefined;
    }
  }

  #list(
    schema: v.GenericSchema,
    item: v.GenericSchema,
    value: unknown,
    path: string,
  ): unknown[] | undefined {
    let items: unknown[] = [value];
    if (!Array.isArray(value))
      this.report.add(
        'info',
        path,
        'a list is expected here; the one value was taken as its only item',
      );
    else items = value.length > SPARSE ? Object.values(value) : value;
    if (schema === segmentsSchema) return readSegments(this, items, path);
    const kept: unknown[] = [];
    for (let index = 0; index < items.length; index += 1) {
      const read =
        items[index] == null
          ? this.#hole(path, index)
          : this.read(item, items[index], `${path}[${index}]`);
      if (read !== undefined) kept.push(read);
    }
    if (hasStart(parts(item).options?.[0] ?? item) && sortByStart(kept as OpenSpan[])) {
      this.report.add('info', path, 'they were not in the order of time; they were sorted');
    }
    return kept.length > 0 || items.length === 0 ? kept : undefined;
  }

  #hole(path: string, index: number): undefined {
    this.report.add('info', `${path}[${index}]`, 'there is nothing here; it was dropped');
  }

  #object(
    schema: v.GenericSchema,
    given: unknown,
    path: string,
    value = given,
  ): FieldRecord | undefined {
    if (isRecord(value)) {
      const record = this.record(schema, this.copy(value, path), path);
      if (record) this.places.set(record, path);
      return record;
    }
    this.report.add('error', path, '% was not understood; it was dropped', show(given));
    return undefined;
  }

  /** Reads the fields of a copy that the reader may change. */
  record(schema: v.GenericSchema, copy: FieldRecord, path: string): FieldRecord | undefined {
    const record =
      PREPARATIONS.get(schema)?.(copy, (message) => this.report.add('warning', path, message)) ??
      copy;
    const { entries = {} } = parts(schema);
    const span = entries.start !== undefined;
    if (span) readSpanStart(record, path, this.report);
    for (const [key, entry] of Object.entries(entries)) {
      const given = record[key];
      const read =
        given == null ? undefined : this.read(entry, given, path === '$' ? key : `${path}.${key}`);
      if (key === 'title' && isBlank(read)) {
        this.report.add('warning', path, 'it has no title');
        record.title = '';
      } else if (read !== undefined && !(isBlank(read) && NAMING.has(key))) record[key] = read;
      else if (parts(entry).default !== undefined) record[key] = freshDefault(parts(entry).default);
      else if (parts(entry).wrapped) {
        if (key in record) delete record[key];
      } else {
        this.report.add('error', path, `it has no usable ${key}; it was dropped`);
        return undefined;
      }
    }
    if (span) this.#checkEnd(schema, record, path);
    return record;
  }

  #checkEnd(schema: v.GenericSchema, record: FieldRecord, path: string): void {
    const { start, end } = record as { start?: number; end?: number };
    if (start === undefined) return;
    if (end !== undefined && end < start) {
      this.report.add(
        'warning',
        path,
        'it ends (%) before it starts (%); the end was dropped',
        showTime(end),
        showTime(start),
      );
      delete record.end;
    }
    if (schema === timeRangeSchema) record.end ??= start + UNKNOWN_LENGTH;
  }

  /** The own fields of an object; those that cannot be read are left out. */
  copy(value: object, path: string): FieldRecord {
    try {
      return { ...value };
    } catch {
      return this.#copyReadable(value, path);
    }
  }

  #copyReadable(value: object, path: string): FieldRecord {
    const readable: [string, unknown][] = [];
    let keys: string[] = [];
    try {
      keys = Object.keys(value);
    } catch {
      this.report.add('error', path, 'its fields cannot be read');
    }
    for (const key of keys) {
      try {
        readable.push([key, (value as FieldRecord)[key]]);
      } catch {
        this.report.add('error', path, 'its field % cannot be read; it was dropped', show(key));
      }
    }
    return Object.fromEntries(readable);
  }

  #leaf(schema: v.GenericSchema, given: unknown, path: string): unknown {
    const value = coerce(schema.type, given);
    if (value !== given) this.report.add('info', path, '% was read as %', show(given), show(value));
    else if (schema.type === 'string' && !parts(schema).pipe && typeof value === 'string')
      return value;
    const result = v.safeParse(schema, value);
    if (!result.success) {
      this.report.add('warning', path, `${result.issues[0].message}: % was dropped`, show(value));
      return undefined;
    }
    const isAddress = [link, resource].includes(schema as never);
    return isAddress ? absoluteUrl(result.output as string, this.#base) : result.output;
  }
}

/** Whether each item of this schema is sure to have its place in time. */
function hasStart(schema: v.GenericSchema): boolean {
  const start = parts(schema).entries?.start;
  return start !== undefined && !parts(start).wrapped;
}

const freshDefault = (value: unknown): unknown => (Array.isArray(value) ? [] : value);

const isTextLike = (value: unknown): boolean =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

/** A value of the wrong kind as the kind that is expected, when it is clear what was meant. */
function coerce(type: string, value: unknown): unknown {
  if (type === 'string') {
    if (typeof value === 'number' && isTextLike(value)) return String(value);
    if (Array.isArray(value) && value.length > 0 && value.every(isTextLike)) return value.join(' ');
  }
  if (typeof value !== 'string') return value;
  if (type === 'number' && value.trim()) return Number(value);
  if (type === 'boolean' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return value;
}
