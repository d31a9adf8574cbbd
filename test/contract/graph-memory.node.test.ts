/** What is left of graphs that were on a page and went. */
import { expect } from 'chai';
import type { CDPSession, Page } from 'puppeteer-core';
import { pagesIn } from './browsers.js';

const SCRIPT = '<script type="module" src="/dist/videolore.js"></script>';
const NODES = 1000;
const WARMING = 10;
const TIMES = 50;
/**
 * What each that went may leave, of what one holds that is there. The browser's own notes about the code
 * that ran (bytecode, types it has seen) are less, and stop growing; its data alone would be 4 %.
 */
const LEFT = 0.01;

declare global {
  function addGraphs(times: number, nodes: number, keep: boolean): Promise<void>;
  var goneGraphs: WeakRef<Element>[];
}

/** Puts graphs on the page, one after the other, and takes each away when its map is drawn. */
const HELPERS = `
globalThis.goneGraphs = [];
globalThis.addGraphs = async (times, nodes, keep) => {
  for (let time = 0; time < times; time += 1) {
    const entities = Array.from({ length: nodes }, (_, index) => ({
      id: 'e' + index, name: 'Entity ' + index, type: ['person', 'place', 'concept'][index % 3],
    }));
    const connections = entities.slice(1).map(({ id }, index) => ({
      id: 'c' + index, source: id, target: 'e' + (index >> 1), label: 'knows',
    }));
    const graph = document.createElement('entity-graph');
    graph.data = { version: '1', title: 'Graph ' + time, entities, connections };
    document.body.append(graph);
    for (let wait = 0; !graph.shadowRoot.querySelector('.ready canvas'); wait += 1) {
      if (wait > 1000) throw new Error('no map came');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    goneGraphs.push(new WeakRef(graph), new WeakRef(graph.shadowRoot.querySelector('canvas')));
    if (!keep) graph.remove();
  }
};`;

async function measure(page: Page, cdp: CDPSession) {
  // Fades, observers and what is revoked later come to their end first.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  for (let turn = 0; turn < 3; turn += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return {
    heap: value('JSHeapUsedSize'),
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    workers: page.workers().length,
    alive: await page.evaluate(() => goneGraphs.filter((graph) => graph.deref()).length),
  };
}

describe(`${TIMES} graphs of ${NODES} nodes that came and went`, function () {
  this.timeout(240_000);
  const { server, open } = pagesIn('chromium');

  it('leave no memory, nodes, listeners or workers', async () => {
    const { page, problems } = await open(server.page('memory', '', SCRIPT));
    const cdp = await page.createCDPSession();
    await cdp.send('Performance.enable');
    await page.evaluate(HELPERS);
    const run = (times: number, keep = false) =>
      page.evaluate((...args) => addGraphs(...args), times, NODES, keep);
    // The code itself, its texts and styles, and a worker that is kept for the next graph.
    await run(WARMING);
    const before = await measure(page, cdp);
    await run(TIMES);
    const after = await measure(page, cdp);
    await run(1, true);
    const withOne = await measure(page, cdp);
    const held = withOne.heap - after.heap;
    expect(held, 'bytes of one that is there').to.be.greaterThan(500_000);
    expect((after.heap - before.heap) / TIMES, 'bytes for each').to.be.lessThan(LEFT * held);
    expect(after.nodes - before.nodes, 'nodes').to.be.lessThan(TIMES);
    expect(after.listeners - before.listeners, 'listeners').to.be.lessThan(TIMES);
    expect(after.workers, 'workers').to.be.at.most(before.workers);
    // A graph and its canvas.
    expect([after.alive, withOne.alive], 'elements').to.deep.equal([0, 2]);
    expect(problems).to.deep.equal([]);
    await page.close();
  });
});
