import type { ReactiveElement } from 'lit';
import type { VideoSession } from '../context/video-session.js';

interface OffsetHost extends ReactiveElement {
  /** Seconds added to all times of the document. */
  offset: number;
  readonly session: VideoSession | undefined;
}

/** Keeps a session's offset as its host's `offset` says; a host that says nothing changes nothing. */
export function keepOffset(host: OffsetHost): void {
  let applied = 0;
  let shifted: VideoSession | undefined;
  host.addController({
    hostUpdate() {
      const { session } = host;
      const offset = host.offset || 0;
      // Another session has no offset yet.
      const before = session === shifted ? applied : 0;
      if (session && offset !== before) session.offset = offset;
      shifted = session;
      applied = offset;
    },
  });
}
