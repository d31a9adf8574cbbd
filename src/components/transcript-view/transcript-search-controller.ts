import { SearchEvent } from '../../events.js';
import { HitList } from '../../model/hit-list.js';
import type { SegmentHit } from '../../model/hit-list.js';
import { searchSegments } from '../../model/search-segments.js';
import type { SegmentHits } from '../../model/search-segments.js';
import type { Segment } from '../../model/video-document.js';
import { renderStepper } from './transcript-bar.js';
import type { LiveHost } from './transcript-live.js';

/** The lines as the viewer sees them. */
interface SearchView {
  /** The first segment in sight. */
  readonly seen: number;
  isInSight(segment: number): boolean;
  goTo(hit: SegmentHit): void;
}

/** The hits of the session's query in the transcript, and which of them one is at. */
export class TranscriptSearch {
  readonly #host: LiveHost;
  readonly #view: SearchView;
  #searched: readonly unknown[] = [];
  #running?: AbortController;
  /** Where one was when the search began: in which segment, and where in its text. */
  #from = { segment: 0, offset: 0 };
  /** The hit one is at; `isLate` where it is counted from where the search began, since those before come later. */
  #at?: { readonly isLate: boolean; readonly index: number };
  #isDone = true;
  hits = new HitList();

  constructor(host: LiveHost, view: SearchView) {
    this.#host = host;
    this.#view = view;
  }

  /** Index of the hit one is at, -1 for none. */
  get current(): number {
    const { isLate = false, index = -1 } = this.#at ?? {};
    return isLate ? this.hits.early + index : index;
  }

  stop(): void {
    this.#running?.abort();
    this.#searched = [];
  }

  /** Searches unless that is what was searched last. */
  search(segments: readonly Segment[], query: string, silent: ReadonlySet<string>): void {
    const [searched, ...before] = this.#searched;
    if (searched === segments && before[0] === query && before[1] === silent) return;
    // More lines of the same transcript: the hits so far stay until all are there.
    const isSame = before[0] === query && before[1] === silent && segments !== searched;
    this.#searched = [segments, query, silent];
    this.#running?.abort();
    const isNothing = !query.trim();
    if (!isSame || isNothing) {
      this.#from = this.#whereOneIs();
      this.hits = new HitList();
      this.#at = undefined;
      this.#isDone = isNothing;
    }
    if (!isNothing) void this.#run(segments, query, silent, isSame);
  }

  async #run(
    segments: readonly Segment[],
    query: string,
    silent: ReadonlySet<string>,
    quietly: boolean,
  ): Promise<void> {
    const { signal } = (this.#running = new AbortController());
    const start = quietly ? 0 : this.#from.segment;
    for await (const found of searchSegments(segments, query, { signal, silent, start })) {
      if (signal.aborted) return;
      if (quietly && !found.done) continue;
      this.#take(found);
      if (found.done)
        this.#host.element.dispatchEvent(new SearchEvent({ query, count: found.count }));
      this.#host.element.requestUpdate();
    }
  }

  #take({ hits, count, done }: SegmentHits): void {
    const { current } = this;
    const areOthers = hits !== this.hits;
    this.hits = hits;
    this.#isDone = done;
    if (current >= 0 && areOthers) this.#enter(Math.min(current, count - 1));
    if (this.#at) return;
    const first = hits.indexFrom(this.#from.segment, this.#from.offset);
    if (first < count) this.#goTo(first);
    else if (count && (done || hits.early)) this.#goTo(0);
  }

  /** At the hit one is at, while that is in sight, else at the first line in sight. */
  #whereOneIs(): { readonly segment: number; readonly offset: number } {
    const { seen } = this.#view;
    const hit = this.hits.at(this.current);
    return hit && this.#view.isInSight(hit.segment)
      ? { segment: hit.segment, offset: hit.from }
      : { segment: seen, offset: 0 };
  }

  #enter(index: number): void {
    const { early } = this.hits;
    const isLate = index >= early;
    this.#at = index < 0 ? undefined : { isLate, index: isLate ? index - early : index };
  }

  #goTo(index: number): void {
    this.#enter(index);
    this.#view.goTo(this.hits.at(index)!);
  }

  /** Goes to the next hit or the one before, round the end. */
  step(by: 1 | -1): void {
    const { current, hits } = this;
    const { length, early } = hits;
    const next = current + by;
    // Which one comes before the first, or after the last, is known when all are there.
    if (!length || (!this.#isDone && (next < early || next >= length))) return;
    this.#goTo((next + length) % length);
  }

  /** Steps through the hits, or ends the search. */
  onKey(event: KeyboardEvent): void {
    const session = this.#host.element.session!;
    // What an input method is still asked about.
    if (event.isComposing) return;
    if (event.key === 'Enter') this.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && session.state.query) session.search('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Where among the hits one is. */
  render(): unknown {
    const { element, localize } = this.#host;
    if (!element.session!.state.query.trim()) return undefined;
    return renderStepper({
      localize,
      current: this.current,
      count: this.hits.length,
      busy: !this.#isDone,
      onStep: (by) => this.step(by),
    });
  }
}
