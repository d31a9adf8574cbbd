/**
 * Runs all tests and closes with one line of totals over the runners: `npm test`.
 *
 * `npm test -- node`, `browser`, `contract` or `firefox` run a part: the model in Node, the elements
 * in Chromium, the built package (in Node and on pages), and the pages in Firefox.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensureBrowser, findBrowser } from './lib/browsers.mjs';
import { must, run } from './lib/run.mjs';
import { isStale } from './lib/stale.mjs';

const contractConfig = ['--config', 'test/contract/.mocharc.json'];
const RUNNERS = {
  node: { title: 'The model and the formats, in Node', command: ['mocha'] },
  browser: { title: 'The elements, in Chromium', command: ['wtr'], browser: 'chromium' },
  contract: {
    title: 'The built package, in Node and in browsers',
    command: ['mocha', ...contractConfig],
    browser: 'chromium',
    build: true,
  },
  firefox: {
    title: 'The built package, in Firefox',
    command: ['mocha', ...contractConfig, '--grep', 'in firefox'],
    browser: 'firefox',
    build: true,
  },
};

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : ['node', 'browser', 'contract'];
const unknown = names.find((name) => !(name in RUNNERS));
if (unknown) {
  console.error(
    `There are no tests called "${unknown}": choose from ${Object.keys(RUNNERS).join(', ')}.`,
  );
  process.exit(2);
}

/** The environment for the tests: the browsers found, and where to write totals. */
function environment(totalsFile) {
  const env = { TOTALS_FILE: totalsFile };
  const chromium = findBrowser('chromium');
  if (chromium) env.CHROME_PATH = chromium;
  return env;
}

const dir = mkdtempSync(join(tmpdir(), 'videolore-test-'));
const sum = { passed: 0, failed: 0, skipped: 0 };
let good = true;
try {
  for (const name of names) {
    if (RUNNERS[name].browser) ensureBrowser(RUNNERS[name].browser);
  }
  if (names.some((name) => RUNNERS[name].build) && isStale()) {
    console.log('Building …');
    await must('npm', ['run', '--silent', 'build']);
  }
  for (const name of names) {
    const { title, command } = RUNNERS[name];
    console.log(`\n── ${title} ──`);
    const file = join(dir, `${name}.json`);
    const { code } = await run(command[0], command.slice(1), { env: environment(file) });
    const totals = readTotals(file);
    // A runner that failed before or after its tests has no failed test to show for it.
    if (code !== 0 && totals.failed === 0) totals.failed = 1;
    for (const key of Object.keys(sum)) sum[key] += totals[key];
    good &&= code === 0;
  }
} catch (error) {
  console.error(error.message);
  sum.failed += 1;
  good = false;
} finally {
  rmSync(dir, { recursive: true, force: true });
}
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`);
process.exitCode = good ? 0 : 1;

function readTotals(file) {
  try {
    return { passed: 0, failed: 0, skipped: 0, ...JSON.parse(readFileSync(file, 'utf8')) };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
