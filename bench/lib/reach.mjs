/** What the browser's own means reach of a transcript: those are told as shares, not as times. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { idle, left } from './browser.mjs';
import { sampled, tokenOf } from './generate.mjs';

const run = promisify(execFile);

/** How many of the lines that carry a word of their own are in a text, and whether the last is. */
function shareIn(text, count) {
  const all = sampled(count);
  const found = all.filter((index) => text.includes(tokenOf(index)));
  return { share: found.length / all.length, last: text.includes(tokenOf(count - 1)) };
}

export const reach = {
  async find({ call, result, count }) {
    const { found, ms } = await call('find', count - 1);
    result.find = found;
    result.findMs = ms;
  },

  /** Select all and copy, with nothing focused and after a click into the list. */
  async copy({ opened, call, result, count }) {
    const { page } = opened;
    await page.bringToFront();
    for (const [name, place] of [
      ['copy', null],
      ['copyInside', await call('middle')],
    ]) {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      if (place) await page.mouse.click(place.x, place.y);
      await page.keyboard.down('Control');
      await page.keyboard.press('a', { commands: ['selectAll'] });
      await page.keyboard.press('c', { commands: ['copy'] });
      await page.keyboard.up('Control');
      const text = await page.evaluate(() => navigator.clipboard.readText());
      ({ share: result[name], last: result[`${name}Last`] } = shareIn(text, count));
      await page.evaluate(() => getSelection().removeAllRanges());
    }
  },

  async accessibility({ opened, result, count }) {
    const { cdp } = opened;
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const frames = [frameTree, ...(frameTree.childFrames ?? [])].map(({ frame }) => frame.id);
    let text = '';
    for (const frameId of frames) {
      const { nodes } = await cdp.send('Accessibility.getFullAXTree', { frameId });
      for (const { ignored, name } of nodes) if (!ignored) text += `${name?.value ?? ''}\n`;
    }
    ({ share: result.accessibility, last: result.accessibilityLast } = shareIn(text, count));
  },

  async print({ opened, result, count, limit }) {
    const dir = await mkdtemp(join(tmpdir(), 'videolore-bench-'));
    try {
      const file = join(dir, 'print.pdf');
      await writeFile(file, await opened.page.pdf({ format: 'A4', timeout: limit }));
      const options = { maxBuffer: 2 ** 30 };
      const { stdout: text } = await run('pdftotext', ['-raw', file, '-'], options);
      const { stdout: info } = await run('pdfinfo', [file]);
      ({ share: result.print, last: result.printLast } = shareIn(text, count));
      result.printPages = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  },

  async reinsert({ opened, call, result, count }) {
    if (!(await call('can', 'element'))) return;
    const before = await left(opened);
    const times = count > 10_000 ? 50 : 1000;
    result.reinsertShown = await call('reinsert', times, 50);
    await idle(opened.cdp);
    const after = await left(opened);
    result.reinsertTimes = times;
    result.reinsertNodes = after.nodes - before.nodes;
    result.reinsertListeners = after.listeners - before.listeners;
    result.reinsertMemory = (after.bytes - before.bytes) / 1e6;
  },
};
