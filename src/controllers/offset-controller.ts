import type { ReactiveController, ReactiveElement } from 'lit';
import type { VideoSession } from '../context/video-session.js';

interface OffsetHost extends ReactiveElement {
  /** Seconds added to all times of the document. */
  offset: number;
  readonly session: VideoSession | undefined;
}

/** Keeps a session's offset as its host's `offset` says; a host that says nothing changes nothing. */
export class OffsetController implements ReactiveController {
  readonly #host: OffsetHost;
  #applied = 0;
  #session?: VideoSession;

  constructor(host: OffsetHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { session } = this.#host;
    const offset = this.#host.offset || 0;
    if (session === this.#session && offset === this.#applied) return;
    const hadOne = session === this.#session && this.#applied !== 0;
    if (session && (offset !== 0 || hadOne)) session.offset = offset;
    this.#session = session;
    this.#applied = offset;
  }
}
