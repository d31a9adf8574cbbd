import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { SmartObjects } from '../../../src/components/smart-objects/smart-objects.js';
import { registerLocale } from '../../../src/controllers/localize-controller.js';
import '../../../src/define/smart-objects.js';
import type { SeekRequestEvent, SelectRequestEvent } from '../../../src/events.js';
import { expectAccessible } from '../../helpers/a11y.js';
import { sample } from '../../helpers/sample.js';
import { mount, mutationsDuring, partOf, parts, shownText } from '../../helpers/widget.js';

const many = {
  ...sample,
  entities: [
    ...sample.entities,
    ...Array.from({ length: 20 }, (_, index) => ({ id: `n${index}`, name: `Näme ${index}` })),
  ],
};
const mountObjects = (data: object = sample) => mount<SmartObjects>('smart-objects', data);
const chip = (widget: Element, name: string) =>
  parts<HTMLButtonElement>(widget, 'chip').find((it) => it.textContent.includes(name))!;
const focused = (widget: Element) => widget.shadowRoot!.activeElement;
const folded = (element: Element | undefined) => element?.textContent.replace(/\s+/g, ' ').trim();
/** Until a close or a choice on a card has moved the focus. */
const settled = async (widget: SmartObjects) => {
  await widget.updateComplete;
  await Promise.resolve();
};

async function search(widget: SmartObjects, text: string): Promise<void> {
  const [field] = parts<HTMLInputElement>(widget, 'search');
  field!.value = text;
  field!.dispatchEvent(new Event('input'));
  await widget.updateComplete;
}

