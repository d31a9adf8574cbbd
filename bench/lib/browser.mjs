/** One Chromium with one page, and what only its debugging protocol tells. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, ensureBrowser } from '../../scripts/lib/browsers.mjs';

const executablePath = ensureBrowser('chromium');
const ARGS = [
  ...CHROMIUM_ARGS,
  // The page may ask what memory it takes and is answered at once.
  '--enable-blink-features=ForceEagerMeasureMemory',
  '--js-flags=--expose-gc',
  // Everybody is asked for the same work, whether or not somebody looks.
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** Opens a browser with one page at `url`; `args` are more of the browser's arguments. */
export async function open(url, args = []) {
  const browser = await puppeteer.launch({
    executablePath,
    args: [...ARGS, ...args],
    protocolTimeout: 900_000,
    defaultViewport: { width: 1000, height: 800 },
  });
  try {
    await browser
      .defaultBrowserContext()
      .overridePermissions(new URL(url).origin, [
        'clipboard-read',
        'clipboard-write',
        'clipboard-sanitized-write',
      ]);
    const [page] = await browser.pages();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('error', () => errors.push('the tab crashed'));
    // An animated scroll is the same compositor's work for all: it would only blur the numbers.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(url);
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable');
    return { browser, page, cdp, errors };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Ends a browser, also one whose page no longer answers. */
export async function close({ browser }) {
  const child = browser.process();
  await Promise.race([browser.close().catch(() => {}), sleep(5000)]);
  if (child && child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}

async function metric(cdp, wanted) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted).value * 1000;
}

const taskTime = (cdp) => metric(cdp, 'TaskDuration');

/**
 * Does something and answers with the CPU time of the page's main thread meanwhile, in milliseconds. Not
 * by a trace: to write one the browser walks through what a page holds at each layout.
 */
export async function clocked({ cdp }, work) {
  const before = await metric(cdp, 'ThreadTime');
  const value = await work();
  return { value, cpu: (await metric(cdp, 'ThreadTime')) - before };
}

/** Waits until the page's main thread has had next to nothing to do for a while. */
export async function idle(cdp, { quiet = 400, limit = 60_000 } = {}) {
  const end = Date.now() + limit;
  let calm = 0;
  let before = await taskTime(cdp);
  while (calm < 2) {
    if (Date.now() > end) throw new Error(`not idle after ${limit / 1000} s`);
    await sleep(quiet / 2);
    const now = await taskTime(cdp);
    calm = now - before < quiet * 0.03 ? calm + 1 : 0;
    before = now;
  }
}

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];

/**
 * Does something and answers with the tasks of the page's main thread meanwhile.
 * @returns {Promise<{ value: unknown, tasks: { wall: number, cpu: number, early: boolean }[] }>} in
 *   milliseconds; early are those that began before the page set its mark `bench-shown`
 */
export async function traced({ page }, work) {
  await page.tracing.start({ categories: CATEGORIES });
  let value;
  let trace;
  try {
    await page.evaluate(() => performance.mark('bench-trace-start'));
    value = await work();
    await page.evaluate(() => performance.mark('bench-trace-end'));
  } finally {
    trace = await page.tracing.stop();
  }
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString());
  const start = traceEvents.find(({ name }) => name === 'bench-trace-start');
  const end = traceEvents.findLast(({ name }) => name === 'bench-trace-end');
  const shown = traceEvents.find(({ name }) => name === 'bench-shown')?.ts ?? Infinity;
  const tasks = traceEvents
    .filter(
      ({ name, tid, pid, ts, dur }) =>
        name === 'RunTask' &&
        tid === start.tid &&
        pid === start.pid &&
        ts > start.ts &&
        ts + dur < end.ts,
    )
    .map(({ ts, dur, tdur }) => ({
      wall: dur / 1000,
      cpu: (tdur ?? dur) / 1000,
      early: ts < shown,
    }));
  return { value, tasks };
}

/** The renderer's own memory in bytes, where the system tells (Linux). */
export async function privateMemory(browser) {
  const cdp = await browser.target().createCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
        return Number(/Private_Dirty:\s+(\d+)/.exec(text)?.[1] ?? NaN) * 1024;
      } catch {
        return NaN;
      }
    });
  return Math.max(...sizes);
}

/** Collects garbage until there is no more, and tells what is left. */
export async function left({ browser, cdp, page }) {
  for (let round = 0; round < 3; round++) {
    await cdp.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
  }
  const { nodes, jsEventListeners: listeners } = await cdp.send('Memory.getDOMCounters');
  const bytes = await page.evaluate(async () => {
    const measured = await performance.measureUserAgentSpecificMemory?.();
    return measured?.bytes;
  });
  return { nodes, listeners, bytes, process: await privateMemory(browser) };
}
