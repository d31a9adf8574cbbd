import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/define/entity-graph.js';
import type { EntityGraph } from '../../../src/components/entity-graph/entity-graph.js';
import { expectAccessible } from '../../helpers/a11y.js';
import { mount, parts, until } from '../../helpers/widget.js';

const TEAMS = ['Red', 'Green', 'Blue'];
const SIZE = 6;

/** Three teams in which everybody knows everybody; the first of each know each other. */
const teams = (size = SIZE) => ({
  title: 'Teams',
  entities: TEAMS.flatMap((team) =>
    Array.from({ length: size }, (_, index) => ({
      id: `${team}${index}`,
      name: `${team} ${index + 1}`,
      type: 'person',
    })),
  ),
  connections: TEAMS.flatMap((team, at) => [
    ...Array.from({ length: size }, (_, a) =>
      Array.from({ length: a }, (_, b) => ({
        id: `${team}${a}-${b}`,
        source: `${team}${a}`,
        target: `${team}${b}`,
        label: 'knows',
      })),
    ).flat(),
    { id: `${team}-next`, source: `${team}0`, target: `${TEAMS[(at + 1) % 3]}0` },
  ]),
});

const root = (widget: Element) => widget.shadowRoot!;
const said = (widget: Element) => root(widget).querySelector('[role=status]')!.textContent;
const chips = (widget: Element) => parts(widget, 'chip');
const listed = (widget: Element) =>
  [...root(widget).querySelectorAll<HTMLElement>('.twin .entity')].map((it) => it.innerText.trim());
const buttonOf = (widget: Element, text: string) =>
  [...root(widget).querySelectorAll<HTMLButtonElement>('.menu button')].find(
    (it) => it.textContent.trim() === text,
  )!;

async function mountGraph(data: object = teams()): Promise<EntityGraph> {
  const widget = await mount<EntityGraph>('entity-graph', data);
  widget.parentElement!.style.inlineSize = '760px';
  await until(() => root(widget).querySelector('.ready canvas'), 'the map');
  await widget.updateComplete;
  return widget;
}

async function press(widget: EntityGraph, text: string): Promise<void> {
  const before = said(widget);
  buttonOf(widget, text).click();
  await until(() => said(widget) !== before, `what “${text}” says`);
}

/** The middle of all that a map shows in a group's colour, in pixels. */
function middleOf(widget: EntityGraph, group: string): readonly [number, number] | undefined {
  const canvas = root(widget).querySelector('canvas')!;
  const { width, height } = canvas;
  const probe = root(widget).querySelector(`.probes [data-type="${group}"]`);
  const color = probe && getComputedStyle(probe).color.match(/\d+/g)!.map(Number);
  if (!color) return undefined;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
  let [x, y, count] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    if (color.some((value, channel) => Math.abs(data[at + channel]! - value) > 3)) continue;
    x += (at / 4) % width;
    y += Math.floor(at / 4 / width);
    count += 1;
  }
  return count ? [x / count, y / count] : undefined;
}

