/** What the browser's own means reach of a long transcript: all of it. */
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { BROWSERS, pagesIn } from './browsers.js';
import type { BrowserName } from './browsers.js';

const SCRIPT = '<script type="module" src="/dist/videolore.js"></script>';
/** Words that each only one line has: the first, one in the middle, the last. */
const wordsOf = (count: number) => [0, count >> 1, count - 1].map((at) => `quokka${at}`);

async function showLines(page: Page, count: number): Promise<void> {
  await page.evaluate((length) => {
    const segments = Array.from({ length }, (_, at) => ({
      start: at,
      end: at + 1,
      text: `Somebody says quokka${at} here.`,
    }));
    const widget = document.createElement('transcript-view');
    Object.assign(widget, { data: { title: 'Long', transcripts: [{ segments }] } });
    document.body.append(widget);
  }, count);
  const isAll = (length: number) =>
    deepQuery('[part~="item"]').length === length && deepQuery('.chunk:not(.shown)').length === 0;
  await page.waitForFunction(isAll, { timeout: 60_000 }, count);
}

/** What the page gives to be pasted elsewhere when all of it is selected and copied. */
async function copyAll(page: Page, name: BrowserName): Promise<string> {
  // Chromium has no menu that would give these keys their meaning.
  const press = (key: 'a' | 'c' | 'v', command: string) =>
    page.keyboard.press(key, name === 'chromium' ? { commands: [command] } : {});
  await page.evaluate(() => getSelection()!.removeAllRanges());
  await page.keyboard.down('Control');
  await press('a', 'selectAll');
  await press('c', 'copy');
  await page.evaluate(() => {
    document.body.append(document.createElement('textarea'));
    document.querySelector('textarea')!.focus();
  });
  await press('v', 'paste');
  await page.keyboard.up('Control');
  await page.waitForFunction(() => document.querySelector('textarea')!.value);
  return page.$eval('textarea', ({ value }) => value);
}

function reachesAll(name: BrowserName) {
  const { server, open } = pagesIn(name);

  // Firefox takes half a minute to lay out 5,000 on a machine that is busy.
  for (const count of name === 'chromium' ? [60, 5000] : [60, 1000]) {
    it(`all of ${count} lines`, async function () {
      this.timeout(90_000);
      const { page, problems } = await open(
        server.page(`reach-${count}`, '<h1>A talk</h1>', SCRIPT),
      );
      await page.waitForFunction(() => !!customElements.get('transcript-view'));
      await showLines(page, count);
      const words = wordsOf(count);
      const found = await page.evaluate((all) => {
        const find = Reflect.get(window, 'find') as (text: string) => boolean;
        return all.filter((word) => {
          getSelection()!.removeAllRanges();
          return find.call(window, word);
        });
      }, words);
      expect(found, 'find-in-page').to.deep.equal(words);
      if (name === 'chromium') {
        const cdp = await page.createCDPSession();
        const { nodes } = await cdp.send('Accessibility.getFullAXTree');
        const read = nodes.map((node) => (node.ignored ? '' : String(node.name?.value))).join('\n');
        for (const word of words) expect(read, 'accessibility tree').to.contain(`${word} here`);
      }
      const copied = (await copyAll(page, name)).match(/quokka\d+/g);
      expect(copied, 'select all and copy').to.have.length(count);
      expect(problems).to.deep.equal([]);
      await page.close();
    });
  }
}

for (const name of BROWSERS)
  describe(`what ${name} itself finds and reads out of a transcript`, () => reachesAll(name));