describe('<smart-objects>', () => {
  describe('renders', () => {
    it('groups the entities by type, with counts', async () => {
      const widget = await mountObjects();
      expect(parts(widget, 'title').map((it) => it.textContent)).to.deep.equal([
        'Person · 1',
        'Places · 2',
        'Concept · 1',
      ]);
      expect(parts(widget, 'title')[0]!.localName).to.equal('h3');
      expect(parts(widget, 'count')[0]!.textContent).to.equal('4 · 3 links');
      expect(folded(chip(widget, 'Moon'))).to.equal('Moon2, 2 mentions');
      expect(parts(widget, 'search')).to.have.length(0);
    });

    it('puts types that nobody knows last, under their own name', async () => {
      const entities = [{ name: 'Kelp', type: 'plant' }, ...sample.entities];
      const widget = await mountObjects({ ...sample, entities });
      expect(parts(widget, 'title').at(-1)!.textContent).to.equal('Plant · 1');
    });

    it('takes types as one that differ by their letters’ case and spaces only', async () => {
      const types = ['person', 'Person', ' PERSON ', 'AI model', 'ai Model'];
      const entities = types.map((type, index) => ({ name: `Name ${index}`, type }));
      const widget = await mountObjects({ ...sample, entities });
      const titles = parts(widget, 'title').map((it) => it.textContent);
      expect(titles).to.deep.equal(['People · 3', 'AI model · 2']);
      const colors = parts(widget, 'chip').map((it) => it.dataset.type);
      expect(new Set(colors.slice(0, 3))).to.deep.equal(new Set(['person']));
    });

    it('says so in one quiet line when there are none', async () => {
      const widget = await mountObjects({ ...sample, entities: [] });
      expect(shownText(widget)).to.equal('This video names no people, companies or ideas.');
    });

    it('lights what is talked about now', async () => {
      const widget = await mountObjects();
      widget.session!.seek(45);
      await widget.updateComplete;
      expect(parts(widget, 'current').map((it) => folded(it)!.slice(0, 4))).to.deep.equal([
        'Isaa',
        'Moon',
      ]);
    });

    it('marks what the selected topic is about', async () => {
      const widget = await mountObjects();
      const { id } = widget.session!.state.document!.topics[0]!;
      widget.session!.select({ kind: 'topic', id });
      await widget.updateComplete;
      expect(parts(widget, 'item-marked').map(folded)).to.deep.equal(['Isaac Newton1, 1 mention']);
    });

    it('shows a hundred of a group and unfolds the rest', async () => {
      const entities = Array.from({ length: 150 }, (_, index) => ({
        id: String(index),
        name: `N${index}`,
      }));
      const widget = await mountObjects({ ...sample, entities, connections: [] });
      expect(parts(widget, 'chip')).to.have.length(100);
      const more = widget.shadowRoot!.querySelector<HTMLButtonElement>('.button')!;
      expect(folded(more)).to.equal('50 more');
      more.focus();
      more.click();
      await widget.updateComplete;
      expect(parts(widget, 'chip')).to.have.length(150);
      expect(widget.shadowRoot!.activeElement).to.equal(parts(widget, 'chip')[100]);
    });
  });

  it('keeps the name of a type within its width, also one that nowhere breaks', async () => {
    const type = `ด${'้้้้้็็็็็'.repeat(30)}`;
    const widget = await mountObjects({ title: 'T', entities: [{ id: 'a', name: 'A', type }] });
    widget.style.inlineSize = '200px';
    expect(widget.scrollWidth).to.equal(200);
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).to.equal(clientWidth);
  });

  describe('behaves', () => {
    it('opens the card of what is chosen under its group, and closes it', async () => {
      const widget = await mountObjects();
      chip(widget, 'Moon').click();
      const card = await partOf(widget, 'card');
      expect(card.parentElement!.contains(chip(widget, 'Moon'))).to.equal(true);
      expect(chip(widget, 'Moon').getAttribute('aria-expanded')).to.equal('true');
      expect(chip(widget, 'Moon').getAttribute('aria-controls')).to.equal(card.id);
      expect(folded(card)).to.contain('Earth’s companion.');
      expect(folded(card)).to.contain('Luna');
      expect(folded(card)).to.contain('causes tide');
      const link = card.querySelector('a')!;
      expect(link.textContent).to.contain('wikidata.org');
      expect(link.rel).to.contain('noopener');
      chip(widget, 'Moon').click();
      await widget.updateComplete;
      expect(parts(widget, 'card')).to.have.length(0);
    });

    it('opens the card of what is selected elsewhere, and leaves the focus alone', async () => {
      const widget = await mountObjects();
      chip(widget, 'Sun').focus();
      widget.session!.select({ kind: 'entity', id: 'newton' });
      expect(folded(await partOf(widget, 'card'))).to.contain('Isaac Newton');
      expect(focused(widget)).to.equal(chip(widget, 'Sun'));
    });

    it('closes by Escape and returns to the chip', async () => {
      const widget = await mountObjects();
      chip(widget, 'Moon').focus();
      await sendKeys({ press: 'Enter' });
      (await partOf(widget, 'card')).querySelector<HTMLElement>('a')!.focus();
      await sendKeys({ press: 'Escape' });
      await settled(widget);
      expect(parts(widget, 'card')).to.have.length(0);
      expect(focused(widget)).to.equal(chip(widget, 'Moon'));
    });

    it('goes to another entity from a card, and the focus with it', async () => {
      const widget = await mountObjects();
      chip(widget, 'Moon').click();
      (await partOf(widget, 'card')).querySelector<HTMLElement>('.name')!.click();
      await settled(widget);
      expect(widget.session!.state.selection).to.deep.equal({ kind: 'entity', id: 'tide' });
      expect(focused(widget)).to.equal(chip(widget, 'tide'));
      expect(folded(parts(widget, 'card')[0])).to.contain('Isaac Newton explained');
    });

    it('moves from chip to chip by the arrow keys, across groups', async () => {
      const widget = await mountObjects();
      const chips = parts(widget, 'chip');
      chips[0]!.focus();
      for (const [key, at] of [
        ['ArrowRight', 1],
        ['ArrowDown', 2],
        ['ArrowLeft', 1],
        ['End', 3],
        ['ArrowRight', 3],
        ['ArrowUp', 2],
        ['Home', 0],
        ['ArrowLeft', 0],
      ] as const) {
        await sendKeys({ press: key });
        expect(chips.indexOf(focused(widget) as HTMLElement), key).to.equal(at);
      }
      widget.dir = 'rtl';
      await sendKeys({ press: 'ArrowLeft' });
      expect(focused(widget)).to.equal(chips[1]);
      expect(widget.session!.state.selection).to.equal(null);
    });

    it('leaves the arrow keys to the field and the card', async () => {
      const widget = await mountObjects(many);
      await search(widget, 'moon');
      const [field] = parts(widget, 'search');
      field!.focus();
      await sendKeys({ press: 'ArrowLeft' });
      expect(focused(widget)).to.equal(field);
      chip(widget, 'Moon').click();
      const link = (await partOf(widget, 'card')).querySelector('a')!;
      link.focus();
      await sendKeys({ press: 'ArrowLeft' });
      expect(focused(widget)).to.equal(link);
    });

    it('filters where there are many, whatever the accents, and keeps the selected', async () => {
      const widget = await mountObjects(many);
      await search(widget, 'name 1');
      expect(parts(widget, 'chip')).to.have.length(11);
      widget.session!.select({ kind: 'entity', id: 'moon' });
      await search(widget, 'luna (');
      expect(parts(widget, 'chip').map((it) => folded(it)!.slice(0, 4))).to.deep.equal(['Moon']);
      expect(widget.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal(
        'Nothing matches “luna (”.',
      );
      await search(widget, '');
      expect(parts(widget, 'chip')).to.have.length(24);
    });
  });

  describe('requests', () => {
    it('asks to select and to release', async () => {
      const widget = await mountObjects();
      const requests: SelectRequestEvent[] = [];
      widget.addEventListener('vl-select', (event) => requests.push(event));
      chip(widget, 'Moon').click();
      const card = await partOf(widget, 'card');
      card.querySelector<HTMLElement>('[aria-label="Close"]')!.click();
      await settled(widget);
      expect(requests.map(({ detail }) => detail)).to.deep.equal([
        { kind: 'entity', id: 'moon' },
        { kind: 'entity', id: null },
      ]);
      expect(focused(widget)).to.equal(chip(widget, 'Moon'));
    });

    it('asks for the times on a card', async () => {
      const widget = await mountObjects();
      const seeks: SeekRequestEvent[] = [];
      widget.addEventListener('vl-seek', (event) => seeks.push(event));
      chip(widget, 'Newton').click();
      await partOf(widget, 'card');
      for (const time of parts(widget, 'time')) time.click();
      expect(seeks.map(({ detail }) => detail)).to.deep.equal([
        { time: 40, end: 60, from: 'smart-objects' },
        { time: 40, end: 50, from: 'smart-objects' },
      ]);
    });

    it('stays as it is when the page cancels', async () => {
      const widget = await mountObjects();
      widget.parentElement!.addEventListener('vl-select', (event) => event.preventDefault());
      chip(widget, 'Moon').click();
      await widget.updateComplete;
      expect(parts(widget, 'card')).to.have.length(0);
    });
  });

  it('is accessible, idle, filtered to nothing and with a card', async () => {
    const widget = await mountObjects(many);
    await expectAccessible(widget);
    await search(widget, 'zzz');
    await expectAccessible(widget);
    await search(widget, '');
    widget.session!.seek(45);
    widget.session!.select({ kind: 'entity', id: 'moon' });
    await partOf(widget, 'card');
    await expectAccessible(widget);
  });

  it('localises its types and counts', async () => {
    registerLocale('nl', { 'type.place': { one: 'Plaats', other: 'Plaatsen' } });
    const widget = await mountObjects();
    widget.lang = 'nl';
    widget.requestUpdate();
    await widget.updateComplete;
    expect(parts(widget, 'title')[1]!.textContent).to.equal('Plaatsen · 2');
  });

  it('stays quiet while nothing of its own changes', async () => {
    const widget = await mountObjects();
    widget.session!.select({ kind: 'entity', id: 'moon' });
    widget.session!.seek(41);
    await partOf(widget, 'card');
    expect(await mutationsDuring(widget, () => widget.session!.seek(59))).to.equal(0);
    expect(await mutationsDuring(widget, () => widget.session!.search('tide'))).to.equal(0);
  });
});
