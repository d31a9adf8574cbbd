import { startWorker } from '../../internal/start-worker.js';
import { Slices } from '../../model/slices.js';
import type { LargeGraph } from './graph-large.js';
import type { NodeBox, Size } from './graph-layout.js';
import type { LayoutStep } from './graph-layout.worker.js';
import type { GraphModel } from './graph-model.js';
import type { Positions } from './graph-walk.js';

/** Up to so many nodes, labels have their room in the layout. */
const MOST_LABELLED = 150;
/** Milliseconds in which a worker that runs has something to say. */
const LONGEST_SILENCE = 8000;
const NO_WORKER = 'No worker may run here.';

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
  boxes: readonly NodeBox[],
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
    ends: endsOf(model),
    radii: Float32Array.from(boxes, ({ radius }) => radius),
    aspect: size.width / size.height,
  };
  try {
    return await inWorker(graph, onStep, signal);
  } catch {
    signal.throwIfAborted();
  }
  const { layoutLargeStepwise } = await import('./graph-layout.worker.js');
  signal.throwIfAborted();
  return new Slices().finish(tell(layoutLargeStepwise(graph), onStep, signal));
}

function endsOf({ edges }: GraphModel): Uint32Array {
  const ends = new Uint32Array(edges.length * 2);
  for (const { id, source, target } of edges) {
    ends[id * 2] = source;
    ends[id * 2 + 1] = target;
  }
  return ends;
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

function inWorker(
  graph: LargeGraph,
  onStep: (places: Positions) => void,
  signal: AbortSignal,
): Promise<Positions> {
  return new Promise<Positions>((resolve, reject) => {
    const worker = startWorker(new URL('./graph-layout.worker.js', import.meta.url));
    if (!worker) throw new Error(NO_WORKER);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', fail);
      worker.terminate();
      settle();
    };
    const fail = () => end(() => reject(new Error(NO_WORKER)));
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(fail, LONGEST_SILENCE);
    };
    signal.addEventListener('abort', fail);
    worker.onerror = fail;
    worker.onmessage = ({ data: { places, done } }: MessageEvent<LayoutStep>) => {
      if (done) {
        end(() => resolve(places));
        return;
      }
      wait();
      onStep(places);
    };
    wait();
    worker.postMessage(graph);
  });
}
