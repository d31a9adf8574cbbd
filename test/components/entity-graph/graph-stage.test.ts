import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/define/entity-graph.js';
import type { EntityGraph } from '../../../src/components/entity-graph/entity-graph.js';
import { graphData } from '../../helpers/graph-scene.js';
import { sample } from '../../helpers/sample.js';
import { mount, until } from '../../helpers/widget.js';

const canvasOf = (widget: Element) =>
  widget.shadowRoot!.querySelector<HTMLCanvasElement>('.ready [part~="graph"] canvas');

/** The colours that a map has in full, as `r,g,b`. */
function colors(widget: Element): Set<string> {
  const { width, height } = canvasOf(widget)!;
  const { data } = canvasOf(widget)!.getContext('2d')!.getImageData(0, 0, width, height);
  const found = new Set<string>();
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 255) found.add(data.subarray(at, at + 3).join());
  }
  return found;
}

async function mountGraph(data: object = sample): Promise<EntityGraph> {
  const widget = await mount<EntityGraph>('entity-graph', data);
  widget.parentElement!.style.inlineSize = '720px';
  await until(() => canvasOf(widget) && colors(widget).size > 3, 'the picture');
  return widget;
}

describe('the stage of a map', () => {
  it('has as many pixels as the screen, also when that changes', async () => {
    const size = { width: innerWidth, height: innerHeight };
    const widget = await mountGraph();
    const { width } = canvasOf(widget)!;
    try {
      await setViewport({ ...size, deviceScaleFactor: 2 });
      await until(() => canvasOf(widget)!.width === width * 2, 'the finer canvas');
      expect(canvasOf(widget)!.clientWidth).to.equal(width);
      await until(() => colors(widget).size > 3, 'its picture');
    } finally {
      await setViewport({ ...size, deviceScaleFactor: 1 });
    }
    await until(() => canvasOf(widget)!.width === width, 'the coarser canvas');
  });

  for (const [what, data] of [
    ['a small graph', sample],
    ['a large one', { ...sample, ...graphData(420, 500) }],
  ] as const) {
    it(`prints ${what} in dark on white, also where the page is dark`, async () => {
      const widget = await mountGraph(data);
      widget.parentElement!.style.colorScheme = 'dark';
      await until(() => colors(widget).has('236,237,241'), 'light texts');
      dispatchEvent(new Event('beforeprint'));
      expect(colors(widget)).to.include('0,0,0').and.not.include('236,237,241');
      dispatchEvent(new Event('afterprint'));
      await until(() => colors(widget).has('236,237,241'), 'light texts again');
    });
  }

  it('prints of a large graph what is chosen strongly, and the rest faintly', async () => {
    const widget = await mountGraph({ ...sample, ...graphData(420, 500) });
    const accent = [67, 56, 202];
    dispatchEvent(new Event('beforeprint'));
    expect(colors(widget)).not.to.include(accent.join());
    dispatchEvent(new Event('afterprint'));
    const { entities } = widget.session!.state.document!;
    widget.session!.select({ kind: 'entity', id: entities[0]!.id });
    await widget.updateComplete;
    dispatchEvent(new Event('beforeprint'));
    expect(colors(widget)).to.include(accent.join());
    dispatchEvent(new Event('afterprint'));
  });

  it('draws a large graph when it is shown that was hidden, and in its new size', async () => {
    const widget = await mountGraph({ ...sample, ...graphData(420, 500) });
    const holder = widget.parentElement!;
    holder.hidden = true;
    holder.style.inlineSize = '430px';
    await new Promise((resolve) => setTimeout(resolve, 100));
    holder.hidden = false;
    await until(() => canvasOf(widget)!.width === 428 * devicePixelRatio, 'its size');
    await until(() => colors(widget).size > 3, 'the picture');
    expect(canvasOf(widget)!.clientWidth).to.equal(428);
  });
});
