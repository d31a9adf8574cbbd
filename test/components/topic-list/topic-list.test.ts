import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { TopicList } from '../../../src/components/topic-list/topic-list.js';
import { registerLocale } from '../../../src/controllers/localize-controller.js';
import '../../../src/define/topic-list.js';
import type { SeekRequestEvent, SelectRequestEvent } from '../../../src/events.js';
import { expectAccessible } from '../../helpers/a11y.js';
import { FakeFetch } from '../../helpers/fake-fetch.js';
import { sample } from '../../helpers/sample.js';
import { mount, mutationsDuring, partOf, parts, shownText } from '../../helpers/widget.js';

const VTT = 'WEBVTT\n\n00:40.000 --> 00:50.000\nIsaac Newton explained why.\n';
const mountTopics = (data: object = sample) => mount<TopicList>('topic-list', data);
const chip = (widget: Element, index: number) => parts<HTMLButtonElement>(widget, 'chip')[index]!;
const gravity = (widget: TopicList) => widget.session!.state.document!.topics[0]!.id;

describe('<topic-list>', () => {
  describe('renders', () => {
    it('lists the topics as chips with their number', async () => {
      const widget = await mountTopics();
      expect(parts(widget, 'chip').map((it) => it.textContent.trim())).to.deep.equal([
        'Gravity',
        'Oceans',
      ]);
      expect(parts(widget, 'count')[0]!.textContent).to.equal('2 themes');
      expect(parts(widget, 'chip').map((it) => it.ariaPressed)).to.deep.equal(['false', 'false']);
    });

    it('says so in one quiet line when there are none', async () => {
      const widget = await mountTopics({ ...sample, topics: [] });
      expect(shownText(widget)).to.equal('This video has no topics.');
    });

    it('lights the topics that are discussed now', async () => {
      const widget = await mountTopics();
      widget.session!.seek(45);
      await widget.updateComplete;
      expect(parts(widget, 'current')).to.deep.equal([parts(widget, 'item')[0]]);
      widget.session!.seek(5);
      await widget.updateComplete;
      expect(parts(widget, 'current')).to.have.length(0);
    });

    it('marks the topics that are about the selected entity', async () => {
      const widget = await mountTopics();
      widget.session!.select({ kind: 'entity', id: 'newton' });
      await widget.updateComplete;
      expect(parts(widget, 'item-marked')).to.deep.equal([parts(widget, 'item')[0]]);
      widget.session!.select({ kind: 'entity', id: 'sun' });
      await widget.updateComplete;
      expect(parts(widget, 'item-marked')).to.have.length(0);
    });
  });

  it('shows when the selected topic is discussed and what it is about', async () => {
    const widget = await mountTopics();
    chip(widget, 0).click();
    const card = await partOf(widget, 'card');
    expect(card.id).to.equal(chip(widget, 0).getAttribute('aria-controls'));
    expect(card.textContent).to.contain('0:40');
    expect(card.querySelector('.name')!.textContent).to.equal('Isaac Newton');
  });

  describe('requests', () => {
    it('reads a transcript that tells when the entities of a topic are mentioned', async () => {
      const fetched = new FakeFetch().on('/tides.vtt', VTT, {
        headers: { 'content-type': 'text/vtt' },
      });
      try {
        const widget = await mountTopics({
          ...sample,
          topics: [{ label: 'Gravity', entities: ['newton'] }],
          transcripts: [{ language: 'en', src: '/tides.vtt' }],
        });
        chip(widget, 0).click();
        await partOf(widget, 'time');
        expect(parts(widget, 'time')[0]!.textContent).to.contain('0:40');
        expect(fetched.asked).to.have.length(1);
      } finally {
        fetched.restore();
      }
    });

    it('asks to select a topic by keyboard, and to release it', async () => {
      const widget = await mountTopics();
      const requests: SelectRequestEvent[] = [];
      widget.addEventListener('vl-select', (event) => requests.push(event));
      chip(widget, 0).focus();
      await sendKeys({ press: 'Enter' });
      await widget.updateComplete;
      expect(chip(widget, 0).ariaPressed).to.equal('true');
      await sendKeys({ press: 'Space' });
      await widget.updateComplete;
      expect(chip(widget, 0).ariaPressed).to.equal('false');
      expect(requests.map(({ detail }) => detail)).to.deep.equal([
        { kind: 'topic', id: gravity(widget) },
        { kind: 'topic', id: null },
      ]);
    });

    it('moves from topic to topic by the arrow keys, and selects none by that', async () => {
      const widget = await mountTopics();
      chip(widget, 0).focus();
      await sendKeys({ press: 'ArrowRight' });
      expect(widget.shadowRoot!.activeElement).to.equal(chip(widget, 1));
      await sendKeys({ press: 'Home' });
      expect(widget.shadowRoot!.activeElement).to.equal(chip(widget, 0));
      expect(widget.session!.state.selection).to.equal(null);
    });

    it('stays as it is when the page cancels', async () => {
      const widget = await mountTopics();
      widget.parentElement!.addEventListener('vl-select', (event) => event.preventDefault());
      chip(widget, 0).click();
      await widget.updateComplete;
      expect(chip(widget, 0).ariaPressed).to.equal('false');
    });

    it('asks for its times and its entities', async () => {
      const widget = await mountTopics();
      const seeks: SeekRequestEvent[] = [];
      widget.addEventListener('vl-seek', (event) => seeks.push(event));
      widget.session!.select({ kind: 'topic', id: gravity(widget) });
      await partOf(widget, 'card');
      parts(widget, 'time')[0]!.click();
      expect(seeks[0]!.detail).to.deep.equal({ time: 40, end: 60, from: 'topic-list' });
      parts(widget, 'card')[0]!.querySelector<HTMLElement>('.name')!.click();
      expect(widget.session!.state.selection).to.deep.equal({ kind: 'entity', id: 'newton' });
    });
  });

  it('is accessible, idle, with a topic selected and with an entity selected', async () => {
    const widget = await mountTopics();
    await expectAccessible(widget);
    widget.session!.seek(45);
    widget.session!.select({ kind: 'topic', id: gravity(widget) });
    await partOf(widget, 'card');
    await expectAccessible(widget);
    widget.session!.select({ kind: 'entity', id: 'newton' });
    await widget.updateComplete;
    await expectAccessible(widget);
  });

  it('localises its texts and plurals', async () => {
    registerLocale('nl', { 'topics.count': { one: '{count} thema', other: '{count} thema’s' } });
    const widget = await mountTopics({ ...sample, topics: ['One'] });
    expect(parts(widget, 'count')[0]!.textContent).to.equal('1 theme');
    widget.lang = 'nl';
    widget.requestUpdate();
    await widget.updateComplete;
    expect(parts(widget, 'count')[0]!.textContent).to.equal('1 thema');
  });

  it('stays quiet while nothing of its own changes', async () => {
    const widget = await mountTopics();
    widget.session!.seek(41);
    expect(await mutationsDuring(widget, () => widget.session!.seek(59))).to.equal(0);
    expect(await mutationsDuring(widget, () => widget.session!.search('tide'))).to.equal(0);
  });
});
