import { resetMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/define/entity-graph.js';
import type { EntityGraph } from '../../../src/components/entity-graph/entity-graph.js';
import {
  clickAt,
  discs,
  drag,
  find,
  mountGraph,
  pause,
  root,
  selection,
} from '../../helpers/graph.js';
import type { Point } from '../../helpers/graph.js';

/** How a page shows a graph smaller, by this factor. */
const WAYS: Readonly<Record<string, (style: CSSStyleDeclaration, factor: number) => void>> = {
  'a transform': (style, factor) => {
    style.transform = `scale(${factor})`;
    style.transformOrigin = '0 0';
  },
  'CSS zoom': (style, factor) => (style.zoom = String(factor)),
};
const FACTOR = 0.7;

async function mountScaled(scale: (style: CSSStyleDeclaration, factor: number) => void) {
  const widget = await mountGraph();
  scale(widget.parentElement!.style, FACTOR);
  await pause(700);
  return widget;
}

/** Where a disc is in the window. */
function seen(widget: EntityGraph, type: string): Point {
  const canvas = root(widget).querySelector('canvas')!;
  const { left, top, width } = canvas.getBoundingClientRect();
  const factor = width / canvas.clientWidth;
  const [x, y] = discs(widget, type)[0]!;
  return [(x - left) * factor + left, (y - top) * factor + top];
}

for (const [name, scale] of Object.entries(WAYS)) {
  describe(`<entity-graph> that a page makes smaller by ${name}`, () => {
    afterEach(() => resetMouse());

    it('finds what is under the pointer', async () => {
      const widget = await mountScaled(scale);
      await clickAt(seen(widget, 'person'));
      expect(selection(widget)).to.deep.equal({ kind: 'entity', id: 'newton' });
    });

    it('finds a connection under the pointer', async () => {
      const widget = await mountScaled(scale);
      const [[px, py], [tx, ty]] = [seen(widget, 'person'), seen(widget, 'concept')];
      const [dx, dy] = [tx - px, ty - py];
      for (const bend of [0, 0.05, -0.05, 0.03, -0.03, 0.07, -0.07]) {
        await clickAt([px + dx * 0.45 + dy * bend, py + dy * 0.45 - dx * bend]);
        if (selection(widget)) break;
      }
      expect(selection(widget)?.kind).to.equal('connection');
    });

    it('moves what is dragged as far as the pointer, and the map too', async () => {
      const widget = await mountScaled(scale);
      const from = seen(widget, 'person');
      await drag(from, [from[0] + 60, from[1] + 20]);
      const [x, y] = seen(widget, 'person');
      expect(x - from[0]).to.be.closeTo(60, 3);
      expect(y - from[1]).to.be.closeTo(20, 3);
      const { left, top } = root(widget).querySelector('canvas')!.getBoundingClientRect();
      await drag([left + 4, top + 4], [left + 44, top + 24]);
      const [movedX, movedY] = seen(widget, 'person');
      expect(movedX - x).to.be.closeTo(40, 3);
      expect(movedY - y).to.be.closeTo(20, 3);
    });

    it('zooms about the pointer', async () => {
      const widget = await mountScaled(scale);
      const [clientX, clientY] = seen(widget, 'person');
      const init = { deltaY: -60, ctrlKey: true, bubbles: true, cancelable: true, composed: true };
      const event = new WheelEvent('wheel', { ...init, clientX, clientY });
      find(widget, 'canvas').dispatchEvent(event);
      await pause(500);
      expect(event.defaultPrevented).to.equal(true);
      const [x, y] = seen(widget, 'person');
      expect(x).to.be.closeTo(clientX, 3);
      expect(y).to.be.closeTo(clientY, 3);
    });
  });
}
