import { LEAVES } from './leaves.js';
import type { Leaf } from './leaves.js';
import { show, showTime } from './problems.js';
import type { Report } from './problems.js';
import { PREPARATIONS } from './read-preparations.js';
import { readSegments } from './read-segments.js';
import { isBlank, isRecord, readSpanStart, sortByStart, UNKNOWN_LENGTH } from './read-spans.js';
import type { FieldRecord, OpenSpan } from './read-spans.js';
import { SHAPES } from './schema.generated.js';
import { parseTimeRange } from './time.js';
import { absoluteUrl } from './url.js';

/** What an object in a document holds. */
interface Shape {
  /** Each field's kind, with `[]` for a list and `?` where it may be left out for good. */
  readonly fields: Readonly<Record<string, string>>;
  /** What stands for fields that were left out. */
  readonly defaults?: FieldRecord;
  /** The field that a bare value is meant for. */
  readonly bare?: string;
}

/** The name of an object's shape. */
export type ShapeName = keyof typeof SHAPES;

const leaves: Readonly<Record<string, Leaf | undefined>> = LEAVES;
const shapes: Readonly<Record<string, Shape | undefined>> = SHAPES;

/** What things are known by: these are of no use when blank. */
const NAMING = new Set(['name', 'label', 'src', 'source', 'target', 'id']);

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

  /** The value as a field wants it; undefined when there is nothing to keep. */
  read(field: string, value: unknown, path: string): unknown {
    try {
      const kind = field.replace(/\W+$/, '');
      if (field.includes('[')) return this.#list(kind, value, path);
      const leaf = leaves[kind];
      return leaf ? this.#leaf(leaf, value, path) : this.#object(kind as ShapeName, value, path);
    } catch {
      this.report.add('error', path, 'it cannot be read; it was dropped');
      return undefined;
    }
  }

  #list(kind: string, value: unknown, path: string): unknown[] | undefined {
    let items: unknown[] = [value];
    if (!Array.isArray(value))
      this.report.add(
        'info',
        path,
        'a list is expected here; the one value was taken as its only item',
      );
    else items = value.length > SPARSE ? Object.values(value) : value;
    // By a loop of their own, since there may be 100,000 of them.
    if (kind === 'segment') return readSegments(this, items, path);
    const kept: unknown[] = [];
    for (let index = 0; index < items.length; index += 1) {
      const read =
        items[index] == null
          ? this.#hole(path, index)
          : this.read(kind, items[index], `${path}[${index}]`);
      if (read !== undefined) kept.push(read);
    }
    if (shapes[kind]?.fields.start === 'time' && sortByStart(kept as OpenSpan[])) {
      this.report.add('info', path, 'they were not in the order of time; they were sorted');
    }
    return kept.length > 0 || items.length === 0 ? kept : undefined;
  }

  #hole(path: string, index: number): undefined {
    this.report.add('info', `${path}[${index}]`, 'there is nothing here; it was dropped');
  }

  #object(name: ShapeName, given: unknown, path: string): FieldRecord | undefined {
    const value = isRecord(given) ? given : fromBare(name, given);
    if (value) {
      const record = this.record(name, this.copy(value, path), path);
      if (record) this.places.set(record, path);
      return record;
    }
    this.report.add('error', path, '% was not understood; it was dropped', show(given));
    return undefined;
  }

  /** Reads the fields of a copy that the reader may change. */
  record(name: ShapeName, copy: FieldRecord, path: string): FieldRecord | undefined {
    const record =
      PREPARATIONS[name]?.(copy, (message) => this.report.add('warning', path, message)) ?? copy;
    const { fields, defaults }: Shape = SHAPES[name];
    if (fields.start) readSpanStart(record, path, this.report);
    for (const [key, field] of Object.entries(fields)) {
      const given = record[key];
      const read =
        given == null ? undefined : this.read(field, given, path === '$' ? key : `${path}.${key}`);
      const substitute = defaults?.[key] ?? (field.endsWith(']') ? [] : undefined);
      if (key === 'title' && isBlank(read)) {
        this.report.add('warning', path, 'it has no title');
        record.title = '';
      } else if (read !== undefined && !(isBlank(read) && NAMING.has(key))) record[key] = read;
      else if (substitute !== undefined) record[key] = substitute;
      else if (field.endsWith('?')) {
        if (key in record) delete record[key];
      } else {
        this.report.add('error', path, `it has no usable ${key}; it was dropped`);
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
      this.report.add(
        'warning',
        path,
        'it ends (%) before it starts (%); the end was dropped',
        showTime(end),
        showTime(start),
      );
      delete record.end;
    }
    if (name === 'timeRange') record.end ??= start + UNKNOWN_LENGTH;
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

  #leaf(leaf: Leaf, given: unknown, path: string): unknown {
    const { type, message, keep, refusal = message } = leaf;
    const value = coerce(type, given);
    if (value !== given) this.report.add('info', path, '% was read as %', show(given), show(value));
    const isRight =
      !type || (typeof value === type && (type !== 'number' || Number.isFinite(value)));
    const kept = !isRight ? undefined : keep ? keep(value as never) : value;
    if (kept === undefined)
      this.report.add(
        'warning',
        path,
        `${isRight ? refusal : message}: % was dropped`,
        show(value),
      );
    // Only addresses come back from a keeper as text.
    return keep && typeof kept === 'string' ? absoluteUrl(kept, this.#base) : kept;
  }
}

/** A value that is no object, as the one field of an object that it stands for. */
function fromBare(name: ShapeName, value: unknown): FieldRecord | undefined {
  if (name === 'timeRange') return parseTimeRange(value);
  const { fields, bare }: Shape = SHAPES[name];
  return bare === undefined ? undefined : { [bare]: fields[bare]?.endsWith(']') ? [value] : value };
}

const isTextLike = (value: unknown): boolean =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

/** A value of the wrong kind as the kind that is expected, when it is clear what was meant. */
function coerce(type: Leaf['type'], value: unknown): unknown {
  if (type === 'string') {
    if (typeof value === 'number' && isTextLike(value)) return String(value);
    if (Array.isArray(value) && value.length > 0 && value.every(isTextLike)) return value.join(' ');
  }
  if (typeof value !== 'string') return value;
  if (type === 'number' && value.trim()) return Number(value);
  if (type === 'boolean' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return value;
}
