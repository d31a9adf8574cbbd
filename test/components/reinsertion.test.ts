import { nextFrame } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import '../../src/define/all.js';
import { TAGS } from '../../src/internal/page-spellings.js';
import type { WidgetElement } from '../../src/internal/widget-element.js';
import { countListeners } from '../helpers/listeners.js';
import { sample } from '../helpers/sample.js';
import { mount, until } from '../helpers/widget.js';

const data = { ...sample, sources: [{ src: '/test/fixtures/clip.webm' }] };

/** All elements in a tree and the shadow trees in it. */
const elementsIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);

/** What is counted, when it has been the same for a while. */
async function settled(count: () => number[]): Promise<number[]> {
  let [now, since] = [count(), 0];
  await until(() => {
    const before = now;
    now = count();
    since = String(now) === String(before) ? since + 1 : 0;
    return since > 30;
  }, 'rest');
  return now;
}

describe('A widget that is taken away and put back', () => {
  for (const tag of TAGS) {
    it(`leaves no listener, observer or node behind: ${tag}`, async function () {
      this.timeout(30_000);
      const widget = await mount<WidgetElement>(tag, data);
      const holder = widget.parentElement!;
      // What is loaded when a widget is first used comes before the counting.
      for (const element of [widget, ...elementsIn(widget.shadowRoot!)])
        element.dispatchEvent(new PointerEvent('pointerenter'));
      widget.session!.search('sea');
      widget.session!.select({ kind: 'entity', id: 'moon' });
      const isDrawn = () => elementsIn(holder).some((it) => it instanceof HTMLCanvasElement);
      if (tag === 'entity-graph') await until(isDrawn, 'the map');
      await settled(() => [elementsIn(holder).length]);
      const listeners = countListeners();
      try {
        const move = async (times: number) => {
          for (let round = 0; round < times; round += 1) {
            widget.remove();
            holder.append(widget);
            if (round % 100 === 0) await nextFrame();
          }
          if (tag === 'entity-graph') await until(isDrawn, 'the map again');
          return settled(() => {
            const elements = elementsIn(holder);
            const sheets = elements.flatMap((it) => it.shadowRoot?.adoptedStyleSheets ?? []);
            return [elements.length, listeners.count(), sheets.length];
          });
        };
        const once = await move(1);
        expect(await move(1000)).to.deep.equal(once);
      } finally {
        listeners.stop();
      }
    });
  }

  it('lays out a long transcript again piece by piece, with the same lines', async function () {
    this.timeout(20_000);
    const segments = Array.from({ length: 1000 }, (_, index) => ({
      start: index,
      end: index + 1,
      text: `Line number ${index}`,
    }));
    const widget = await mount('transcript-view', { title: 'Long', transcripts: [{ segments }] });
    const all = (selector: string) => [...widget.shadowRoot!.querySelectorAll(selector)];
    widget.dispatchEvent(new PointerEvent('pointerenter'));
    const isLaidOut = () => all('.chunk.shown').length === 40;
    await until(isLaidOut, 'all lines laid out');
    const lines = all('.line');
    const holder = widget.parentElement!;
    widget.remove();
    holder.append(widget);
    await widget.updateComplete;
    expect(all('.chunk.shown')).to.have.length(1);
    expect(all('.line').every((line, index) => line === lines[index])).to.equal(true);
    await until(isLaidOut, 'all lines laid out again');
    expect(all('.line')).to.have.length(1000);
  });
});
