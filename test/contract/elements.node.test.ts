/** What every widget promises to a page: headings, languages, states, colours, and room on a phone. */
import { expect } from 'chai';
import { BROWSERS, pagesIn } from './browsers.js';
import { tags, tokens } from './package.js';

const DOCUMENT = '/demo/talk/talk.document.json';
const SCRIPT = '<script type="module" src="/dist/videolore.js"></script>';
const HEADED = tags().filter(
  (tag) => !['video-knowledge', 'video-page', 'video-player'].includes(tag),
);

/** Text that has nowhere to break, as what runs if it is ever taken for markup. */
const LONG = `<img/src=x/onerror=hacked()>${'x'.repeat(300)}`;
const MARKED = `"><script>hacked()</script>${'_'.repeat(200)}`;
const entities = [LONG, MARKED, 'Short'].map((name, at) => ({
  id: `e${at}`,
  name,
  type: at === 2 ? 'other' : `${name} kind`,
  description: name,
}));
const HOSTILE = {
  version: 1,
  title: LONG,
  duration: 60,
  people: [{ name: LONG, role: MARKED }],
  summary: [LONG, MARKED].map((heading) => ({
    heading,
    points: [{ icon: LONG, key: heading, text: heading, start: 1, entities: ['e0'] }],
  })),
  entities,
  connections: [{ source: 'e0', target: 'e2', label: LONG }],
  moments: [LONG, MARKED].map((title, at) => ({ start: at * 10, title, description: title })),
  topics: [LONG, MARKED].map((label) => ({ label, entities: ['e0'] })),
  transcripts: [
    {
      language: 'en',
      segments: [LONG, MARKED].map((text, at) => ({
        start: at * 5,
        end: at * 5 + 4,
        speaker: text,
        text,
      })),
    },
  ],
};

interface Session {
  search(text: string): void;
  select(what: object): void;
}

/** A document in which every kind of entity comes up. */
const themed = (types: readonly string[]) => ({
  version: 1,
  title: 'T',
  summary: [{ points: [{ text: 'A point', start: 1 }] }],
  entities: types.map((type) => ({ id: type, name: type, type })),
  connections: [{ source: types[0], target: types[1] }],
  moments: [{ start: 0, title: 'M' }],
  topics: [{ id: 'topic', label: 'T', entities: types, ranges: [{ start: 0, end: 5 }] }],
  transcripts: [{ segments: [{ start: 0, end: 5, speaker: 'S', text: 'A line' }] }],
});

