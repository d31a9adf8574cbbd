/** What every widget promises to a page: headings, languages, states and colours. */
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { BROWSERS, launch, open } from './browsers.js';
import { PageServer } from './serve.js';

const DOCUMENT = '/demo/talk/talk.document.json';
const SCRIPT = '<script type="module" src="/dist/videolore.js"></script>';
const HEADED = [
  'video-details',
  'video-summary',
  'entity-graph',
  'smart-objects',
  'key-moments',
  'transcript-view',
  'topic-list',
];

for (const name of BROWSERS) {
  describe(`the widgets of a page in ${name}`, function () {
    const server = new PageServer();
    let browser: Browser | undefined;

    before(async function () {
      browser = await launch(name);
      if (!browser) this.skip();
      await server.start();
    });

    after(async () => {
      await browser?.close();
      await server.stop();
    });

    it('keep their headings to the level and text that the page says, or to none', async () => {
      const levels = [1, 2, 3, 4, 5, 6];
      const body = HEADED.map(
        (tag) =>
          `<${tag} src="${DOCUMENT}" heading=""></${tag}>` +
          levels
            .map(
              (level) =>
                `<${tag} src="${DOCUMENT}" heading="A & B" heading-level="${level}"></${tag}>`,
            )
            .join(''),
      ).join('');
      const { page, problems } = await open(browser!, server.page('headings', body, SCRIPT));
      await page.waitForFunction(() =>
        [...document.querySelectorAll('body > *')].every((it) =>
          it.shadowRoot?.querySelector('section > :not(.skeleton, .head, .sr-only)'),
        ),
      );
      const found = await page.$$eval('body > *', (all) =>
        all.map(({ shadowRoot }) => {
          const heading = shadowRoot!.querySelector('[part~="heading"]');
          return heading && `${heading.localName} ${heading.textContent.trim()}`;
        }),
      );
      const wanted = [null, ...levels.map((level) => `h${level} A & B`)];
      expect(found).to.deep.equal(HEADED.flatMap(() => wanted));
      expect(problems).to.deep.equal([]);
      await page.close();
    });

    it('follow a language that changes around them', async () => {
      const body = `<div lang="en"><topic-list src="${DOCUMENT}"></topic-list></div>`;
      const { page } = await open(browser!, server.page('language', body, SCRIPT));
      const saying = (text: string) =>
        page.waitForFunction(
          (wanted: string) => deepQuery('[part~="heading"]')[0]?.textContent.trim() === wanted,
          { timeout: 10_000 },
          text,
        );
      await page.waitForFunction(() => deepQuery('[part~="heading"]').length === 1);
      await page.$eval('div', (it) => it.setAttribute('lang', 'fr'));
      await saying('Sujets abordés');
      await page.close();
    });

    it('show what the page has between their tags while there is nothing better', async () => {
      const sources = ['/pages/nothing.json', DOCUMENT];
      const body = HEADED.flatMap((tag) =>
        sources.map((src) => `<${tag} src="${src}"><b>Own</b></${tag}>`),
      ).join('');
      const nothing = HEADED.map((tag) => `<${tag} class="nothing"><b>Own</b></${tag}>`).join('');
      const { page } = await open(browser!, server.page('states', body + nothing, SCRIPT));
      await page.$$eval('.nothing', (all) => {
        for (const it of all) Object.assign(it, { data: { version: 1, title: '' } });
      });
      const shown = () =>
        page.$$eval('body > *', (all) =>
          all.map((it) => {
            const state = ['loading', 'empty', 'error'].find((one) => it.matches(`:state(${one})`));
            return `${it.localName} ${state} ${it.querySelector('b')!.checkVisibility()}`;
          }),
        );
      const wanted = [
        ...HEADED.flatMap((tag) => [`${tag} error true`, `${tag} undefined false`]),
        ...HEADED.map((tag) => `${tag} empty true`),
      ];
      for (let turn = 0; turn < 50 && (await shown()).join() !== wanted.join(); turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(await shown()).to.deep.equal(wanted);
      await page.close();
    });

    it('give a kind of entity that is none of the others the colour that the page says', async () => {
      const { page } = await open(
        browser!,
        server.page(
          'other',
          '<style>:root { --vl-color-other: rgb(1, 2, 3) }</style><smart-objects></smart-objects>',
          SCRIPT,
        ),
      );
      await page.$eval('smart-objects', (it) =>
        Object.assign(it, {
          data: { version: 1, title: 'T', entities: [{ id: 'a', name: 'A', type: 'other' }] },
        }),
      );
      await page.waitForFunction(() => deepQuery('[part~="chip"] i').length === 1);
      const color = await page.evaluate(
        () => getComputedStyle(deepQuery('[part~="chip"] i')[0]!).backgroundColor,
      );
      expect(color).to.equal('rgb(1, 2, 3)');
      await page.close();
    });
  });
}