describe('<entity-graph> groups', () => {
  it('are not offered where few entities are, or none is connected', async () => {
    const few = teams();
    const small = await mountGraph({ ...few, entities: few.entities.slice(0, 11) });
    expect(buttonOf(small, 'Fold groups')).to.equal(undefined);
    const loose = await mountGraph({ ...few, connections: [] });
    expect(buttonOf(loose, 'Fold groups')).to.equal(undefined);
  });

  it('take the colours, and the legend follows; kinds take them back', async () => {
    const widget = await mountGraph();
    const item = () => root(widget).querySelector<HTMLElement>('.twin [data-type]')!.dataset.type;
    expect(item()).to.equal('person');
    await press(widget, 'Colour by group');
    expect(said(widget)).to.equal('Groups: 3');
    expect(chips(widget).map((it) => it.innerText.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Red 1, Red 2 6',
      'Green 1, Green 2 6',
      'Blue 1, Blue 2 6',
    ]);
    expect(chips(widget).map((it) => it.dataset.type)).to.deep.equal([
      'group-0',
      'group-1',
      'group-2',
    ]);
    expect(item()).to.match(/^group-/);
    expect(buttonOf(widget, 'Colour by group').ariaPressed).to.equal('true');
    await expectAccessible(widget);
    await press(widget, 'Colour by group');
    expect(chips(widget)).to.have.length(1);
    expect(item()).to.equal('person');
  });

  it('fold into one disc each, which the list says too; all open again', async () => {
    const widget = await mountGraph();
    await press(widget, 'Fold groups');
    expect(said(widget)).to.equal('Groups folded: 3');
    expect(listed(widget)).to.deep.equal(['Red 1 +5', 'Green 1 +5', 'Blue 1 +5']);
    const [item] = parts(widget, 'item');
    expect(item!.querySelector('.kind')!.textContent).to.equal('group of 6');
    expect(item!.querySelectorAll('.edge')).to.have.length(2);
    await expectAccessible(widget);
    await press(widget, 'Open all groups');
    expect(listed(widget)).to.have.length(18);
  });

  it('open and fold one by one from the legend and the list', async () => {
    const widget = await mountGraph();
    await press(widget, 'Fold groups');
    const [chip] = chips(widget);
    expect(chip!.ariaExpanded).to.equal('false');
    chip!.click();
    await widget.updateComplete;
    expect(said(widget)).to.equal('Red 1 +5 opened, 6 shown');
    expect(chip!.ariaExpanded).to.equal('true');
    expect(listed(widget)).to.have.length(8);
    chip!.click();
    await widget.updateComplete;
    expect(said(widget)).to.equal('Red 1 +5 folded');
    expect(listed(widget)).to.have.length(3);
    root(widget).querySelector<HTMLElement>('.twin .entity')!.click();
    await widget.updateComplete;
    expect(listed(widget)).to.have.length(8);
  });

  it('open also while their disc is still being made', async () => {
    const widget = await mountGraph(teams(40));
    await press(widget, 'Colour by group');
    const [first] = chips(widget);
    // Of so many, the discs come in slices after this task.
    first!.click();
    first!.click();
    await until(() => said(widget)?.includes('opened'), 'that it is open');
    await widget.updateComplete;
    expect(first!.ariaExpanded).to.equal('true');
  });

  it('are told and opened by the keyboard, which stays where it was', async () => {
    const widget = await mountGraph();
    await press(widget, 'Fold groups');
    parts(widget, 'graph')[0]!.focus();
    await sendKeys({ press: 'Home' });
    await widget.updateComplete;
    expect(said(widget)).to.equal('Red 1 +5, group of 6, 2 connections');
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(listed(widget)).to.have.length(8);
    expect(widget.session!.state.selection).to.equal(null);
    await sendKeys({ press: 'Enter' });
    await until(() => widget.session!.state.selection);
    expect(widget.session!.state.selection).to.deep.include({ kind: 'entity', id: 'Red0' });
  });

  it('open for a member that is selected, and for a connection within', async () => {
    const widget = await mountGraph();
    await press(widget, 'Fold groups');
    widget.session!.select({ kind: 'entity', id: 'Green3' });
    await until(() => listed(widget).includes('Green 4'), 'the group');
    expect(listed(widget)).to.have.length(8);
    widget.session!.select({ kind: 'connection', id: 'Blue4-2' });
    await until(() => listed(widget).includes('Blue 5'), 'the other group');
    // What connects two groups is seen though both are folded.
    buttonOf(widget, 'Fold groups').click();
    await until(() => listed(widget).length === 3, 'the discs');
    widget.session!.select({ kind: 'connection', id: 'Red-next' });
    await until(() => parts(widget, 'card').length, 'the card');
    expect(listed(widget)).to.have.length(3);
    expect(parts(widget, 'card')[0]!.innerText).to.contain('Red 1').and.not.to.contain('+5');
  });

  it('open along a path', async () => {
    const widget = await mountGraph();
    await press(widget, 'Fold groups');
    widget.session!.select({ kind: 'entity', id: 'Red3' });
    await until(() => root(widget).querySelector('.path-button'), 'the card');
    root(widget).querySelector<HTMLElement>('.path-button')!.click();
    const search = parts<HTMLInputElement>(widget, 'search')[0]!;
    search.value = 'Blue 6';
    search.dispatchEvent(new InputEvent('input'));
    await widget.updateComplete;
    search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await until(() => root(widget).querySelector('.path ol'), 'the path');
    await widget.updateComplete;
    expect(listed(widget)).to.include.members(['Red 4', 'Blue 6', 'Green 1 +5']);
  });

  it('stay where they are when they fold and open', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      const widget = await mountGraph();
      const settle = () => new Promise((resolve) => setTimeout(resolve, 300));
      await press(widget, 'Colour by group');
      await settle();
      const before = ['group-0', 'group-1', 'group-2'].map((group) => middleOf(widget, group)!);
      await press(widget, 'Fold groups');
      await settle();
      before.forEach(([x, y], index) => {
        const [discX, discY] = middleOf(widget, `group-${index}`)!;
        expect(Math.hypot(discX - x, discY - y)).to.be.lessThan(40 * devicePixelRatio);
      });
      await press(widget, 'Open all groups');
      await settle();
      before.forEach((place, index) => {
        expect(middleOf(widget, `group-${index}`)).to.deep.equal(place);
      });
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' });
    }
  });

  it('go with their document', async () => {
    const widget = await mountGraph();
    await press(widget, 'Fold groups');
    const { entities, connections } = teams();
    widget.data = { entities, connections: connections.slice(1) };
    await until(() => listed(widget).length === 18, 'the other document');
    expect(chips(widget)).to.have.length(1);
  });

  it('names with the groups the kinds that are left out, and counts what is seen of a group', async () => {
    const data = teams();
    data.entities.forEach((it, index) => (it.type = index % 2 ? 'place' : 'person'));
    const widget = await mountGraph(data);
    chips(widget)[1]!.click();
    await widget.updateComplete;
    await press(widget, 'Colour by group');
    const names = () => chips(widget).map((it) => it.innerText.replace(/\s+/g, ' ').trim());
    expect(names().at(-1)).to.equal('Places 9');
    for (const name of names().slice(0, 3)) expect(name).to.match(/ 3 of 6$/);
    chips(widget).at(-1)!.click();
    await widget.updateComplete;
    expect(chips(widget)).to.have.length(3);
    for (const name of names()) expect(name).to.match(/ 6$/);
  });

  it('opens all groups with the return to everything', async () => {
    const widget = await mountGraph();
    await press(widget, 'Fold groups');
    expect(listed(widget)).to.have.length(3);
    root(widget).querySelector<HTMLButtonElement>('[aria-label="Show everything"]')!.click();
    await until(() => listed(widget).length === 18, 'all entities');
  });
});
