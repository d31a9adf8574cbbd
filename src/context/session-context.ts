import { createContext } from '@lit/context';
import type { VideoSession } from './video-session.js';

/**
 * The one context of the library. It carries the session, never its state, so that a tick of
 * playback re-renders nobody. `Symbol.for`: two copies of the script share it.
 */
export const sessionContext = createContext<VideoSession | undefined>(
  Symbol.for('videolore.session.v1'),
);
