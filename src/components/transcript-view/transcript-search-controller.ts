import type { ReactiveController } from 'lit';
import { SearchEvent } from '../../events.js';
import type { WidgetElement } from '../../internal/widget-element.js';
import type { Segment } from '../../model/video-document.js';
import type { Hit } from './transcript-search.js';

const NO_HITS: readonly Hit[] = [];

/** The hits of the session's query in the transcript, and which of them one is at. */
export class TranscriptSearch implements ReactiveController {
  readonly #host: WidgetElement;
  readonly #goTo: (segment: number) => void;
  #searched?: readonly unknown[];
  #running?: AbortController;
  hits = NO_HITS;
  /** Index of the hit one is at, -1 for none. */
  current = -1;

  /** @param goTo shows the segment of a hit */
  constructor(host: WidgetElement, goTo: (segment: number) => void) {
    this.#host = host;
    this.#goTo = goTo;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#running?.abort();
    this.#searched = undefined;
  }

  /** Searches unless that is what was searched last. */
  async search(
    segments: readonly Segment[],
    query: string,
    silent: ReadonlySet<string>,
  ): Promise<void> {
    const wanted = [segments, query, silent];
    if (wanted.every((part, index) => part === this.#searched?.[index])) return;
    this.#searched = wanted;
    this.#running?.abort();
    const { signal } = (this.#running = new AbortController());
    this.hits = NO_HITS;
    this.current = -1;
    if (!query.trim()) return;
    const { findHits } = await import('./transcript-search.js');
    const hits = await findHits(segments, query, silent, signal);
    if (!hits || signal.aborted) return;
    this.hits = hits;
    this.#host.dispatchEvent(new SearchEvent({ query, count: hits.length }));
    this.step(1);
    this.#host.requestUpdate();
  }

  /** Goes to the next hit or the one before, round the end. */
  step(by: 1 | -1): void {
    const { length } = this.hits;
    if (!length) return;
    this.current = (this.current + by + length) % length;
    this.#goTo(this.hits[this.current]!.segment);
    this.#host.requestUpdate();
  }
}
