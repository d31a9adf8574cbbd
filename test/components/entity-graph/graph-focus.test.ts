import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/define/entity-graph.js';
import type { EntityGraph } from '../../../src/components/entity-graph/entity-graph.js';
import { find, frameOf, mountGraph, root, said, selection } from '../../helpers/graph.js';
import { sample } from '../../helpers/sample.js';
import { parts, until } from '../../helpers/widget.js';

const focused = (widget: Element) => root(widget).activeElement as HTMLElement | null;
const select = async (
  widget: EntityGraph,
  id: string,
  kind: 'entity' | 'connection' = 'entity',
) => {
  widget.session!.select({ kind, id });
  await widget.updateComplete;
};
const press = async (widget: EntityGraph, key: string) => {
  await sendKeys({ press: key });
  await widget.updateComplete;
};
/** Presses Enter on what a selector names. */
const enter = async (widget: EntityGraph, selector: string) => {
  find(widget, selector).focus();
  await press(widget, 'Enter');
};
const star = (count: number) => ({
  ...sample,
  entities: Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    name: `Node ${index}`,
    type: 'person',
  })),
  connections: Array.from({ length: count - 1 }, (_, index) => ({
    source: 'n0',
    target: `n${index + 1}`,
    label: 'knows',
  })),
});

describe('the focus in <entity-graph>', () => {
  it('goes from one card to the next, and to the map when it is closed', async () => {
    const widget = await mountGraph();
    await select(widget, 'moon');
    await enter(widget, '.panel .name');
    expect(selection(widget)!.id).to.equal('tide');
    expect(focused(widget)!.matches('.panel [part~="card"]')).to.equal(true);
    await press(widget, 'Escape');
    expect(selection(widget)).to.equal(null);
    expect(focused(widget)).to.equal(frameOf(widget));
    expect(said(widget)).to.equal('Released: tide, Concept, 3 connections');
    await select(widget, 'moon');
    await enter(widget, '.panel .icon-button');
    expect(focused(widget)).to.equal(frameOf(widget));
  });

  it('goes back to the entity in the list when its card is closed', async () => {
    const widget = await mountGraph();
    find<HTMLButtonElement>(widget, '.tools > .button').click();
    await widget.updateComplete;
    await enter(widget, '.twin [data-entity="sun"]');
    await enter(widget, '.panel .icon-button');
    expect(focused(widget)!.textContent.trim()).to.equal('Sun');
  });

  it('goes back to the card when a path is closed', async () => {
    const widget = await mountGraph();
    await select(widget, 'moon');
    await enter(widget, '.path-button');
    await enter(widget, '.path .icon-button');
    expect(focused(widget)!.matches('.path-button')).to.equal(true);
    await press(widget, 'Enter');
    expect(find(widget, '.path-button').ariaPressed).to.equal('true');
    await press(widget, 'Enter');
    expect(find(widget, '.path-button').ariaPressed).to.equal('false');
    expect(root(widget).querySelector('.path')).to.equal(null);
  });

  for (const count of [60, 140]) {
    it(`goes on where the list of ${count} entities is unfolded`, async () => {
      const widget = await mountGraph(star(count));
      find<HTMLButtonElement>(widget, '.tools > .button').click();
      await until(() => root(widget).querySelector('.twin:not(.sr-only) .rest'), 'the list');
      await enter(widget, '.twin .rest');
      await until(() => focused(widget)?.matches('.edge'), 'the focus');
      expect(focused(widget)!.textContent.replace(/\s+/g, ' ')).to.contain('knows Node 13');
    });
  }

  it('goes on where more entities are listed', async () => {
    const widget = await mountGraph(star(140));
    find<HTMLButtonElement>(widget, '.tools > .button').click();
    await until(() => root(widget).querySelector('.twin:not(.sr-only) + .button'), 'the list');
    await until(() => parts(widget, 'item').length === 100, 'a hundred');
    await enter(widget, '.twin + .button');
    await until(() => focused(widget)?.matches('.entity'), 'the focus');
    expect(parts(widget, 'item').indexOf(focused(widget)!.closest('li')!)).to.equal(100);
  });

  it('says that something is selected and released, also the same once more', async () => {
    const widget = await mountGraph();
    frameOf(widget).focus();
    await press(widget, 'Home');
    await press(widget, 'Enter');
    expect(said(widget)).to.equal('Selected: tide, Concept, 3 connections');
    await press(widget, 'Escape');
    expect(said(widget)).to.equal('Released: tide, Concept, 3 connections');
    const text = find(widget, '[role=status]').lastChild;
    await press(widget, 'Home');
    await press(widget, 'Home');
    expect(said(widget)).to.equal('tide, Concept, 3 connections');
    expect(find(widget, '[role=status]').lastChild).not.to.equal(text);
    const before = find(widget, '[role=status]').childNodes[1];
    await press(widget, 'Home');
    expect(find(widget, '[role=status]').childNodes[1]).not.to.equal(before);
  });

  it('releases also what the graph does not have', async () => {
    const widget = await mountGraph();
    await select(widget, 'nobody');
    frameOf(widget).focus();
    await press(widget, 'Escape');
    expect(selection(widget)).to.equal(null);
  });

  it('keeps the direction of a name to that name', async () => {
    const entities = sample.entities.map((it) =>
      it.id === 'tide' ? { ...it, name: '\u202etide' } : it,
    );
    const widget = await mountGraph({ ...sample, entities });
    const name = find(widget, '.twin .edge b');
    expect(getComputedStyle(name).unicodeBidi).to.match(/isolate/);
  });

  it('walks no further while Enter is held', async () => {
    const widget = await mountGraph();
    frameOf(widget).focus();
    await sendKeys({ down: 'Enter' });
    await sendKeys({ down: 'Enter' });
    await sendKeys({ down: 'Enter' });
    await sendKeys({ up: 'Enter' });
    await widget.updateComplete;
    expect(said(widget)).to.equal('Selected: tide, Concept, 3 connections');
  });

  it('selects what is found, also when it is selected already', async () => {
    const widget = await mountGraph();
    await select(widget, 'moon');
    parts(widget, 'search')[0]!.focus();
    await sendKeys({ type: 'moon' });
    await press(widget, 'Enter');
    expect(selection(widget)!.id).to.equal('moon');
  });
});

