import { initialSessionState, reduce } from './session-state.js';
import type { SessionCommand, SessionState } from './session-state.js';

/** Holds the snapshot of one session and tells of each new one by a `change` event. */
export class SessionStore extends EventTarget {
  #state = initialSessionState;

  /** The present snapshot; a new object after each change. */
  get state(): SessionState {
    return this.#state;
  }

  /** Applies a command. `change` is fired when it made a difference. */
  dispatch(command: SessionCommand): void {
    const next = reduce(this.#state, command);
    if (next === this.#state) return;
    this.#state = next;
    this.dispatchEvent(new Event('change'));
  }
}
