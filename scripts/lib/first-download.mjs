/** What a page with every widget but the graph, and a file to play, fetches before anybody touches it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, ensureBrowser } from './browsers.mjs';
import { ROOT, serve } from './static.mjs';

const DOCUMENT = '/demo/talk/talk.document.json';
/** The page would show the graph as well. */
const LEFT_OUT = ['entity-graph', 'video-page'];

/** The tags, by the modules that register them. */
const tags = () =>
  readdirSync(join(ROOT, 'src/define'))
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => /^[a-z]+-[a-z]+$/.test(name) && !name.startsWith('page-'))
    .filter((name) => !LEFT_OUT.includes(name));

/**
 * The paths of all scripts that the page fetched.
 * @returns {Promise<Set<string>>}
 */
export async function firstDownload() {
  const dist = join(ROOT, 'dist');
  const { server, origin } = await serve({
    mounts: { '/demo/': join(ROOT, 'demo'), '/dist/': dist },
  });
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser('chromium'),
    args: CHROMIUM_ARGS,
  });
  try {
    const page = await browser.newPage();
    const files = new Set();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (response.ok() && pathname.startsWith('/dist/') && pathname.endsWith('.js'))
        files.add(join(ROOT, pathname));
    });
    const names = tags();
    const widgets = names.map((tag) => `<${tag} src="${DOCUMENT}"></${tag}>`).join('');
    const script = '<script type="module" src="/dist/videolore.js"></script>';
    const body = `<!doctype html><html lang="en"><title>Size</title>${widgets}${script}`;
    // High enough that nothing waits to come near the viewport.
    await page.setViewport({ width: 1280, height: 8000 });
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.isNavigationRequest()) void request.respond({ contentType: 'text/html', body });
      else void request.continue();
    });
    await page.goto(`${origin}/size.html`);
    await page.waitForFunction(
      (wanted) =>
        wanted.every((tag) => globalThis.document.querySelector(tag)?.matches(':defined')),
      {},
      names,
    );
    await page.waitForNetworkIdle({ idleTime: 1000 });
    return files;
  } finally {
    await browser.close();
    server.close();
  }
}
