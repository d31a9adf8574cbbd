import { checkSegments } from './check-segments.js';
import { LEAF_MESSAGES } from './leaf-messages.js';
import { keepLeaf, LEAVES } from './leaves.js';
import type { Leaf, LeafName } from './leaves.js';
import { PROBLEM_SENTENCES } from './problem-sentences.js';
import type { ProblemCode } from './problem-sentences.js';
import type { Report } from './problems.js';
import { show, showTime } from './problems.js';
import { FieldReader } from './read-fields.js';
import type { OpenEntity, Shape, ShapeName } from './read-fields.js';
import { SegmentsReader } from './read-segments.js';
import type { OpenSegment } from './read-segments.js';
import { isBlank, isRecord } from './read-spans.js';
import type { FieldRecord, OpenSpan } from './read-spans.js';
import { createResolver, mergeEntities } from './repair-entities.js';
import { PREPARATIONS } from './repair-preparations.js';
import { SHAPES } from './schema.generated.js';
import { parseTime, parseTimeRange } from './parse-time.js';
import type { Entity } from './video-document.js';

/** Values that problems tell as times or as they are, all others as they are written. */
const TIMES = new Set<ProblemCode>([
  'ends-early',
  'no-length',
  'starts-before',
  'ends-before',
  'no-start',
]);
const NAMES = new Set<ProblemCode>(['missing']);

/** Reads values as a schema wants them, keeps what it can of the others and reports them. */
export class RepairingReader extends FieldReader {
  readonly #report: Report;
  readonly #places = new Map<object, string>();
  #resolve: (reference: string) => string | undefined = () => undefined;

  constructor(report: Report, base?: string, duration?: unknown) {
    super(base, parseTime(duration));
    this.#report = report;
  }

  override tell(problem: ProblemCode, path: string, ...values: unknown[]): void {
    const [severity, template] = PROBLEM_SENTENCES[problem];
    const write = (value: unknown): string => {
      if (TIMES.has(problem)) return showTime(value as number);
      return NAMES.has(problem) ? String(value) : show(value);
    };
    this.#report.add(severity, path, template, ...values.map(write));
  }

  override placeOf(record: object): string {
    return this.#places.get(record) ?? '$';
  }

  override found(record: object, path: string): void {
    this.#places.set(record, path);
  }

  override read(field: string, value: unknown, path: string): unknown {
    try {
      return super.read(field, value, path);
    } catch {
      this.tell('unreadable', path);
      return undefined;
    }
  }

  override unite(entities: readonly OpenEntity[]): Entity[] {
    const united = mergeEntities(entities, this);
    this.#resolve = createResolver(united);
    return united;
  }

  override resolve(reference: string): string | undefined {
    return this.#resolve(reference);
  }

  override copy(value: object, path: string): FieldRecord {
    try {
      return super.copy(value, path);
    } catch {
      return this.#copyReadable(value, path);
    }
  }

  /** The own fields of an object that fights back; those that cannot be read are left out. */
  #copyReadable(value: object, path: string): FieldRecord {
    const readable: [string, unknown][] = [];
    let keys: string[] = [];
    try {
      keys = Object.keys(value);
    } catch {
      this.tell('no-fields', path);
    }
    for (const key of keys) {
      try {
        readable.push([key, (value as FieldRecord)[key]]);
      } catch {
        this.tell('unreadable-field', path, key);
      }
    }
    return Object.fromEntries(readable);
  }

  /** By a loop of their own, since there may be 100,000 of them. */
  protected override segments(items: readonly unknown[], path: string): unknown[] {
    const segments = new SegmentsReader(this, path);
    for (let index = 0; index < items.length; index += 1) segments.add(items[index], index);
    return segments.end();
  }

  /** Tells what is odd about segments, in the order of time, though nothing has to be done about it. */
  checkSegments(segments: readonly OpenSegment[], path: string): void {
    checkSegments(segments, path, this.#report, this.duration);
  }

  /** A segment as it should be. */
  mendSegment(item: unknown, path: string, before?: OpenSpan): OpenSegment | undefined {
    const record: FieldRecord = isRecord(item) ? this.copy(item, path) : { text: item };
    if (isBlank(record.text) && Array.isArray(record.words)) record.text = textOf(record.words);
    const hadEnd = record.end != null;
    this.#readStart(record, path);
    if (parseTime(record.start) === undefined && record.text != null) {
      record.start = before?.end ?? before?.start ?? 0;
      this.tell('no-start', path, record.start);
    }
    const isOpen = !hadEnd && record.end == null;
    const segment = this.record('segment', record, path) as OpenSegment | undefined;
    if (!segment) return undefined;
    if (isBlank(segment.text)) {
      this.tell('no-text', path);
      return undefined;
    }
    if (isOpen) this.tell('no-end', path);
    if (segment.end === segment.start) {
      this.tell('no-length', path, segment.end);
      delete segment.end;
    }
    return segment;
  }

  protected override prepare(name: ShapeName, copy: FieldRecord, path: string): FieldRecord {
    const record = PREPARATIONS[name]?.(copy, () => this.tell('no-name', path)) ?? copy;
    const { fields }: Shape = SHAPES[name];
    if (fields.start) this.#readStart(record, path);
    return record;
  }

  /** Understands a whole range written as the start (`"12:30-13:05"`), and times before the beginning. */
  #readStart(record: FieldRecord, path: string): void {
    if (typeof record.start === 'string' && parseTime(record.start) === undefined) {
      const range = parseTimeRange(record.start);
      if (range) {
        record.start = range.start;
        record.end ??= range.end;
      }
    }
    const { start, end } = record;
    if (typeof start === 'number' && start < 0) {
      this.tell('starts-before', path, start);
      record.start = 0;
    }
    if (typeof end === 'number' && end < 0) {
      this.tell('ends-before', path, end);
      delete record.end;
    }
  }

  protected override listOf(value: unknown, path: string): unknown[] {
    // Walked by its values, not its indexes.
    if (Array.isArray(value)) return Object.values(value);
    this.tell('not-a-list', path);
    return [value];
  }

  protected override objectOf(
    name: ShapeName,
    value: unknown,
    path: string,
  ): FieldRecord | undefined {
    const object = name === 'timeRange' ? parseTimeRange(value) : undefined;
    if (!object) this.tell('not-understood', path, value);
    return object;
  }

  protected override repairLeaf(name: LeafName, given: unknown, path: string): unknown {
    const { type }: Leaf = LEAVES[name];
    const value = name === 'time' ? given : coerce(type, given);
    if (value !== given) this.tell('read-as', path, given, value);
    const kept = name === 'time' ? parseTime(value) : keepLeaf(name, value);
    if (kept === undefined) {
      const { message, refusal = message }: { message: string; refusal?: string } =
        LEAF_MESSAGES[name];
      const isRight = typeof value === type && (type !== 'number' || Number.isFinite(value));
      this.#report.add(
        'warning',
        path,
        `${isRight ? refusal : message}: % was dropped`,
        show(value),
      );
    }
    return kept;
  }
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

const textOf = (words: readonly unknown[]): string | undefined =>
  words
    .map((word) => (isRecord(word) ? word.text : undefined))
    .filter((text) => typeof text === 'string')
    .join(' ') || undefined;
