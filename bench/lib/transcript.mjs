/** Measures one contender at one length, in a browser of its own. */
import { clocked, idle, left, traced } from './browser.mjs';
import { blocking, cpu } from './measure.mjs';
import { reach } from './reach.mjs';

const TICKS = 40;
const FRAMES = 120;

/** The measures by name; each gets the open page and writes what it finds into the result. */
export const MEASURES = {
  /** From data to idle, and what that took. Always runs: all others need it. */
  async first({ opened, call, result, limit }) {
    const before = await left(opened);
    const { tasks } = await traced(opened, async () => {
      result.first = await call('mount', limit);
      await idle(opened.cdp, { limit });
    });
    Object.assign(result, blocking(tasks), { total: cpu(tasks) });
    result.firstCpu = cpu(tasks.filter(({ early }) => early));
    const after = await left(opened);
    result.nodes = after.nodes - before.nodes;
    result.memory = (after.bytes - before.bytes) / 1e6;
    result.process = (after.process - before.process) / 1e6;
  },

  async tick({ opened, call, result, count }) {
    if (!(await call('can', 'tick'))) return;
    const from = Math.floor(count * 0.3);
    await call('ticks', from - 3, 3);
    await idle(opened.cdp);
    const line = await clocked(opened, () => call('ticks', from, TICKS / 2));
    result.tick = line.cpu / (TICKS / 2);
    result.tickFollows = line.value;
    const same = await clocked(opened, () => call('sameLineTicks', from + TICKS / 2 - 1, TICKS));
    result.tickSame = same.cpu / TICKS;
  },

  async jump({ opened, call, result, count }) {
    if (!(await call('can', 'tick'))) return;
    const jumps = [];
    result.jumpFollowed = true;
    for (const share of [0.9, 0.05, 0.55]) {
      if (await call('resume')) result.jumpFollowed = false;
      const jump = await call('jump', Math.floor(count * share), 3000);
      jumps.push(jump);
      await idle(opened.cdp);
    }
    // Of several jumps the worst counts.
    const worst = (key) => Math.max(...jumps.map((jump) => jump[key] ?? NaN));
    for (const key of ['frames', 'ms', 'off', 'blank', 'blankAtRest']) {
      result[`jump${key[0].toUpperCase()}${key.slice(1)}`] = worst(key);
    }
  },

  async scroll({ opened, call, result }) {
    await call('scrollTo', 0.2);
    await idle(opened.cdp);
    const wheel = await clocked(opened, () => call('scroll', FRAMES, 100));
    result.scroll = wheel.value;
    result.scrollCpu = wheel.cpu / FRAMES;
    await call('scrollTo', 0);
    await idle(opened.cdp);
    const drag = await clocked(opened, () => call('scroll', FRAMES, null));
    result.drag = drag.value;
    result.dragCpu = drag.cpu / FRAMES;
    await call('scrollTo', 0);
    result.blankFrames = await call('blanks', 40, null);
  },

  async search({ opened, call, result }) {
    if (!(await call('can', 'search'))) return;
    const cold = await traced(opened, async () => {
      const found = await call('search');
      await idle(opened.cdp);
      return found;
    });
    result.searchFirst = cold.value.first;
    result.searchAll = cold.value.all;
    result.searchHits = cold.value.count;
    result.searchLongest = blocking(cold.tasks).longest;
    // With all hits marked.
    await call('scrollTo', 0.2);
    await idle(opened.cdp);
    const scrolled = await clocked(opened, () => call('scroll', FRAMES, 100));
    result.markedScrollCpu = scrolled.cpu / FRAMES;
    await call('clearSearch');
    await idle(opened.cdp);
    const warm = await call('search', 'bandwidth');
    result.searchAgain = warm.all;
    await call('clearSearch');
  },
  ...reach,
};

/** Those that tell yes or no, and so run once. */
export const ONCE = Object.keys(reach);
