/** The graph where pages have it otherwise: hidden at first, in a hidden tab, on finer screens, filling the screen, or when its engine cannot be had. */
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { BROWSERS, pagesIn } from './browsers.js';

const SCRIPT = '<script type="module" src="/dist/videolore.js"></script>';
const GRAPH =
  '<main style="width: 900px"><entity-graph src="/demo/talk/talk.document.json"></entity-graph></main>';

const isDrawn = () => {
  const [canvas] = deepQuery('.ready [part~="graph"] canvas') as HTMLCanvasElement[];
  if (!canvas?.width || !canvas.clientWidth) return false;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.some((value) => value > 0);
};
const drawn = (page: Page) => page.waitForFunction(isDrawn, { timeout: 20_000 });

/** Pixels and CSS pixels of the map, and the middle of its largest disc on the page, in CSS pixels. */
const look = (page: Page) =>
  page.evaluate(async () => {
    const [canvas] = deepQuery('.ready [part~="graph"] canvas') as HTMLCanvasElement[];
    const read = () =>
      canvas!.getContext('2d')!.getImageData(0, 0, canvas!.width, canvas!.height).data;
    let data = read();
    // Until the camera and all fades are at rest.
    for (let still = 0; still < 3;) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      // A new ratio of pixels is told of with a frame, which nothing else may ask for.
      await new Promise(requestAnimationFrame);
      const before = data;
      data = read();
      still = data.every((value, at) => value === before[at]) ? still + 1 : 0;
    }
    const box = canvas!.getBoundingClientRect();
    const { x, y, width } = largestDisc(canvas!);
    return {
      pixels: [canvas!.width, canvas!.height],
      size: [box.width, box.height],
      disc: { x: box.left + x, y: box.top + y, width },
    };
  });

/** Has as many pixels as the screen, and a disc is where it is seen. */
async function expectSharp(page: Page, ratio: number): Promise<void> {
  const { pixels, size, disc } = await look(page);
  expect(pixels[0]).to.be.closeTo(size[0]! * ratio, 1);
  expect(pixels[1]).to.be.closeTo(size[1]! * ratio, 1);
  expect(disc.width).to.be.greaterThan(15);
  await page.mouse.click(disc.x, disc.y);
  await page.waitForFunction(() => deepQuery('[part~="card"]').length === 1, { timeout: 10_000 });
}

