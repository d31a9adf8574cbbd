import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { sessionContext } from '../context/session-context.js';
import { sessionRegistry } from '../context/session-registry.js';
import type { SessionSource, VideoSession } from '../context/video-session.js';
import { LoadErrorEvent, LoadEvent } from '../events.js';
import { initialSessionState } from '../model/session-state.js';
import type { SessionState } from '../model/session-state.js';
import { findById, rootsAround, undefinedProvider } from './element-lookup.js';

/** The properties by which an element names its video. */
export interface SessionHost extends ReactiveElement {
  src: string;
  for: string;
  data: unknown;
}

/** A read of the session's state that re-renders its host only when its result changes. */
export interface Slice<T> {
  readonly value: T;
}

interface Watch<T> {
  read(state: SessionState): T;
  react(value: T): void;
  value: T;
}

/** Why an element has no session: nothing names one, or the page has several. */
export type SessionAbsence = 'none' | 'several' | 'pending';

/**
 * Finds the session of its host, in this order: `data` or `src` of its own; `for`; the nearest
 * provider above; the page's only session. Follows every change of these.
 */
export class SessionController implements ReactiveController {
  readonly #host: SessionHost;
  readonly #watches: Watch<unknown>[] = [];
  readonly #onSession: (session: VideoSession | undefined) => void;
  readonly #consumer: ContextConsumer<typeof sessionContext, SessionHost>;
  #session?: VideoSession;
  #absence: SessionAbsence = 'pending';
  #held?: VideoSession;
  #heldKey?: unknown;
  #provided: { session: VideoSession | undefined } | undefined;
  #connected?: AbortController;
  #idObserver?: MutationObserver;
  #lastNotice?: unknown;

  constructor(
    host: SessionHost,
    onSession: (session: VideoSession | undefined) => void = () => {},
  ) {
    this.#host = host;
    this.#onSession = onSession;
    this.#consumer = new ContextConsumer(host, {
      context: sessionContext,
      subscribe: true,
      callback: (session) => {
        this.#provided = { session };
        if (this.#connected) this.#resolve();
      },
    });
    host.addController(this);
  }

  get session(): VideoSession | undefined {
    return this.#session;
  }

  /** Why there is no session. */
  get absence(): SessionAbsence {
    return this.#absence;
  }

  /** Watches a read of the state; by default a new result re-renders the host. */
  watch<T>(
    read: (state: SessionState) => T,
    react: (value: T) => void = () => this.#host.requestUpdate(),
  ): Slice<T> {
    const watch: Watch<T> = { read, react, value: read(initialSessionState) };
    this.#watches.push(watch);
    return watch;
  }

  hostConnected(): void {
    this.#connected = new AbortController();
    sessionRegistry().addEventListener('change', () => this.#resolve(), {
      signal: this.#connected.signal,
    });
    this.#resolve();
  }

  hostUpdate(): void {
    if (this.#connected) this.#resolve();
  }

  hostDisconnected(): void {
    this.#connected?.abort();
    this.#connected = undefined;
    this.#idObserver?.disconnect();
    this.#idObserver = undefined;
    this.#provided = undefined;
    this.#release();
    this.#bind(undefined);
  }

  #resolving = false;

  #resolve(): void {
    // Acquiring a session announces it, which comes back here.
    if (this.#resolving) return;
    this.#resolving = true;
    try {
      this.#bind(this.#find());
    } finally {
      this.#resolving = false;
    }
  }

  #find(): VideoSession | undefined {
    const host = this.#host;
    const own = ownSource(host);
    if (own) return this.#hold(own);
    this.#release();
    if (host.for) return this.#findById(host.for);
    if (this.#provided) {
      this.#absence = 'pending';
      return this.#provided.session;
    }
    const provider = undefinedProvider(host);
    if (provider) {
      this.#absence = 'pending';
      // What was asked before it was there it did not hear.
      void customElements.whenDefined(provider).then(() => this.#consumer.hostConnected());
      return undefined;
    }
    const { sessions } = sessionRegistry();
    this.#absence = sessions.length > 1 ? 'several' : 'none';
    return sessions.length === 1 ? sessions[0] : undefined;
  }

  #findById(id: string): VideoSession | undefined {
    const target = findById(this.#host, id) as { session?: VideoSession } | undefined;
    const session = target?.session;
    this.#absence = 'pending';
    if (!this.#idObserver) {
      // Also when it is found: ids may come to mean something else.
      const observer = (this.#idObserver = new MutationObserver(() => this.#resolve()));
      for (const root of rootsAround(this.#host)) {
        observer.observe(root, { subtree: true, childList: true, attributeFilter: ['id'] });
      }
    }
    return session;
  }

  #hold(source: SessionSource): VideoSession {
    const key = 'url' in source ? source.url : source.data;
    if (this.#held && this.#heldKey === key) return this.#held;
    const held = sessionRegistry().acquire(source, this.#host);
    // Another part of the same one is named by the same host.
    if (held !== this.#held) this.#release();
    this.#held = held;
    this.#heldKey = key;
    return held;
  }

  #release(): void {
    const held = this.#held;
    this.#held = undefined;
    if (held) sessionRegistry().release(held, this.#host);
  }

  #bind(session: VideoSession | undefined): void {
    if (session === this.#session) return;
    this.#session?.store.removeEventListener('change', this.#onChange);
    this.#session = session;
    this.#lastNotice = undefined;
    session?.store.addEventListener('change', this.#onChange);
    this.#onSession(session);
    this.#onChange();
    this.#host.requestUpdate();
    // Elements that name this one by `for` look again.
    if (this.#host.id) sessionRegistry().announce();
  }

  readonly #onChange = (): void => {
    const state = this.#session?.state ?? initialSessionState;
    for (const watch of this.#watches) {
      const value = watch.read(state);
      if (Object.is(value, watch.value)) continue;
      watch.value = value;
      watch.react(value);
    }
    if (this.#session) this.#notify(state);
  };

  #notify(state: SessionState): void {
    if (state.status === 'ready' && state.document && this.#lastNotice !== state.loads) {
      this.#lastNotice = state.loads;
      const { document, problems } = state;
      this.#host.dispatchEvent(new LoadEvent({ document, problems }));
    } else if (state.status === 'error' && state.error && this.#lastNotice !== state.error) {
      this.#lastNotice = state.error;
      this.#host.dispatchEvent(new LoadErrorEvent({ error: state.error, src: state.src }));
    }
  }
}

function ownSource(host: SessionHost): SessionSource | undefined {
  if (host.data !== undefined && host.data !== null) return { data: host.data };
  if (!host.src) return undefined;
  try {
    return { url: new URL(host.src, host.ownerDocument.baseURI).href };
  } catch {
    return { url: host.src };
  }
}
