import { layoutGraphStepwise } from './graph-layout.js';
import { layoutLargeStepwise } from './graph-large.js';
import type { LargeGraph } from './graph-large.js';
import type { Positions } from './graph-walk.js';

export { layoutGraphStepwise, layoutLargeStepwise };

/** What the worker sends: where the nodes are so far, or at last. */
export interface LayoutStep {
  readonly places: Positions;
  readonly done: boolean;
}

// The page imports this module too, for small graphs and where it may not have workers.
if (typeof document === 'undefined' && typeof postMessage === 'function') {
  addEventListener('message', ({ data }: MessageEvent<LargeGraph>) => {
    const work = layoutLargeStepwise(data);
    for (let step = work.next(); ; step = work.next()) {
      const { value: places, done = false } = step;
      if (places) {
        const message: LayoutStep = { places, done };
        postMessage(message, { transfer: [places.x.buffer, places.y.buffer] });
      }
      if (done) break;
    }
  });
}
