import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/define/entity-graph.js';
import type { EntityGraph } from '../../../src/components/entity-graph/entity-graph.js';
import { expectAccessible } from '../../helpers/a11y.js';
import { mount, parts, until } from '../../helpers/widget.js';

/** A ring of so many entities. */
const ring = (count: number) => ({
  title: 'A ring',
  entities: Array.from({ length: count }, (_, id) => ({
    id: `${id}`,
    name: `Member ${id}`,
    type: 'person',
  })),
  connections: Array.from({ length: count }, (_, id) => ({
    source: `${id}`,
    target: `${(id + 1) % count}`,
  })),
});

const mapOf = (widget: Element) => widget.shadowRoot!.querySelector<HTMLElement>('.minimap')!;
const frameOf = (widget: Element) => mapOf(widget).querySelector('div')!.getBoundingClientRect();
const middle = ({ x, y, width, height }: DOMRect) => [x + width / 2, y + height / 2] as const;
const toolOf = (widget: Element, label: string) =>
  widget.shadowRoot!.querySelector<HTMLElement>(`.tools [aria-label="${label}"]`)!;

async function mountGraph(count = 40, width = 760): Promise<EntityGraph> {
  const widget = await mount<EntityGraph>('entity-graph', ring(count));
  widget.parentElement!.style.inlineSize = `${width}px`;
  await until(() => widget.shadowRoot!.querySelector('.ready canvas'), 'the map');
  await widget.updateComplete;
  return widget;
}

/** Waits until the camera has come to rest. */
async function rest(widget: Element): Promise<void> {
  let last = '';
  await until(() => {
    const { x, y, width } = frameOf(widget);
    const now = [x, y, width].join();
    const isSame = now === last && !mapOf(widget).hidden;
    last = now;
    return isSame;
  }, 'the overview');
}

async function zoomIn(widget: EntityGraph): Promise<void> {
  for (let step = 0; step < 3; step += 1) {
    toolOf(widget, 'Zoom in').click();
    await new Promise((resolve) => setTimeout(resolve, 450));
  }
  await rest(widget);
}

describe('<entity-graph> overview', () => {
  afterEach(() => resetMouse());

  it('is there while the map is larger than its frame', async () => {
    const widget = await mountGraph();
    await until(() => mapOf(widget));
    expect(mapOf(widget).hidden).to.equal(true);
    await zoomIn(widget);
    const map = mapOf(widget);
    expect(map.ariaHidden).to.equal('true');
    expect(map.clientWidth).to.be.within(24, 170);
    const pixels = map.querySelector('canvas')!;
    const { data } = pixels.getContext('2d')!.getImageData(0, 0, pixels.width, pixels.height);
    expect(data.some((value) => value > 0)).to.equal(true);
    await expectAccessible(widget);
    toolOf(widget, 'Show everything').click();
    await until(() => map.hidden, 'the end of the overview');
  });

  it('brings what is pressed to the middle, and takes the map along when its frame is drawn', async () => {
    const widget = await mountGraph();
    await zoomIn(widget);
    const map = mapOf(widget).getBoundingClientRect();
    const position: [number, number] = [Math.round(map.x + 20), Math.round(map.y + 30)];
    await sendMouse({ type: 'click', position });
    await rest(widget);
    const [x, y] = middle(frameOf(widget));
    expect(x).to.be.closeTo(position[0], 2.5);
    expect(y).to.be.closeTo(position[1], 2.5);
    await sendMouse({ type: 'move', position: [position[0] + 3, position[1] + 3] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [position[0] + 33, position[1] + 13] });
    await sendMouse({ type: 'up' });
    await rest(widget);
    const [nextX, nextY] = middle(frameOf(widget));
    expect(nextX - x).to.be.closeTo(30, 2.5);
    expect(nextY - y).to.be.closeTo(10, 2.5);
    await sendMouse({ type: 'move', position: [position[0], position[1]] });
    expect(middle(frameOf(widget))[0]).to.equal(nextX);
    // What is under it was not pressed.
    expect(widget.session!.state.selection).to.equal(null);
  });

  it('is left out of small graphs and narrow places, and goes with the map', async () => {
    const small = await mountGraph(12);
    for (let step = 0; step < 3; step += 1) toolOf(small, 'Zoom in').click();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(mapOf(small).hidden).to.equal(true);
    small.remove();
    const narrow = await mountGraph(40, 360);
    expect(getComputedStyle(mapOf(narrow)).display).to.equal('none');
    narrow.remove();
    const wide = await mountGraph();
    wide.remove();
    expect(mapOf(wide)).to.equal(null);
    expect(parts(wide, 'graph')).to.have.length(1);
  });
});
