import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { listenForPageRequests, sendRequest } from '../context/session-requests.js';
import type { VideoSession } from '../context/video-session.js';
import { SessionController } from '../controllers/session-controller.js';
import type { SessionHost, Slice } from '../controllers/session-controller.js';
import { SeekRequestEvent, SelectRequestEvent } from '../events.js';
import type { SelectDetail } from '../events.js';
import type { SessionState } from '../model/session-state.js';
import { VERSION } from './version.js';

/** What every element of the library has: the ways to name its video, and the requests. */
export abstract class SessionElement extends LitElement implements SessionHost {
  /** The version of the library that this class is from. */
  static readonly version = VERSION;

  /** URL of the video document. Elements with the same URL share one session and one request. */
  @property() src = '';

  /** Id of an element whose video this one shows. */
  @property() for = '';

  /** A document object to show instead of loading `src`. */
  @property({ attribute: false }) data: unknown;

  protected readonly sessionController: SessionController = new SessionController(this, (session) =>
    this.sessionChanged(session),
  );

  /** The session that this element takes part in. */
  get session(): VideoSession | undefined {
    return this.sessionController.session;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    listenForPageRequests();
  }

  /** Called when the element gets, changes or loses its session. */
  protected sessionChanged(_session: VideoSession | undefined): void {}

  /** Reads a slice of the session's state; the element renders again when it changes. */
  protected watch<T>(read: (state: SessionState) => T, react?: (value: T) => void): Slice<T> {
    return this.sessionController.watch(read, react);
  }

  /** Asks for a time. The page may cancel the request. */
  protected requestSeek(time: number, end?: number): void {
    const request = new SeekRequestEvent({ time, end, from: this.localName });
    sendRequest(this, request, () => this.session?.seek(time));
  }

  /** Asks to select something, or with a `null` id to release the selection. */
  protected requestSelect(kind: SelectDetail['kind'], id: string | null): void {
    const request = new SelectRequestEvent({ kind, id });
    sendRequest(this, request, () => this.session?.select(id === null ? null : { kind, id }));
  }

  /** Selects a thing, or releases it when it is the one selected. */
  protected toggleSelect(kind: SelectDetail['kind'], id: string): void {
    const selected = this.session?.state.selection;
    this.requestSelect(kind, selected?.kind === kind && selected.id === id ? null : id);
  }
}
