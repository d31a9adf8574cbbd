/** Something in a document that is not as the format wants it, and what was done about it. */
export interface Problem {
  /** Where, like `transcripts[0].segments[41]`; `$` is the whole document. */
  readonly path: string;
  /** `error`: something was lost; `warning`: something was repaired; `info`: worth knowing. */
  readonly severity: 'error' | 'warning' | 'info';
  /** A sentence that an editor understands. */
  readonly message: string;
}

const SHOWN_OF_A_KIND = 20;
const SHOWN_OF_A_VALUE = 40;

/** Collects problems; of each kind the first are listed and the rest counted. */
export class Report {
  readonly #listed: Problem[] = [];
  readonly #kinds = new Map<string, { problem: Problem; count: number }>();

  /** Each `%` of the template stands for one of the values. */
  add(severity: Problem['severity'], path: string, template: string, ...values: string[]): void {
    const pattern = path.replace(/\[\d+\]/g, '[*]');
    const key = `${pattern} ${template}`;
    const kind = this.#kinds.get(key) ?? {
      problem: { path: pattern, severity, message: '' },
      count: 0,
    };
    this.#kinds.set(key, kind);
    kind.count += 1;
    if (kind.count > SHOWN_OF_A_KIND) return;
    let next = 0;
    const message = template.replace(/%/g, () => values[next++] ?? '');
    this.#listed.push({ path, severity, message });
  }

  /** All that was found, the counted ones last. */
  problems(): Problem[] {
    const counted: Problem[] = [];
    for (const { problem, count } of this.#kinds.values()) {
      const more = count - SHOWN_OF_A_KIND;
      if (more > 0) counted.push({ ...problem, message: `… and ${more} more like this` });
    }
    return [...this.#listed, ...counted];
  }
}

/** A value in few words, for a sentence about it; never looks into objects. */
export function show(value: unknown): string {
  if (typeof value === 'string') {
    return value.length > SHOWN_OF_A_VALUE
      ? `"${value.slice(0, SHOWN_OF_A_VALUE)}…"`
      : `"${value}"`;
  }
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? 'a list or an object' : `a ${typeof value}`;
}

/** Seconds as problems write them: `12.0 s`. */
export const showTime = (seconds: number): string => `${seconds.toFixed(1)} s`;
