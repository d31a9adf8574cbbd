/**
 * Measures Videolore beside others, in one run on one machine. Never fails because of what it measures.
 *
 * `npm run bench -- [transcript [lengths…] | graph [sizes…] | graph-layout [sizes…] | timed-text | all] [--runs=3] [--only=ours,floor]
 *   [--measures=first,tick] [--limit=120]`
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, type } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ROOT } from '../scripts/lib/static.mjs';

const here = import.meta.dirname;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    measures: { type: 'string' },
    limit: { type: 'string', default: '120' },
  },
});
const list = (text) => text?.split(',').filter(Boolean);
const [suite = 'all', ...rest] = positionals;
// Stopped by hand, a run still tells what it has so far.
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
const options = {
  signal: stop.signal,
  runs: Number(values.runs),
  only: list(values.only),
  names: list(values.measures),
  limit: Number(values.limit) * 1000,
  lengths: rest.map((text) => Number(text.replace(/\D/g, ''))),
};

if (!existsSync(join(here, 'node_modules'))) {
  console.log('Installing the others …');
  try {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: here,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  } catch {
    console.warn('They could not be installed: only ours, the floor and plain HTML are measured.');
  }
}
const { DIST } = await import('./lib/server.mjs');
if (!existsSync(join(DIST, 'videolore.js'))) {
  console.error(`There is no ${join(DIST, 'videolore.js')}: run \`npm run build\` first.`);
  process.exit(1);
}

const SUITES = {
  transcript: () => import('./suites/transcript.mjs'),
  graph: () => import('./suites/graph.mjs'),
  'graph-layout': () => import('./suites/graph-layout.mjs'),
  'timed-text': () => import('./suites/timed-text.mjs'),
};
const wanted = suite === 'all' ? Object.keys(SUITES) : [suite];
for (const name of wanted) {
  if (stop.signal.aborted) break;
  if (!SUITES[name]) {
    console.error(`There is no suite ${name}: choose one of ${Object.keys(SUITES).join(', ')}.`);
    process.exit(1);
  }
  const { run } = await SUITES[name]();
  const { tables, results, chromium } = await run(options);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${type()}, Node ${process.version}, ${chromium}`;
  const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');
  const text = `${tables}\n\n${machine}; ${options.runs} interleaved runs; \`${command}\`\n`;
  const out = join(ROOT, 'bench/results');
  mkdirSync(out, { recursive: true });
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  writeFileSync(join(out, `${name}-${stamp}.md`), text);
  writeFileSync(join(out, `${name}-${stamp}.json`), JSON.stringify({ machine, results }, null, 1));
  console.log(`\n${text}\nWritten to bench/results/${name}-${stamp}.md and .json`);
}
