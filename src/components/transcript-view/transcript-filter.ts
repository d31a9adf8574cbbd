import type { TranscriptLines } from './transcript-lines.js';

interface FilterHost {
  readonly lines: TranscriptLines;
  readonly element: Element;
  speakers(): ReadonlyMap<string, number>;
}

/** The speakers whose lines are left out. */
export class SpeakerFilter {
  readonly #host: FilterHost;
  #sheet?: CSSStyleSheet;
  #silent: ReadonlySet<string> = new Set();

  constructor(host: FilterHost) {
    this.#host = host;
  }

  /** Those who are left out; another set when they are others. */
  get silent(): ReadonlySet<string> {
    return this.#silent;
  }

  /** Leaves a speaker out, or shows them again. */
  toggle(speaker: string): void {
    const silent = new Set(this.#silent);
    if (!silent.delete(speaker)) silent.add(speaker);
    this.#set(silent);
  }

  /** Shows all. */
  clear(): void {
    if (this.#silent.size) this.#set(new Set());
  }

  /** Whether a segment is not left out. */
  shows(segment: number): boolean {
    return !this.#silent.has(this.#host.lines.segments[segment]?.speaker ?? '');
  }

  /** The nearest segment that is shown: this one, or one before it; -1 for none. */
  shownBefore(segment: number): number {
    let at = segment;
    while (at >= 0 && !this.shows(at)) at--;
    return at;
  }

  /** The nearest segment that is shown, at first before this one; -1 for none. */
  shownNear(segment: number): number {
    const before = this.shownBefore(segment);
    if (before >= 0) return before;
    const { length } = this.#host.lines.segments;
    let at = Math.max(0, segment);
    while (at < length && !this.shows(at)) at++;
    return at < length ? at : -1;
  }

  /** One rule leaves lines out, however many there are. */
  #set(silent: ReadonlySet<string>): void {
    this.#silent = silent;
    const speakers = this.#host.speakers();
    const lines = [...silent].map((it) => `.line[data-speaker="${speakers.get(it)}"]`);
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#host.element.shadowRoot!.adoptedStyleSheets.push(this.#sheet);
    }
    this.#sheet.replaceSync(lines.length ? `${lines.join()}{display:none}` : '');
  }
}
