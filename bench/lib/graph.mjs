/** The measures of a graph by name; each gets the open page and writes what it finds into the result. */
import { idle, left, traced } from './browser.mjs';
import { blocking, cpu } from './measure.mjs';

const MOVES = 60;
const STEPS = 6;
/** Milliseconds after which nothing of a gesture is left. */
const REST = 600;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Frames and CPU of the main thread while something is done with the pointer. */
async function during({ opened, call }, act) {
  await idle(opened.cdp);
  const { value, tasks } = await traced(opened, async () => {
    await call('startFrames');
    await act(opened.page.mouse);
    return call('endFrames');
  });
  return { frames: value, cpu: cpu(tasks) / Math.max(1, value.length), ...blocking(tasks) };
}

async function drag({ call }, mouse, moves, pixels, wait) {
  const { x, y } = await call('place', 0.03, 0.97);
  await mouse.move(x, y);
  await mouse.down();
  for (let step = 1; step <= moves; step++) {
    await mouse.move(x + step * pixels, y - step * pixels * 0.5);
    if (wait) await sleep(wait);
  }
  await mouse.up();
}

/** Something else is shown strongly, until that is painted. */
async function change({ opened, call, result }, name, argument) {
  // Whatever the pointer is over would come first.
  await opened.page.mouse.move(1, 1);
  await idle(opened.cdp);
  const { value, tasks } = await traced(opened, () => call('change', name, argument));
  Object.assign(result, {
    [name]: value.ms,
    [`${name}Frames`]: value.frames,
    [`${name}Longest`]: blocking(tasks).longest,
  });
}

export const MEASURES = {
  /** From data to rest, and what that took. Always runs: all others need it. */
  async first({ opened, call, result, limit }) {
    const before = await left(opened);
    const { value, tasks } = await traced(opened, () => call('mount', limit));
    Object.assign(result, value, blocking(tasks), { total: cpu(tasks) });
    await idle(opened.cdp);
    const after = await left(opened);
    result.memory = (after.bytes - before.bytes) / 1e6;
    if (!(await call('keep'))) return;
    result.beyond = result.memory - ((await left(opened)).bytes - after.bytes) / 1e6;
  },

  /** A gesture: as many frames as the screen gives. */
  async pan(context) {
    const done = await during(context, (mouse) => drag(context, mouse, MOVES, 4, 16));
    Object.assign(context.result, { pan: done.cpu, panFrames: done.frames });
    context.result.panLongest = done.longest;
  },

  async zoom(context) {
    const { opened, call, result } = context;
    const { x, y } = await call('place', 0.5, 0.5);
    await opened.page.mouse.move(x, y);
    await opened.page.keyboard.down('Control');
    const done = await during(context, async (mouse) => {
      for (let step = 0; step < MOVES; step++) {
        await mouse.wheel({ deltaY: step % 20 < 10 ? -12 : 12 });
        await sleep(16);
      }
    });
    await opened.page.keyboard.up('Control');
    Object.assign(result, { zoom: done.cpu, zoomFrames: done.frames });
    result.zoomLongest = done.longest;
  },

  /** Moves so far apart that each comes to rest: what a picture costs that is drawn in full. */
  async step(context) {
    const { opened, result } = context;
    await idle(opened.cdp);
    const { tasks } = await traced(opened, async () => {
      await drag(context, opened.page.mouse, STEPS, 10, REST);
    });
    result.step = cpu(tasks) / STEPS;
    result.stepLongest = blocking(tasks).longest;
  },

  async hover(context) {
    const { call, result } = context;
    const { x, y } = await call('place', 0.3, 0.5);
    const done = await during(context, async (mouse) => {
      for (let step = 0; step < MOVES; step++) {
        await mouse.move(x + step * 5, y + 20 * Math.sin(step));
        await sleep(16);
      }
    });
    Object.assign(result, { hover: done.cpu, hoverFrames: done.frames });
    result.hoverLongest = done.longest;
  },

  select: (context) => change(context, 'select', 0),

  search: (context) => change(context, 'search', 'mar'),
};
