import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/define/entity-graph.js';
import {
  clickAt,
  discs,
  find,
  frameOf,
  mountGraph,
  pause,
  root,
  selection,
} from '../../helpers/graph.js';
import { sample } from '../../helpers/sample.js';
import { until } from '../../helpers/widget.js';

const boxOf = (element: Element) => element.getBoundingClientRect();

describe('the card of <entity-graph>', () => {
  it('is in sight on a narrow screen, beside what it is about, and can be closed', async () => {
    const size = { width: innerWidth, height: innerHeight };
    await setViewport({ width: 390, height: 640 });
    try {
      const widget = await mountGraph();
      widget.parentElement!.style.inlineSize = '374px';
      await pause(600);
      const after = document.createElement('div');
      after.style.blockSize = '2000px';
      widget.after(after);
      frameOf(widget).scrollIntoView();
      const nodes = discs(widget, 'person');
      await clickAt(nodes[0]!);
      await pause(900);
      expect(selection(widget)!.id).to.equal('newton');
      const panel = boxOf(find(widget, '.panel'));
      expect(panel.bottom).to.be.at.most(innerHeight);
      expect(panel.top).to.be.above(innerHeight * 0.4);
      const [[, y]] = discs(widget, 'person') as [[number, number]];
      expect(y).to.be.below(panel.top);
      find<HTMLButtonElement>(widget, '.panel .icon-button').click();
      await widget.updateComplete;
      expect(root(widget).querySelector('.panel')).to.equal(null);
    } finally {
      await setViewport(size);
    }
  });

  it('leaves no gap where the picture of an entity cannot be had', async () => {
    const entities = sample.entities.map((it) => ({ ...it, image: `missing-${it.id}.png` }));
    const widget = await mountGraph({ ...sample, entities });
    await clickAt(discs(widget, 'person')[0]!);
    await widget.updateComplete;
    const picture = find(widget, '[part~="card"] img');
    await until(() => !picture.checkVisibility(), 'the picture to be left out');
    expect(discs(widget, 'person')).to.have.length(1);
  });

  it('is printed in dark letters, also where the page is dark', async () => {
    const widget = await mountGraph();
    widget.parentElement!.style.colorScheme = 'dark';
    widget.session!.select({ kind: 'entity', id: 'moon' });
    await widget.updateComplete;
    const card = find(widget, '[part~="card"]');
    const color = () => getComputedStyle(card).color;
    expect(color()).to.equal('rgb(236, 237, 241)');
    try {
      await emulateMedia({ media: 'print' });
      expect(color()).to.equal('rgb(28, 29, 34)');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('is printed after the map, without buttons', async () => {
    const widget = await mountGraph();
    widget.session!.select({ kind: 'entity', id: 'moon' });
    await widget.updateComplete;
    try {
      await emulateMedia({ media: 'print' });
      expect(boxOf(find(widget, '.panel')).top).to.be.at.least(boxOf(frameOf(widget)).bottom - 1);
      expect(find(widget, '.ways').checkVisibility()).to.equal(false);
      expect(find(widget, '.panel .icon-button').checkVisibility()).to.equal(false);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});