for (const name of BROWSERS) {
  describe(`the widgets of a page in ${name}`, function () {
    const { server, open } = pagesIn(name);

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
      const { page, problems } = await open(server.page('headings', body, SCRIPT));
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
      const { page } = await open(server.page('language', body, SCRIPT));
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
      const shows = [...HEADED, 'video-page'];
      const body = shows
        .flatMap((tag) => sources.map((src) => `<${tag} src="${src}"><b>Own</b></${tag}>`))
        .join('');
      const nothing = shows.map((tag) => `<${tag} class="nothing"><b>Own</b></${tag}>`).join('');
      const { page } = await open(server.page('states', body + nothing, SCRIPT));
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
        ...shows.flatMap((tag) => [`${tag} error true`, `${tag} undefined false`]),
        ...shows.map((tag) => `${tag} empty true`),
      ];
      for (let turn = 0; turn < 50 && (await shown()).join() !== wanted.join(); turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(await shown()).to.deep.equal(wanted);
      await page.close();
    });

    it('give a pressed speaker the forced colours of the page before what is fetched later', async function () {
      if (name !== 'chromium') this.skip();
      const { page } = await open(
        server.page('forced', `<transcript-view src="${DOCUMENT}"></transcript-view>`, SCRIPT),
      );
      const protocol = await page.createCDPSession();
      const features = [{ name: 'forced-colors', value: 'active' }];
      await protocol.send('Emulation.setEmulatedMedia', { features });
      await page.setRequestInterception(true);
      page.on(
        'request',
        (request) =>
          void (request.url().includes('transcript-live') ? request.abort() : request.continue()),
      );
      await page.reload();
      await page.waitForFunction(() => deepQuery('.speaker-chip[aria-pressed="true"]').length);
      const colors = await page.evaluate(() =>
        ['.speaker-chip', '[aria-haspopup], [aria-expanded]'].map((it) => {
          const style = getComputedStyle(deepQuery(it)[0]!);
          return `${style.getPropertyValue('forced-color-adjust')} ${style.color}`;
        }),
      );
      expect(colors[0]).to.equal(colors[1]);
      await page.close();
    });

    it('stay as narrow as a phone whatever their texts are, and run none of them', async () => {
      const body = `<style>body { margin: 0 }</style>${[...HEADED, 'video-page'].map((tag) => `<${tag}></${tag}>`).join('')}`;
      const { page, problems } = await open(server.page('narrow', body, SCRIPT));
      await page.setViewport({ width: 360, height: 800 });
      await page.evaluate((data: object) => {
        Object.assign(window, { hacked: () => Object.assign(window, { ran: true }) });
        for (const it of document.querySelectorAll('body > :not(style)')) {
          Object.assign(it, { data: structuredClone(data) });
        }
      }, HOSTILE);
      await page.waitForFunction(() => deepQuery('[part~="chip"]').length > 12);
      await page.$eval('entity-graph', (it) => it.scrollIntoView());
      await page.waitForFunction(() => deepQuery('canvas').length > 0);
      const room = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { over: scrollWidth - clientWidth, ran: 'ran' in window };
      });
      expect(room).to.deep.equal({ over: 0, ran: false });
      expect(problems).to.deep.equal([]);
      await page.close();
    });

    it('take every colour of the theme from the page', async () => {
      const colors = tokens().filter((token) => token.startsWith('--vl-color-'));
      const valueOf = (token: string) => `rgb(1, 2, ${colors.indexOf(token)})`;
      const theme = colors.map((token) => `${token}: ${valueOf(token)}`).join(';');
      const body = [...HEADED, 'video-player'].map((tag) => `<${tag}></${tag}>`).join('');
      const failing = '<topic-list src="/pages/nothing.json"></topic-list>';
      const { page } = await open(
        server.page('theme', `<style>:root { ${theme} }</style>${body}${failing}`, SCRIPT),
      );
      const types = colors.map((token) => token.slice('--vl-color-'.length));
      await page.evaluate((data: object) => {
        for (const it of document.querySelectorAll('body > :not(style, [src])')) {
          Object.assign(it, { data });
        }
      }, themed(types));
      await page.waitForFunction(() => deepQuery('[part~="error"]').length > 0);
      await page.waitForFunction(() => deepQuery('[part~="chip"]').length > 12);
      const shown = new Set<string>();
      const look = async () => {
        const found = await page.evaluate(() =>
          deepQuery('*').flatMap((it) =>
            [null, '::before', '::after'].flatMap((pseudo) => {
              const style = getComputedStyle(it, pseudo);
              return [
                ...['color', 'background-color', 'border-top-color', 'fill', 'outline-color'],
                ...['background-image', 'box-shadow', 'accent-color'],
              ].flatMap((name) => style.getPropertyValue(name).match(/rgb\(1, 2, \d+\)/g) ?? []);
            }),
          ),
        );
        for (const color of found) shown.add(color);
      };
      // What is selected, found and linked to.
      await look();
      const fragment = new URL(page.url());
      fragment.hash = 't=0,2';
      await page.goto(fragment.href);
      for (const selection of [
        { kind: 'topic', id: 'topic' },
        { kind: 'entity', id: types[0] },
      ]) {
        await page.$eval(
          'transcript-view',
          (it, what) => {
            const { session } = it as unknown as { session: Session };
            session.search('line');
            session.select(what);
          },
          selection,
        );
        const missing = () => colors.filter((token) => !shown.has(valueOf(token)));
        for (let turn = 0; turn < 30 && missing().length; turn += 1) await look();
      }
      expect(colors.filter((token) => !shown.has(valueOf(token)))).to.deep.equal([]);
      await page.close();
    });

    it('give a kind of entity that is none of the others the colour that the page says', async () => {
      const { page } = await open(
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
