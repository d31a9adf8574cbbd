import { Slices } from '../model/slices.js';
import type { Segment } from '../model/video-document.js';

type Lines = readonly Segment[];

/**
 * Does work that yields where it may be interrupted when the page has painted, in slices.
 * @param told what it yielded before
 * @param tell called once with the first lines that it yields, where those were not
 * @throws the reason of the signal when that aborts
 */
export async function finishLater<T>(
  work: Generator<Lines, T>,
  signal: AbortSignal,
  told: Lines,
  tell?: (firstLines: Lines) => void,
): Promise<T> {
  await new Slices(true).rest();
  signal.throwIfAborted();
  const slices = new Slices();
  const value = await slices.finish(told.length ? work : telling(work, tell), signal);
  await slices.rest();
  return value;
}

function* telling<T>(
  work: Generator<Lines, T>,
  tell?: (firstLines: Lines) => void,
): Generator<undefined, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (step.value.length) {
      tell?.(step.value);
      tell = undefined;
    }
    yield;
  }
}
