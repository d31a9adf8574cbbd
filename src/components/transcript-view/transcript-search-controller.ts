import { SearchEvent } from '../../events.js';
import type { Segment } from '../../model/video-document.js';
import { HitList } from '../../model/hit-list.js';
import type { SegmentHit } from '../../model/hit-list.js';
import { searchSegments } from '../../model/search-segments.js';

interface SearchHost extends EventTarget {
  requestUpdate(): void;
}

/** The hits of the session's query in the transcript, and which of them one is at. */
export class TranscriptSearch {
  readonly #host: SearchHost;
  readonly #goTo: (hit: SegmentHit) => void;
  #searched: readonly unknown[] = [];
  #running?: AbortController;
  hits = new HitList();
  /** How many hits there are. */
  count = 0;
  /** Index of the hit one is at, -1 for none. */
  current = -1;
  /** Whether all of the transcript has been searched. */
  done = true;

  /** @param goTo shows a hit */
  constructor(host: SearchHost, goTo: (hit: SegmentHit) => void) {
    this.#host = host;
    this.#goTo = goTo;
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
    this.done = !query.trim();
    if (!isSame || this.done) {
      this.hits = new HitList();
      this.count = 0;
      this.current = -1;
    }
    if (!this.done) void this.#run(segments, query, silent, isSame);
  }

  async #run(
    segments: readonly Segment[],
    query: string,
    silent: ReadonlySet<string>,
    quietly: boolean,
  ): Promise<void> {
    const { signal } = (this.#running = new AbortController());
    for await (const { hits, count, done } of searchSegments(segments, query, { signal, silent })) {
      if (signal.aborted) return;
      this.done = done;
      if (!quietly || done) {
        this.hits = hits;
        this.count = count;
      }
      if (done) {
        this.current = Math.min(this.current, count - 1);
        this.#host.dispatchEvent(new SearchEvent({ query, count }));
      }
      if (this.current < 0) this.step(1);
      this.#host.requestUpdate();
    }
  }

  /** Goes to the next hit or the one before, round the end. */
  step(by: 1 | -1): void {
    const { count } = this;
    if (!count) return;
    this.current = (this.current + by + count) % count;
    this.#goTo(this.hits.at(this.current)!);
    this.#host.requestUpdate();
  }
}
