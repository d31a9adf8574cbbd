/**
 * Walks the built Storybook in Chromium: every story renders in light and dark, runs its play function,
 * throws nothing, asks nothing of another host, and shows axe nothing to complain about.
 *
 * `npm run check-stories [-- part-of-an-id]`
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, ensureBrowser } from './lib/browsers.mjs';
import { ROOT, serve } from './lib/static.mjs';

const THEMES = ['light', 'dark'];
const WORKERS = 2;
const TIMEOUT = 30_000;

const folder = join(ROOT, 'storybook-static');
if (!existsSync(join(folder, 'index.json'))) {
  console.error('There is no storybook-static: run `npm run build-storybook` first.');
  process.exit(1);
}
const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
const [part = ''] = process.argv.slice(2);
const visits = Object.values(entries)
  .filter(({ id }) => id.includes(part))
  .flatMap((entry) =>
    entry.type === 'story'
      ? THEMES.map((theme) => ({ entry, theme }))
      : [{ entry, theme: 'light' }],
  );
const axe = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

const { server, origin } = await serve({ mounts: { '/': folder } });
const executablePath = ensureBrowser('chromium');

/** Waits until a story has rendered and its play function is through; answers with how it ended. */
function storyEnd(page) {
  return page
    .waitForFunction(
      () => {
        const { body } = document;
        if (body.classList.contains('sb-show-errordisplay')) {
          return `error: ${document.querySelector('#error-message')?.textContent}`;
        }
        if (body.classList.contains('sb-show-nopreview')) return 'error: no preview';
        const phase = globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase;
        return ['completed', 'finished', 'errored', 'aborted'].includes(phase) && phase;
      },
      { timeout: TIMEOUT },
    )
    .then((handle) => handle.jsonValue());
}

/** Brings every transition to its end: a colour on its way from the light theme's is neither's. */
function endTransitions(page) {
  return page.evaluate(() => {
    const roots = (root) => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot ? roots(shadowRoot) : [],
      ),
    ];
    for (const animation of roots(document).flatMap((root) => root.getAnimations())) {
      if (animation instanceof CSSTransition) animation.finish();
    }
  });
}

async function axeViolations(page) {
  await endTransitions(page);
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run('#storybook-root', {
      resultTypes: ['violations'],
      rules: { region: { enabled: false } },
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `axe ${id}: ${help} — ${node.target.flat().join(' >>> ')}`),
    );
  });
}

/** What is wrong with a story: a list of sentences, empty where all is well. */
async function visit(browser, { entry, theme }) {
  const problems = [];
  const page = await browser.newPage();
  // A colour that is still changing would be judged on its way.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  page.on('pageerror', (error) => problems.push(`page error: ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) problems.push(`outside: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  try {
    const mode = entry.type === 'docs' ? 'docs' : 'story';
    // The add-on's own run of axe would be in the way of ours.
    const globals = `theme:${theme};a11y.manual:!true`;
    await page.goto(`${origin}/iframe.html?id=${entry.id}&viewMode=${mode}&globals=${globals}`);
    if (mode === 'docs') {
      await page.waitForSelector('#storybook-docs .sbdocs', { timeout: TIMEOUT });
    } else {
      const end = await storyEnd(page);
      if (end !== 'completed' && end !== 'finished') problems.push(end);
      // The request for a worker that is ended while it starts is never told to have ended.
      await page.waitForNetworkIdle({ idleTime: 150, concurrency: 2, timeout: TIMEOUT });
      const height = await page.$eval('#storybook-root', (root) => root.childElementCount);
      if (height === 0) problems.push('it rendered nothing');
      problems.push(...(await axeViolations(page)));
    }
  } catch (error) {
    problems.push(error.message);
  }
  await page.close();
  return problems;
}

let passed = 0;
let failed = 0;
const queue = [...visits];

/** In a browser of its own: a page behind another gets no frames, and its story would never end. */
async function work() {
  const browser = await puppeteer.launch({ executablePath, args: CHROMIUM_ARGS });
  for (let next = queue.shift(); next; next = queue.shift()) {
    const problems = await visit(browser, next);
    if (problems.length === 0) passed += 1;
    else {
      failed += 1;
      console.log(
        `✗ ${next.entry.id} (${next.theme})\n    ${[...new Set(problems)].join('\n    ')}`,
      );
    }
  }
  await browser.close();
}
await Promise.all(Array.from({ length: WORKERS }, work));
server.close();
console.log(`Stories: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
