/** The graph as it is built: of vis-network only what it needs, without markup, leaving nothing behind. */
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { BROWSERS, pagesIn } from './browsers.js';

const SCRIPT = '<script type="module" src="/dist/videolore.js"></script>';
const graph = (id: string) =>
  `<div style="width: 700px"><entity-graph id="${id}" src="/demo/talk/talk.document.json"></entity-graph></div>`;

/** Where the drawn pixels of a graph's canvas are, in CSS pixels, and how many there are. */
type Ink = { x: number; y: number; width: number; height: number; count: number };

const ready = (page: Page, id: string) =>
  page.waitForFunction(
    (name: string) => {
      const [canvas] = deepQuery(`#${name}`).flatMap((it) => deepQuery('canvas', it.shadowRoot!));
      return canvas?.checkVisibility() && canvas.closest('.ready') !== null;
    },
    { timeout: 20_000 },
    id,
  );

/** Once the camera and all fades are at rest: the picture of two looks is the same. */
async function inkOf(page: Page, id: string): Promise<Ink> {
  return page.evaluate(async (name: string) => {
    const host = document.getElementById(name)!;
    const [canvas] = deepQuery('canvas', host.shadowRoot!) as HTMLCanvasElement[];
    const { width, height } = canvas!;
    const ratio = width / canvas!.clientWidth;
    const look = () => {
      const { data } = canvas!.getContext('2d')!.getImageData(0, 0, width, height);
      let [sumX, sumY, count, left, right, top, bottom] = [0, 0, 0, width, 0, height, 0];
      for (let at = 3; at < data.length; at += 4) {
        if (data[at]! < 40) continue;
        const x = ((at - 3) / 4) % width;
        const y = Math.floor((at - 3) / 4 / width);
        [sumX, sumY, count] = [sumX + x, sumY + y, count + 1];
        [left, right] = [Math.min(left, x), Math.max(right, x)];
        [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      }
      return {
        x: sumX / count / ratio,
        y: sumY / count / ratio,
        width: (right - left) / ratio,
        height: (bottom - top) / ratio,
        count,
      };
    };
    let after = look();
    for (let turn = 0; turn < 40; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const before = JSON.stringify(after);
      after = look();
      if (turn > 3 && before === JSON.stringify(after)) break;
    }
    return after;
  }, id);
}

async function canvasBox(page: Page, id: string) {
  await page.evaluate(
    (name: string) => document.getElementById(name)!.scrollIntoView({ block: 'center' }),
    id,
  );
  return page.evaluate((name: string) => {
    const [canvas] = deepQuery('canvas', document.getElementById(name)!.shadowRoot!);
    const { left, top, width, height } = canvas!.getBoundingClientRect();
    return { left, top, width, height };
  }, id);
}

for (const name of BROWSERS) {
  describe(`the graph in ${name}`, function () {
    const { server, open } = pagesIn(name);
    let page: Page;
    let problems: string[];

    beforeEach(async () => {
      const url = server.page('graphs', graph('one') + graph('two'), SCRIPT);
      ({ page, problems } = await open(url));
      await page.setViewport({ width: 1200, height: 1800 });
      await ready(page, 'one');
      await ready(page, 'two');
    });

    afterEach(async () => {
      expect(problems).to.deep.equal([]);
      await page.close();
    });

    it('is dragged, alone among the graphs of its page', async () => {
      const [one, two] = [await inkOf(page, 'one'), await inkOf(page, 'two')];
      const { left, top, height } = await canvasBox(page, 'one');
      await page.mouse.move(left + 8, top + height - 8);
      await page.mouse.down();
      await page.mouse.move(left + 30, top + height - 20, { steps: 4 });
      await page.mouse.move(left + 48, top + height - 32, { steps: 4 });
      await page.mouse.up();
      const moved = await inkOf(page, 'one');
      expect(moved.x - one.x).to.be.closeTo(40, 12);
      expect(moved.y - one.y).to.be.closeTo(-24, 12);
      expect(await inkOf(page, 'two')).to.deep.equal(two);
    });

    it('is zoomed by the wheel with Ctrl, and not without', async () => {
      const before = await inkOf(page, 'one');
      const { left, top, width, height } = await canvasBox(page, 'one');
      await page.mouse.move(left + width / 2, top + height / 2);
      await page.keyboard.down('Control');
      await page.mouse.wheel({ deltaY: 100 });
      await page.keyboard.up('Control');
      const after = await inkOf(page, 'one');
      expect(after.width).to.be.lessThan(before.width * 0.9);
      await page.mouse.wheel({ deltaY: 100 });
      expect((await inkOf(page, 'one')).width).to.be.closeTo(after.width, 2);
    });

    it('is zoomed by two fingers', async () => {
      const before = await inkOf(page, 'one');
      const { left, top, height } = await canvasBox(page, 'one');
      const y = top + height - 10;
      const first = await page.touchscreen.touchStart(left + 10, y);
      const second = await page.touchscreen.touchStart(left + 210, y);
      for (let step = 1; step <= 8; step += 1) {
        await first.move(left + 10 + step * 6, y);
        await second.move(left + 210 - step * 6, y);
      }
      await first.end();
      await second.end();
      const after = await inkOf(page, 'one');
      expect(after.width).to.be.lessThan(before.width * 0.8);
    });

    it('is scrolled over by one finger, also from a node, unless it holds that', async function () {
      // Firefox does not scroll by touches that are not a person's.
      if (name === 'firefox') return this.skip();
      await page.setViewport({ width: 800, height: 700 });
      const before = await inkOf(page, 'one');
      const { left, top } = await canvasBox(page, 'one');
      const { x, y } = await discIn(page, 'one');
      const scrolled = () => page.evaluate(() => scrollY);
      const from = await scrolled();
      const swipe = async (hold: number, dy: number) => {
        const finger = await page.touchscreen.touchStart(left + x, top + y);
        await new Promise((resolve) => setTimeout(resolve, hold));
        for (let step = 1; step <= 10; step += 1) {
          await finger.move(left + x, top + y + (step * dy) / 10);
        }
        await finger.end();
        await new Promise((resolve) => setTimeout(resolve, 500));
      };
      await swipe(0, -100);
      expect((await scrolled()) - from).to.be.above(50);
      await page.evaluate((at: number) => scrollTo(0, at), from);
      const after = await inkOf(page, 'one');
      expect([after.x, after.y]).to.deep.equal([before.x, before.y]);
      await swipe(450, -100);
      expect(await scrolled()).to.equal(from);
      const moved = await inkOf(page, 'one');
      expect(moved.y).not.to.be.closeTo(before.y, 0.5);
    });

    it('selects what is clicked, and nothing beside it', async () => {
      const { left, top, height } = await canvasBox(page, 'one');
      await page.evaluate(() => {
        const asked: unknown[] = [];
        Object.assign(window, { asked });
        document.addEventListener('vl-select', (event) =>
          asked.push((event as CustomEvent<{ id?: string }>).detail),
        );
      });
      await inkOf(page, 'one');
      await page.mouse.click(left + 4, top + height - 4);
      const asked = () => page.evaluate(() => (window as unknown as { asked: object[] }).asked);
      expect(await asked()).to.deep.equal([]);
      const point = await discIn(page, 'one');
      await page.mouse.click(left + point.x, top + point.y);
      await page.waitForFunction(() => (window as unknown as { asked: object[] }).asked.length > 0);
      expect(JSON.stringify(await asked())).to.match(/:"[^"]+"/);
    });

    it('follows its size', async () => {
      const before = await inkOf(page, 'one');
      await page.evaluate(() => {
        document.getElementById('one')!.parentElement!.style.width = '420px';
      });
      await page.waitForFunction(() => {
        const [canvas] = deepQuery('canvas', document.getElementById('one')!.shadowRoot!);
        return canvas!.clientWidth < 430;
      });
      const after = await inkOf(page, 'one');
      expect(after.width).to.be.within(100, 420);
      expect(after.width).to.be.lessThan(before.width);
    });

    it('goes without a word, in the middle of a movement too', async () => {
      const two = await inkOf(page, 'two');
      const { left, top, height } = await canvasBox(page, 'one');
      await page.mouse.move(left + 8, top + height - 8);
      await page.mouse.down();
      await page.mouse.move(left + 40, top + height - 30, { steps: 3 });
      await page.evaluate(() => document.getElementById('one')!.remove());
      await page.mouse.move(left + 80, top + height - 60, { steps: 3 });
      await page.mouse.up();
      const after = await inkOf(page, 'two');
      expect({ ...after, y: 0 }).to.deep.equal({ ...two, y: 0 });
    });
  });
}

/** The middle of the largest disc, in CSS pixels from the corner of the canvas. */
async function discIn(page: Page, id: string): Promise<{ x: number; y: number }> {
  return page.evaluate((name: string) => {
    const [canvas] = deepQuery('canvas', document.getElementById(name)!.shadowRoot!);
    return largestDisc(canvas as HTMLCanvasElement);
  }, id);
}
