import { locateMentionsStepwise } from '../model/mentions-stepwise.js';
import type { SessionStore } from '../model/session-store.js';
import { Slices } from '../model/slices.js';

/**
 * Looks through the transcript in use for the names of the entities, while the page is idle.
 * @throws the reason of the signal when that aborts
 */
export async function locateInTranscript(store: SessionStore, signal: AbortSignal): Promise<void> {
  const { document, transcript } = store.state;
  const { segments } = transcript;
  const slices = new Slices(true);
  await slices.rest();
  signal.throwIfAborted();
  const work = locateMentionsStepwise(document?.entities ?? [], segments);
  const mentions = await slices.finish(work, signal);
  store.dispatch({ type: 'transcript-located', segments, mentions });
}