for (const name of BROWSERS) {
  describe(`the graph wherever it is, in ${name}`, function () {
    const { server, open, newPage } = pagesIn(name);
    let page: Page;
    afterEach(() => page.close());

    it('is drawn when its parent is shown that was not displayed', async () => {
      const hidden = GRAPH.replace('width: 900px', 'width: 900px; display: none');
      const opened = await open(server.page('undisplayed', hidden, SCRIPT));
      ({ page } = opened);
      await page.waitForFunction(() => customElements.get('entity-graph'));
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await page.evaluate(isDrawn)).to.equal(false);
      await page.evaluate(() => (document.querySelector('main')!.style.display = 'block'));
      await drawn(page);
      const { size } = await look(page);
      expect(size[0]).to.be.within(600, 900);
      expect(opened.problems).to.deep.equal([]);
    });

    it('is in a tab that nobody sees, and drawn when that is seen', async () => {
      ({ page } = await open(server.page('behind', GRAPH, SCRIPT)));
      const front = await newPage();
      await front.bringToFront();
      await page.reload();
      await front.close();
      await page.bringToFront();
      await drawn(page);
    });

    it('fills the screen, follows its size there, and comes back', async () => {
      ({ page } = await open(server.page('fullscreen', GRAPH, SCRIPT)));
      await drawn(page);
      const before = await look(page);
      const press = async () => {
        const [x, y] = await page.evaluate(() => {
          const [button] = deepQuery('button[aria-label="Full screen"]');
          const { left, top, width, height } = button!.getBoundingClientRect();
          return [left + width / 2, top + height / 2] as const;
        });
        await page.mouse.click(x, y);
      };
      await press();
      await page.waitForFunction(() => document.fullscreenElement?.localName === 'entity-graph');
      await page.waitForFunction(
        (width: number) => {
          const [canvas] = deepQuery('.ready [part~="graph"] canvas');
          return canvas!.clientWidth > width + 100;
        },
        { timeout: 10_000 },
        before.size[0]!,
      );
      const full = await look(page);
      const ratio = await page.evaluate(() => devicePixelRatio);
      expect(full.pixels[0]).to.be.closeTo(full.size[0]! * ratio, 1);
      expect(full.disc.width).to.be.greaterThan(before.disc.width * 0.8);
      await press();
      await page.waitForFunction(() => !document.fullscreenElement);
      await page.waitForFunction(
        (width: number) => {
          const [canvas] = deepQuery('.ready [part~="graph"] canvas');
          return Math.abs(canvas!.clientWidth - width) < 2;
        },
        { timeout: 10_000 },
        before.size[0]!,
      );
    });

    for (const ratio of name === 'chromium' ? [1, 1.5, 2, 3] : [1]) {
      it(`has the pixels of a screen of ${ratio} for each, and finds what is pressed`, async () => {
        ({ page } = await open(server.page('dense', GRAPH, SCRIPT)));
        if (name === 'chromium')
          await page.setViewport({ width: 1200, height: 900, deviceScaleFactor: ratio });
        await drawn(page);
        expect(await page.evaluate(() => devicePixelRatio)).to.equal(ratio);
        await expectSharp(page, ratio);
      });
    }

    // Puppeteer changes the ratio of pixels in Chromium alone.
    if (name === 'chromium')
      it('follows other screens and the browser’s zoom while it is shown, and finds what is pressed', async () => {
        ({ page } = await open(server.page('zoomed', GRAPH, SCRIPT)));
        await drawn(page);
        // An emulated ratio is told of only together with another size of the window.
        for (const [ratio, width] of [
          [2, 1100],
          [1.25, 960],
          [1, 1200],
        ] as const) {
          await page.setViewport({ width, height: 900, deviceScaleFactor: ratio });
          await page.evaluate(() => {
            deepQuery('[part~="card"] button[aria-label="Close"]')[0]?.click();
            deepQuery('[part~="graph"]')[0]!.scrollIntoView();
          });
          await expectSharp(page, ratio);
        }
      });

    /** Scrolls to a graph whose files that fit `failing` are answered with 503 as long as `isDown()`. */
    const comeNear = async (failing: RegExp, isDown: () => boolean) => {
      const far = `<div style="height: 4000px"></div>${GRAPH}`;
      ({ page } = await open(server.page('retry', far, SCRIPT)));
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (isDown() && failing.test(request.url())) void request.respond({ status: 503 });
        else void request.continue();
      });
      await page.evaluate(() => document.querySelector('main')!.scrollIntoView());
    };

    /** Presses “Try again” as soon as it is there, and answers with what is said beside it. */
    const tryAgain = async () => {
      const said = await page.waitForFunction(
        () => {
          const [text] = deepQuery('[part~="error"] p');
          const [button] = deepQuery('[part~="error"] button');
          button?.click();
          return button && text!.textContent;
        },
        { timeout: 10_000 },
      );
      return said.jsonValue();
    };

    for (const [what, failing] of Object.entries({
      'its engine': /graph-engine/,
      'what is around the map': /graph-map-controls/,
      both: /graph-(engine|map-controls)/,
    })) {
      it(`comes by “Try again”, or as it says by another load of the page, where ${what} could not be had`, async () => {
        let isDown = true;
        await comeNear(failing, () => isDown);
        expect(await tryAgain()).to.equal('The map could not be loaded. The list says the same.');
        await page.waitForFunction(
          () => deepQuery('[part~="error"] p')[0]?.textContent!.includes('Reloading the page'),
          { timeout: 10_000 },
        );
        isDown = false;
        // Firefox keeps that an import failed.
        if (name === 'chromium') await tryAgain();
        else await page.reload();
        await page.evaluate(() => document.querySelector('main')!.scrollIntoView());
        await drawn(page);
        expect(await page.evaluate(() => deepQuery('[part~="error"]').length)).to.equal(0);
      });
    }
  });
}
