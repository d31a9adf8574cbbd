/** Measures one contender at one size, in a browser of its own. */
import { close, open } from './browser.mjs';

const sum = (values) => values.reduce((total, value) => total + value, 0);
export const cpu = (tasks) => sum(tasks.map((task) => task.cpu));

/** The longest task, and by how much tasks blocked: what is over 50 ms of each. */
export function blocking(tasks) {
  const walls = tasks.map(({ wall }) => wall);
  return {
    longest: Math.max(0, ...walls),
    longestCpu: Math.max(0, ...tasks.map((task) => task.cpu)),
    blocked: sum(walls.map((wall) => Math.max(0, wall - 50))),
  };
}

function callIn({ page }) {
  return (name, ...args) =>
    page.evaluate((method, list) => globalThis.bench[method](...list), name, args);
}

async function inTime(work, limit) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`over ${limit / 1000} s`)), limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * Runs measures in turn on a page that is new, until one fails or takes too long.
 * @returns {Promise<{ result: Record<string, unknown>, failed?: [string, string], rest: string[] }>}
 *   values by name, which measure failed and why, and which were not come to
 */
async function measure({ measures, opened, url, count, names, limit }) {
  const call = callIn(opened);
  const result = {};
  const context = { opened, call, result, count, limit };
  const todo = ['first', ...names.filter((name) => name !== 'first')];
  let current = 'prepare';
  try {
    await opened.page.waitForFunction(() => !!globalThis.bench);
    await inTime(call('prepare', url, count), limit);
    while (todo.length) {
      current = todo.shift();
      await inTime(measures[current](context), limit);
    }
    return { result, rest: [] };
  } catch (error) {
    return { result, failed: [current, String(error.message).split('\n')[0]], rest: todo };
  } finally {
    if (opened.errors.length) result.errors = opened.errors.slice(0, 5);
  }
}

/** All measures of one contender; what one that failed leaves is asked in another browser. */
export async function measureAll({ measures, page, args, url, count, names, limit }) {
  const all = { failed: {} };
  let todo = names;
  do {
    const opened = await open(page, args);
    all.chromium = await opened.browser.version();
    const asked = { measures, opened, url, count, names: todo, limit };
    const { result, failed, rest } = await measure(asked);
    await close(opened);
    // What the first browser said of the first screen stands.
    Object.assign(all, { ...result, ...all });
    if (failed) all.failed[failed[0]] = failed[1];
    todo = all.failed.first || all.failed.prepare ? [] : rest;
  } while (todo.length);
  return all;
}
