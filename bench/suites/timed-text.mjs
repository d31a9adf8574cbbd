/** A WebVTT file of 10 MB, read by ours, by the browser itself and by other people's. */
import { join } from 'node:path';
import { close, idle, open, traced } from '../lib/browser.mjs';
import { PARSERS, available } from '../lib/contenders.mjs';
import { segmentsOf, webvttOf } from '../lib/generate.mjs';
import { DIST, serve } from '../lib/server.mjs';
import { median, number, table } from '../lib/stats.mjs';

const HERE = join(import.meta.dirname, '..');
const CUES = 61_600;

async function read(opened, url, limit) {
  const { page, cdp } = opened;
  await page.waitForFunction(() => !!globalThis.bench);
  await page.evaluate((address) => globalThis.bench.prepare(address), url);
  await idle(cdp);
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`over ${limit / 1000} s`)), limit);
  });
  const work = traced(opened, () => page.evaluate(() => globalThis.bench.read('/made/10mb.vtt')));
  const { value, tasks } = await Promise.race([work, late]).finally(() => clearTimeout(timer));
  return {
    ...value,
    longest: Math.max(0, ...tasks.map(({ wall }) => wall)),
    longestCpu: Math.max(0, ...tasks.map(({ cpu }) => cpu)),
    cpu: tasks.reduce((sum, { cpu }) => sum + cpu, 0),
  };
}

function rowOf(name, runs, own) {
  const good = runs.filter(({ failed }) => !failed);
  if (!good.length) return [name, runs[0]?.failed ?? 'not run', '', '', '', ''];
  const of = (key) => median(good.map((run) => run[key]));
  const ratio = number(of('ms') / own);
  return [
    name,
    number(of('ms')),
    `${ratio}×`,
    number(of('longest')),
    number(of('longestCpu')),
    number(of('count')),
  ];
}

/** Runs the suite and answers with its table and all that was measured. */
export async function run({ runs, only, limit, signal }) {
  const file = webvttOf(segmentsOf(CUES));
  const files = new Map([['/made/10mb.vtt', Buffer.from(file)]]);
  const mounts = { '/bench/': HERE, '/dist/': DIST };
  const { server, origin } = await serve({ mounts, files });
  const parsers = await available(PARSERS, 'parsers', files, only);
  const results = new Map(parsers.map(({ name }) => [name, []]));
  let chromium = '';
  try {
    for (let round = 0; round < runs; round++) {
      for (const { name, url } of parsers) {
        if (signal.aborted) break;
        const opened = await open(`${origin}/bench/page/parse.html`);
        chromium = await opened.browser.version();
        const result = await read(opened, url, limit).catch((error) => ({
          failed: String(error.message).split('\n')[0],
        }));
        await close(opened);
        results.get(name).push(result);
        console.log(`run ${round + 1}, ${name}: ${result.failed ?? `${number(result.ms)} ms`}`);
      }
    }
  } finally {
    server.close();
  }
  const track = (results.get('track') ?? []).map(({ ms }) => ms);
  const head = [
    `${number(file.length / 1e6)} MB of WebVTT, ${CUES.toLocaleString('en')} cues`,
    'ms',
    'of the browser’s own',
    'longest task, ms',
    'its CPU time, ms',
    'cues',
  ];
  const rows = [...results].map(([name, all]) => rowOf(name, all, median(track)));
  return { tables: table(head, rows), results: Object.fromEntries(results), chromium };
}
