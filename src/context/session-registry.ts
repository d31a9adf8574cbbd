import { VideoSession } from './video-session.js';
import type { SessionSource } from './video-session.js';

/** An element of the page that names a session and so keeps it alive. */
export type SessionHolder = Element;

/** A session, and who names it. */
interface Held {
  readonly session: VideoSession;
  readonly holders: Set<SessionHolder>;
}

// What a fragment points to is in the same document.
const keyOf = (source: SessionSource): unknown =>
  'url' in source ? source.url.replace(/#.*/, '') : source.data;

/**
 * The sessions of a page, one for each absolute URL or data object. Fires `change` when one
 * comes or goes and when an element gets another one.
 */
export class SessionRegistry extends EventTarget {
  readonly #held = new Map<unknown, Held>();
  // What was loaded once is not asked for again when an element comes back; data is not kept for that.
  readonly #idle = new Map<unknown, WeakRef<VideoSession>>();
  readonly #idleData = new WeakMap<object, WeakRef<VideoSession>>();

  /** The sessions in use with the elements that name them, in no order that the page could tell. */
  get held(): Iterable<Held> {
    return this.#held.values();
  }

  /** The sessions in use. */
  get sessions(): readonly VideoSession[] {
    return [...this.#held.values()].map(({ session }) => session);
  }

  /** The session of a source; starts to load it at the first call. */
  acquire(source: SessionSource, holder: SessionHolder): VideoSession {
    const key = keyOf(source);
    let held = this.#held.get(key);
    if (!held) {
      const session = this.#idleOf(key).get(key)?.deref() ?? new VideoSession(source);
      held = { session, holders: new Set() };
      this.#held.set(key, held);
      void session.load();
    }
    held.holders.add(holder);
    this.announce();
    return held.session;
  }

  /** The holder no longer needs the session. */
  release(session: VideoSession, holder: SessionHolder): void {
    const key = keyOf(session.source);
    const held = this.#held.get(key);
    if (!held?.holders.delete(holder) || held.holders.size) return;
    this.#held.delete(key);
    this.#idleOf(key).set(key, new WeakRef(session));
    for (const [url, ref] of this.#idle) if (!ref.deref()) this.#idle.delete(url);
    this.announce();
  }

  #idleOf(key: unknown) {
    const idle = Object(key) === key ? this.#idleData : this.#idle;
    return idle as Map<unknown, WeakRef<VideoSession>>;
  }

  /** Tells that the page's sessions, or who has which, changed. */
  announce(): void {
    this.dispatchEvent(new Event('change'));
  }
}

const SHARED = Symbol.for('videolore.registry.v1');
const shared = globalThis as { [SHARED]?: SessionRegistry };

/** The page's registry; two copies of the script share it. */
export const sessionRegistry = (): SessionRegistry => (shared[SHARED] ??= new SessionRegistry());
