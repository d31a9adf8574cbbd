import { Slices } from '../model/slices.js';

/**
 * Does work that yields where it may be interrupted when the page has painted, in slices.
 * @throws the reason of the signal when that aborts
 */
export async function finishLater<T>(work: Generator<unknown, T>, signal: AbortSignal): Promise<T> {
  await new Slices(true).rest();
  signal.throwIfAborted();
  const slices = new Slices();
  const value = await slices.finish(work, signal);
  await slices.rest();
  return value;
}
