import { HitList, hitIn } from '../../model/hit-list.js';
import type { TranscriptLayout } from './transcript-layout.js';
import type { Stretch, TextMarks } from './transcript-marks.js';

/** A piece of a long text: of which segment, and which stretch of its text. */
interface Piece {
  readonly segment: number;
  readonly from: number;
  readonly to: number;
  seen: boolean;
}

/** Marks the hits of a search in the lines that are near the visible part, and in those pieces of long texts that are in sight. */
export class HitMarks {
  readonly #layout: TranscriptLayout;
  readonly #marks: TextMarks;
  readonly #observer = new IntersectionObserver((entries) => this.#onSeen(entries));
  /** How many hits were marked in each chunk that is near. */
  readonly #marked = new Map<number, number>();
  readonly #pieces = new Map<Element, Piece>();
  #hits = new HitList();

  constructor(layout: TranscriptLayout, marks: TextMarks) {
    this.#layout = layout;
    this.#marks = marks;
  }

  /** Takes over the hits, which are others now, or more. */
  update(hits: HitList): void {
    const areOthers = hits !== this.#hits;
    this.#hits = hits;
    for (const chunk of this.#layout.near)
      if (areOthers || this.#marked.get(chunk) !== this.#countIn(chunk)) this.#mark(chunk);
  }

  /** A chunk is near now, has other lines, or is far. */
  setNear(chunk: number, near: boolean): void {
    this.#forgetPieces(...this.#layout.segmentsOf(chunk));
    if (near) {
      this.#mark(chunk);
      return;
    }
    this.#marked.delete(chunk);
    this.#marks.set(chunk, 'vl-hit', []);
  }

  clear(): void {
    this.#observer.disconnect();
    this.#pieces.clear();
    this.#marked.clear();
    this.#hits = new HitList();
  }

  #countIn(chunk: number): number {
    return this.#hits.countIn(...this.#layout.segmentsOf(chunk));
  }

  #mark(chunk: number): void {
    this.#marked.set(chunk, this.#countIn(chunk));
    const [start, end] = this.#layout.segmentsOf(chunk);
    const stretches: Stretch[] = [];
    for (let segment = start; segment < end; segment++) {
      const text = this.#layout.textOf(segment);
      if (text?.firstElementChild?.classList.contains('piece')) this.#markPieces(segment, text);
      else if (text)
        for (const hit of this.#hits.between(segment, segment + 1))
          stretches.push({ text, ...hitIn(hit, segment, this.#layout.lines.segments[segment]) });
    }
    this.#marks.set(chunk, 'vl-hit', stretches);
  }

  #markPieces(segment: number, text: Element): void {
    let to = 0;
    for (const element of text.children) {
      const from = to;
      to += element.textContent.length;
      const piece = this.#pieces.get(element) ?? { segment, from, to, seen: false };
      this.#markPiece(element, piece);
      if (this.#pieces.has(element)) continue;
      this.#pieces.set(element, piece);
      this.#observer.observe(element);
    }
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const piece = this.#pieces.get(target);
      if (!piece || piece.seen === isIntersecting) continue;
      piece.seen = isIntersecting;
      this.#markPiece(target, piece);
    }
  }

  #markPiece(text: Element, { segment, from, to, seen }: Piece): void {
    const whole = this.#layout.lines.segments[segment];
    const stretches = seen
      ? Array.from(this.#hits.within(segment, from, to), (hit) => hitIn(hit, segment, whole)).map(
          (part) => ({
            text,
            from: Math.max(0, part.from - from),
            to: Math.min(to, part.to) - from,
          }),
        )
      : [];
    this.#marks.set(`${segment} ${from}`, 'vl-hit', stretches);
  }

  #forgetPieces(start: number, end: number): void {
    for (const [element, { segment, from }] of this.#pieces) {
      if (segment < start || segment >= end) continue;
      this.#observer.unobserve(element);
      this.#pieces.delete(element);
      this.#marks.set(`${segment} ${from}`, 'vl-hit', []);
    }
  }
}