describe('connections that are drawn as one', () => {
  const connections = [
    { id: 'a', source: 'moon', target: 'tide', label: 'causes', directed: true },
    { id: 'b', source: 'moon', target: 'tide', label: 'moves', directed: true },
  ];

  it('are released where the second of them is selected', async () => {
    const widget = await mountGraph({ ...sample, connections });
    await select(widget, 'b', 'connection');
    find<HTMLButtonElement>(widget, '.twin .edge[aria-pressed="true"]').click();
    expect(selection(widget)).to.equal(null);
  });

  it('have their direction and weight in the words of the list, seen or not', async () => {
    const heavy = [
      { id: 'c', source: 'sun', target: 'moon', weight: 2.5 },
      { id: 'd', source: 'sun', target: 'sun', label: 'turns', directed: true },
    ];
    const widget = await mountGraph({ ...sample, connections: [...connections, ...heavy] });
    const rows = () =>
      [...root(widget).querySelectorAll('.twin .edge')].map((it) =>
        it.textContent.replace(/\s+/g, ' ').trim(),
      );
    const unseen = [
      'causes · moves tide, outgoing, said 2 times',
      'Sun, undirected, weight 2.5',
      'Moon, undirected, weight 2.5',
      'turns Sun, directed',
      'Moon causes · moves, incoming, said 2 times',
    ];
    expect(rows()).to.deep.equal(unseen);
    find<HTMLButtonElement>(widget, '.tools > .button').click();
    await widget.updateComplete;
    const seen = unseen.map((it) => it.replace(', outgoing, said', ' ×2, outgoing, said'));
    expect(rows()).to.deep.equal(
      seen.map((it) => it.replace(', incoming, said', ' ×2, incoming, said')),
    );
  });

  it('are counted one by one wherever they are counted, and those that say the same are one row', async () => {
    const again = [
      { id: 'c', source: 'moon', target: 'tide', label: 'causes', directed: true },
      { id: 'd', source: 'moon', target: 'sun' },
    ];
    const widget = await mountGraph({ ...sample, connections: [...connections, ...again] });
    expect(parts(widget, 'count')[0]!.textContent).to.equal('4 entities · 4 connections');
    expect(frameOf(widget).ariaLabel).to.equal('Map of 4 entities and 4 connections');
    frameOf(widget).focus();
    await press(widget, 'Home');
    expect(said(widget)).to.equal('Moon, Place, 4 connections');
    await press(widget, 'e');
    expect(said(widget)).to.equal('Moon causes · moves tide, outgoing, said 3 times, 1–3 of 4');
    await press(widget, 'e');
    expect(said(widget)).to.equal('Moon Sun, undirected, 4 of 4');
    await select(widget, 'moon');
    const rows = [...root(widget).querySelectorAll<HTMLElement>('.card-rows > li')];
    expect(rows.map((it) => it.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'causes tide ×2, outgoing, said 2 times',
      'moves tide, outgoing',
      '1 connection Sun, undirected',
    ]);
    for (const edge of root(widget).querySelectorAll('.card-edge')) {
      const { width, height } = edge.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
    rows[2]!.querySelector<HTMLElement>('.card-edge')!.click();
    expect(selection(widget)).to.deep.equal({ kind: 'connection', id: 'd' });
    await select(widget, 'a', 'connection');
    const sentences = [...root(widget).querySelectorAll('.edge-card [part~="title"]')];
    expect(sentences.map((it) => it.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Moon causes tide ×2, directed, said 2 times',
      'Moon moves tide , directed',
    ]);
  });
});
