/** The graph where colours are forced, on paper, and on a page that is read from right to left. */
import { expect } from 'chai';
import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { pagesIn } from './browsers.js';

const types = ['vehicle', 'vessel', 'place', 'animal'];
const data = {
  version: 1,
  title: 'Kinds',
  entities: types.map((type, index) => ({ id: `e${index}`, name: `Name ${index}`, type })),
  connections: types.slice(1).map((_, index) => ({ source: 'e0', target: `e${index + 1}` })),
};
const HEAD = '<script type="module" src="/dist/videolore.js"></script>';
const showing = `
const graph = document.createElement('entity-graph');
graph.data = ${JSON.stringify(data)};
document.querySelector('main').append(graph);`;

const drawn = (page: Page) =>
  page.waitForFunction(
    () => {
      const [canvas] = deepQuery('.ready canvas') as HTMLCanvasElement[];
      if (!canvas) return false;
      const pixels = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
      return pixels.some((value) => value > 0);
    },
    { timeout: 20_000 },
  );

/** How many curves are drawn in a PDF. */
function curvesIn(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1');
  let count = 0;
  for (const [, stream] of text.matchAll(/FlateDecode.*?stream\r?\n(.*?)\r?\nendstream/gs)) {
    const content = inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1');
    count += content.match(/^[-\d. ]+ c$/gm)?.length ?? 0;
  }
  return count;
}

describe('the graph in other media', function () {
  const { server, open } = pagesIn('chromium');
  let page: Page;

  /** Opens a page with a graph. */
  const show = async (name: string, attributes = '') => {
    const script = `<script type="module" src="${server.script(name, showing)}"></script>`;
    const main = `<main style="inline-size: 1000px" ${attributes}></main>`;
    ({ page } = await open(server.page(name, main, HEAD + script)));
  };
  afterEach(() => page.close());

  it('is drawn in the colours that are forced, and tells kinds apart by pictograms', async () => {
    await show('forced');
    const cdp = await page.createCDPSession();
    await cdp.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await page.reload();
    await drawn(page);
    await new Promise((resolve) => setTimeout(resolve, 600));
    const found = await page.evaluate(() => {
      const [canvas] = deepQuery('.ready canvas') as HTMLCanvasElement[];
      const { data } = canvas!.getContext('2d')!.getImageData(0, 0, canvas!.width, canvas!.height);
      const counts = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) {
        if (data[at + 3] !== 255) continue;
        const color = `rgb(${data.subarray(at, at + 3).join(', ')})`;
        counts.set(color, (counts.get(color) ?? 0) + 1);
      }
      const probe = document.body.appendChild(document.createElement('i'));
      const system = ['Canvas', 'CanvasText', 'GrayText', 'Highlight'].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      });
      // Where edges of shapes are smoothed, there is a little of what lies between two colours.
      const colors = [...counts].filter(([, count]) => count > 60).map(([color]) => color);
      const icons = deepQuery('[part~=legend] svg').map((svg) => ({
        path: svg.querySelector('path')!.getAttribute('d'),
        isSeen:
          getComputedStyle(svg).color !== getComputedStyle(svg.parentElement!).backgroundColor,
      }));
      return { colors, system, icons };
    });
    expect(found.colors).to.have.length.above(1);
    expect(found.system).to.include.members(found.colors);
    expect(new Set(found.icons.map(({ path }) => path))).to.have.length(types.length);
    expect(found.icons.every(({ isSeen }) => isSeen)).to.equal(true);
  });

  it('is printed as a drawing, in dark on white where the page is dark', async () => {
    await show('paper');
    await page.evaluate(() => (document.documentElement.style.colorScheme = 'dark'));
    await drawn(page);
    await page.evaluate(() => {
      const options = { once: true };
      const look = () => {
        const [canvas] = deepQuery('.ready canvas') as HTMLCanvasElement[];
        const { width, height } = canvas!;
        const { data } = canvas!.getContext('2d')!.getImageData(0, 0, width, height);
        const found = new Set<string>();
        for (let at = 0; at < data.length; at += 4) {
          if (data[at + 3] === 255) found.add(data.subarray(at, at + 3).join());
        }
        Object.assign(window, { found: [...found] });
      };
      addEventListener('beforeprint', look, options);
    });
    const printed = curvesIn(await page.pdf());
    await page.evaluate(() => deepQuery('.ready canvas')[0]!.remove());
    // A disc takes four.
    expect(printed - curvesIn(await page.pdf())).to.be.at.least(types.length * 4);
    const found = await page.evaluate(() => (window as { found?: string[] }).found);
    // Halos are of the ground, which is not that of the page.
    expect(found).to.include('255,255,255').and.not.include('21,22,27');
  });

  it('is mirrored on a page that is read from right to left', async () => {
    await show('mirrored', 'dir="rtl" lang="ar"');
    await drawn(page);
    const at = (selector: string) =>
      page.evaluate((it: string) => {
        const { left, right } = deepQuery(it)[0]!.getBoundingClientRect();
        return { left, right, middle: (left + right) / 2 };
      }, selector);
    expect((await at('.find')).left).to.be.above((await at('.tools')).right);
    expect((await at('[part~=chip]')).middle).to.be.above((await at('[part~=legend]')).middle);
    await page.evaluate(() => {
      document.querySelector('entity-graph')!.session!.select({ kind: 'entity', id: 'e0' });
    });
    await page.waitForFunction(() => deepQuery('[part~=card]').length > 0);
    expect((await at('[part~=card]')).middle).to.be.below((await at('[part~=graph]')).middle);
    // Nothing reaches out of the page.
    const [wide, room] = await page.evaluate(() => {
      scrollTo(-1000, 0);
      return [scrollX, document.documentElement.scrollWidth - innerWidth];
    });
    expect([wide, room]).to.deep.equal([0, 0]);
  });
});
