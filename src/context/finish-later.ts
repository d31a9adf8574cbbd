import { Slices } from '../model/slices.js';
import type { Segment } from '../model/video-document.js';

/**
 * Does work that yields where it may be interrupted when the page has painted, in slices.
 * @param tell called once with the first lines that it yields
 * @throws the reason of the signal when that aborts
 */
export async function finishLater<T>(
  work: Generator<readonly Segment[], T>,
  signal: AbortSignal,
  tell?: (firstLines: readonly Segment[]) => void,
): Promise<T> {
  await new Slices(true).rest();
  signal.throwIfAborted();
  const slices = new Slices();
  const value = await slices.finish(telling(work, tell), signal);
  await slices.rest();
  return value;
}

function* telling<T>(
  work: Generator<readonly Segment[], T>,
  tell?: (firstLines: readonly Segment[]) => void,
): Generator<undefined, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (step.value.length > 0) {
      tell?.(step.value);
      tell = undefined;
    }
    yield;
  }
}
