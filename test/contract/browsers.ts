/** The browsers that the pages of the contract tests are opened in. */
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, findBrowser } from '../../scripts/lib/browsers.mjs';
import { PageServer } from './serve.js';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** Undefined where that browser is not installed. */
async function launch(name: BrowserName): Promise<Browser | undefined> {
  const executablePath = findBrowser(name);
  if (!executablePath) return undefined;
  if (name === 'chromium') return puppeteer.launch({ executablePath, args: CHROMIUM_ARGS });
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: { 'media.autoplay.default': 0, 'media.volume_scale': '0.0' },
  });
}

/** A page, and what went wrong on it, which grows as it goes wrong. */
interface OpenPage {
  page: Page;
  problems: string[];
}

/** What the tests of a suite open pages by. */
interface Pages {
  readonly server: PageServer;
  open(url: string): Promise<OpenPage>;
  /** A page that nothing is known of yet. */
  newPage(): Promise<Page>;
}

/** Has a server and a browser for the tests of a suite, which are skipped where there is no Firefox. */
export function pagesIn(name: BrowserName): Pages {
  const server = new PageServer();
  let browser: Browser | undefined;
  before(async function () {
    this.timeout(30_000);
    browser = await launch(name);
    if (!browser && name === 'chromium') throw new Error('There is no Chromium.');
    if (!browser) this.skip();
    await server.start();
  });
  after(async () => {
    await browser?.close();
    await server.stop();
  });
  return {
    server,
    open: (url) => open(browser!, url),
    newPage: () => browser!.newPage(),
  };
}

async function open(browser: Browser, url: string): Promise<OpenPage> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`error: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  await page.evaluateOnNewDocument(ON_PAGE);
  await page.goto(url, { waitUntil: 'load' });
  return { page, problems };
}

/**
 * What the tests call on the page. `deepQuery(selector)`: all matches, in shadow trees too, in document order.
 * `largestDisc(canvas)`: its middle and width, in CSS pixels from the corner of the canvas.
 */
const ON_PAGE = `
// The compiler of the tests names functions by this helper, in code that is sent to the page as well.
globalThis.__name = (named) => named;
globalThis.deepQuery = (selector, root = document) => {
  const found = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) found.push(element);
    if (element.shadowRoot) found.push(...deepQuery(selector, element.shadowRoot));
  }
  return found;
};
globalThis.largestDisc = (canvas) => {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  // The longest run of one opaque colour in a row is across it.
  const best = { length: 0, x: 0, y: 0 };
  for (let y = 0; y < height; y += 1) {
    let start = 0;
    for (let x = 1; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const same = data[at + 3] === 255 && [0, 1, 2].every((i) => data[at + i] === data[at + i - 4]);
      if (!same) start = x;
      if (x - start > best.length) Object.assign(best, { length: x - start, x, y });
    }
  }
  const ratio = width / canvas.clientWidth;
  return { x: (best.x - best.length / 2) / ratio, y: best.y / ratio, width: best.length / ratio };
};`;

declare global {
  function deepQuery(selector: string, root?: ParentNode): HTMLElement[];
  function largestDisc(canvas: HTMLCanvasElement): { x: number; y: number; width: number };
}
