import { expect } from 'chai';
import '../../../src/define/entity-graph.js';
import type { EntityGraph } from '../../../src/components/entity-graph/entity-graph.js';
import { expectAccessible } from '../../helpers/a11y.js';
import { discs, drag, find, frameOf, mountGraph, pause, root, said } from '../../helpers/graph.js';
import type { Point } from '../../helpers/graph.js';

/** Whether there is something in the colour of texts above a disc, at its right. */
function isMarked(widget: Element, [x, y]: Point): boolean {
  const canvas = root(widget).querySelector('canvas')!;
  const { left, top } = canvas.getBoundingClientRect();
  const ratio = canvas.width / canvas.clientWidth;
  const color = getComputedStyle(find(widget, '.probe-text')).color.match(/\d+/g)!.map(Number);
  const corner = [(x - left) * ratio, (y - top - 30) * ratio, 30 * ratio, 30 * ratio] as const;
  const { data } = canvas.getContext('2d')!.getImageData(...corner);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (color.every((value, channel) => Math.abs(data[at + channel]! - value) < 4)) count += 1;
  }
  return count > 30;
}
/** Width by height of what discs take. */
function shapeOf(places: readonly Point[]): number {
  const [width, height] = [0, 1].map((axis) => {
    const along = places.map((place) => place[axis]!);
    return Math.max(...along) - Math.min(...along);
  });
  return width! / height!;
}
const pinButton = (widget: Element) => find<HTMLButtonElement>(widget, '.pin-button');
const select = async (widget: EntityGraph, id: string) => {
  widget.session!.select({ kind: 'entity', id });
  await widget.updateComplete;
};

describe('what is put somewhere on a map', () => {
  it('is marked, told, and goes back when it is let go', async () => {
    const widget = await mountGraph();
    const [from] = discs(widget, 'person');
    const goal: Point = [from![0] + (from![0] > 380 ? -90 : 90), from![1]];
    expect(isMarked(widget, from!)).to.equal(false);
    await drag(from!, goal);
    expect(isMarked(widget, discs(widget, 'person')[0]!)).to.equal(true);
    await select(widget, 'newton');
    expect(pinButton(widget).ariaPressed).to.equal('true');
    await expectAccessible(widget);
    pinButton(widget).click();
    await widget.updateComplete;
    expect(pinButton(widget).ariaPressed).to.equal('false');
    widget.session!.select(null);
    await widget.updateComplete;
    find<HTMLButtonElement>(widget, '[aria-label="Show everything"]').click();
    await pause(900);
    const [back] = discs(widget, 'person');
    expect(back![0]).to.be.closeTo(from![0], 2);
    expect(isMarked(widget, back!)).to.equal(false);
  });

  it('can be kept by keyboard alone, and is said to be', async () => {
    const widget = await mountGraph();
    await select(widget, 'tide');
    pinButton(widget).focus();
    pinButton(widget).click();
    await widget.updateComplete;
    expect(said(widget)).to.equal('tide, Concept, 3 connections, kept in place');
    frameOf(widget).focus();
    frameOf(widget).dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    await widget.updateComplete;
    expect(said(widget)).to.equal('tide, Concept, 3 connections, kept in place');
  });

  it('has the rest laid out anew around it in another size', async () => {
    const widget = await mountGraph();
    const { left, top } = frameOf(widget).getBoundingClientRect();
    await drag(discs(widget, 'person')[0]!, [left + 60, top + 60]);
    const all = () => ['person', 'concept', 'place'].flatMap((type) => discs(widget, type));
    const before = shapeOf(all());
    widget.parentElement!.style.inlineSize = '400px';
    await pause(1500);
    const frame = frameOf(widget).getBoundingClientRect();
    const places = all();
    expect(places).to.have.length(4);
    for (const [x, y] of places) {
      expect(x).to.be.within(frame.left, frame.right);
      expect(y).to.be.within(frame.top, frame.bottom);
    }
    // The wide picture made small would have the shape that it had.
    expect(Math.abs(shapeOf(places) / before - 1)).to.be.above(0.1);
    const [person] = discs(widget, 'person');
    expect(person![0]).to.be.below(frame.left + frame.width / 2);
  });
});
