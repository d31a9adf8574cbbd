import { workOut } from '../../internal/start-worker.js';
import { Slices } from '../../model/slices.js';
import type { LargeGraph } from './graph-large.js';
import type { Size } from './graph-layout.js';
import type { LayoutStep } from './graph-layout.worker.js';
import type { GraphModel } from './graph-model.js';
import type { Measured } from './graph-scene.js';
import type { Positions } from './graph-walk.js';

/** Up to so many nodes, labels have their room in the layout. */
const MOST_LABELLED = 150;
/** Milliseconds in which a worker that runs has something to say. */
const LONGEST_SILENCE = 8000;

/** Whether the labels of a model have a part in where its nodes are. */
export const hasLabelRoom = ({ nodes }: GraphModel): boolean => nodes.length <= MOST_LABELLED;

/**
 * Lays a graph out for a block of a size without holding up the page: a small one in slices, a large
 * one in a worker, or in slices as well where there can be none.
 * @param onStep hears where the nodes are so far
 * @throws the signal's reason when it aborts
 */
export async function layOut(
  model: GraphModel,
  { boxes, bulk }: Measured,
  size: Size,
  onStep: (places: Positions) => void,
  signal: AbortSignal,
): Promise<Positions> {
  if (hasLabelRoom(model)) {
    const { layoutGraphStepwise } = await import('./graph-layout.worker.js');
    signal.throwIfAborted();
    return new Slices().finish(layoutGraphStepwise(model, boxes, size), signal);
  }
  const graph: LargeGraph = {
    ends: bulk.ends,
    radii: bulk.radii,
    aspect: size.width / size.height,
  };
  try {
    return await workOut(
      new URL('./graph-layout.worker.js', import.meta.url),
      graph,
      ({ places, done }: LayoutStep) => {
        if (done) return places;
        onStep(places);
        return undefined;
      },
      LONGEST_SILENCE,
      signal,
    );
  } catch {
    signal.throwIfAborted();
  }
  const { layoutLargeStepwise } = await import('./graph-layout.worker.js');
  signal.throwIfAborted();
  return new Slices().finish(tell(layoutLargeStepwise(graph), onStep, signal));
}

function* tell<T>(
  work: Generator<T | undefined, T>,
  onStep: (step: T) => void,
  signal: AbortSignal,
) {
  for (;;) {
    const { value, done } = work.next();
    if (done) return value;
    if (value) onStep(value);
    signal.throwIfAborted();
    yield;
  }
}
