/** What an editor does: a plain page, one script tag and the tags. */
import { expect } from 'chai';
import { BROWSERS, pagesIn } from './browsers.js';
import { tags } from './package.js';

const DOCUMENT = '/demo/talk/talk.document.json';
const SCRIPT = '<script type="module" src="/dist/videolore.js"></script>';
/** Chunks that only a graph or a player may ask for. */
const ON_DEMAND = /\/chunks\/(graph-|.*(hls|youtube|vimeo))/;
const ON_DEMAND_TAGS = ['entity-graph', 'video-player', 'video-page'];

const element = (tag: string): string => `<${tag} src="${DOCUMENT}"></${tag}>`;

for (const name of BROWSERS) {
  describe(`a plain page in ${name}`, function () {
    const { server, open } = pagesIn(name);

    it('upgrades and renders every tag with nothing in the console', async () => {
      const url = server.page('all', tags().map(element).join('\n'), SCRIPT);
      const { page, problems } = await open(url);
      const plain = await page
        .waitForFunction(
          (names: string[]) =>
            names.every((tag) => document.querySelector(tag)?.shadowRoot?.childElementCount),
          { timeout: 20_000 },
          tags().filter((tag) => tag !== 'video-knowledge'),
        )
        .then(
          () => [],
          () =>
            page.$$eval('body > *', (all) =>
              all
                .filter((item) => !item.shadowRoot?.childElementCount)
                .map(({ localName }) => localName),
            ),
        );
      expect(plain, 'tags that did not render').to.deep.equal([]);
      await page.waitForNetworkIdle({ idleTime: 300 });
      expect(problems).to.deep.equal([]);
      await page.close();
    });

    it('upgrades tags that come before and after the script', async () => {
      const [tag = ''] = tags().filter((item) => item !== 'video-knowledge');
      const url = server.page('orders', `${element(tag)}${SCRIPT}${element(tag)}`);
      const { page, problems } = await open(url);
      await page.waitForFunction(
        (selector: string) =>
          [...document.querySelectorAll(selector)].every(
            (item) => item.shadowRoot?.childElementCount,
          ),
        {},
        tag,
      );
      expect(problems).to.deep.equal([]);
      await page.close();
    });

    it('downloads neither the graph nor a hosted player for a page without them', async () => {
      const light = tags().filter((tag) => !ON_DEMAND_TAGS.includes(tag));
      const url = server.page('light', light.map(element).join('\n'), SCRIPT);
      server.reset();
      const { page } = await open(url);
      await page.waitForNetworkIdle({ idleTime: 500 });
      expect(server.requests).to.include('/dist/videolore.js');
      expect(server.requests.filter((path) => ON_DEMAND.test(path))).to.deep.equal([]);
      await page.close();
    });

    it('loads a script with a version in its address only once', async () => {
      const script = SCRIPT.replace('.js"', '.js?ver=1.2.3"');
      const url = server.page('version', tags().map(element).join('\n'), script);
      server.reset();
      const { page, problems } = await open(url);
      await page.waitForNetworkIdle({ idleTime: 500 });
      const loads = server.requests.filter((path) => path.startsWith('/dist/videolore.js'));
      expect(loads).to.deep.equal(['/dist/videolore.js?ver=1.2.3']);
      expect(problems).to.deep.equal([]);
      await page.close();
    });

    it('seeks and plays the video from a click in the transcript', async () => {
      const url = server.page(
        'seek',
        `${element('video-player')}${element('transcript-view')}`,
        SCRIPT,
      );
      const { page, problems } = await open(url);
      const line = 'transcript-view';
      await page.waitForFunction(
        (tag: string) =>
          deepQuery('[part~="item"]', document.querySelector(tag)!.shadowRoot!).length > 5,
        {},
        line,
      );
      await page.waitForFunction(() => {
        const [video] = deepQuery('video') as HTMLVideoElement[];
        return video && video.readyState >= 1 && video.seekable.length > 0;
      });
      const time = await page.evaluate((tag: string) => {
        const items = deepQuery('[part~="item"]', document.querySelector(tag)!.shadowRoot!);
        const item = items[5]!;
        const button = item.querySelector<HTMLElement>('[part~="time"]') ?? item;
        // What handles clicks is fetched at the first one.
        return new Promise<number>((resolve) => {
          document
            .querySelector(tag)!
            .addEventListener('vl-seek', (event) =>
              resolve((event as CustomEvent<{ time: number }>).detail.time),
            );
          button.click();
        });
      }, line);
      expect(time).to.be.greaterThan(0);
      await page.waitForFunction(
        (wanted: number) =>
          Math.abs((deepQuery('video')[0] as HTMLVideoElement).currentTime - wanted) < 2,
        { timeout: 10_000 },
        time,
      );
      await page.evaluate(() => (deepQuery('video')[0] as HTMLVideoElement).play());
      await page.waitForFunction(
        (wanted: number) => (deepQuery('video')[0] as HTMLVideoElement).currentTime > wanted + 0.5,
        { timeout: 15_000 },
        time,
      );
      expect(problems).to.deep.equal([]);
      await page.close();
    });
  });
}
