import { aTimeout } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import type { VideoDetails } from '../../../src/components/video-details/video-details.js';
import { registerLocale } from '../../../src/controllers/localize-controller.js';
import '../../../src/define/video-details.js';
import type { SelectRequestEvent } from '../../../src/events.js';
import { expectAccessible } from '../../helpers/a11y.js';
import { sample } from '../../helpers/sample.js';
import { mount, mutationsDuring, parts, shownText } from '../../helpers/widget.js';

const long = 'Twice a day the sea comes in and goes out again. '.repeat(30);
const mountDetails = (data: object = sample) => mount<VideoDetails>('video-details', data);
const texts = (widget: Element, part: string) =>
  parts(widget, part).map((it) => it.textContent.replace(/\s+/g, ' ').trim());

describe('<video-details>', () => {
  describe('renders', () => {
    it('says what the video is', async () => {
      const widget = await mountDetails();
      const [heading] = parts(widget, 'heading');
      expect(heading!.localName).to.equal('h2');
      expect(heading!.textContent).to.equal('Tides and the Moon');
      expect(parts(widget, 'title')[0]!.lang).to.equal('en');
      expect(texts(widget, 'item')).to.deep.equal([
        'Ada Moss speaker',
        'Harbour Talks, opens another site',
        'March 4, 2025',
        '1 min',
        '3 connections · 4 entities in this video',
      ]);
      expect(texts(widget, 'text')).to.deep.equal(['Why the sea rises and falls.']);
    });

    it('gives its times to machines, and its links no hold on the page', async () => {
      const widget = await mountDetails();
      const times = parts<HTMLTimeElement>(widget, 'time');
      expect(times.map(({ dateTime }) => dateTime)).to.deep.equal(['2025-03-04', 'PT1M']);
      const link = widget.shadowRoot!.querySelector('a')!;
      expect(link.href).to.equal('https://example.org/');
      expect(link.rel).to.contain('noopener');
    });

    it('shows what there is when there is only a title', async () => {
      const widget = await mountDetails({ title: 'Alone' });
      expect(shownText(widget)).to.equal('Alone');
      expect(parts(widget, 'item')).to.have.length(0);
    });

    it('puts the heading that the page names in the title’s place, or none', async () => {
      const widget = await mountDetails();
      widget.heading = 'About';
      await widget.updateComplete;
      expect(texts(widget, 'heading')).to.deep.equal(['About']);
      widget.heading = '';
      await widget.updateComplete;
      expect(parts(widget, 'heading')).to.have.length(0);
    });

    it('never reads a description as markup', async () => {
      const widget = await mountDetails({ title: 'T', description: '<b>bold</b>' });
      expect(parts(widget, 'text')[0]!.textContent).to.equal('<b>bold</b>');
    });
  });

  describe('behaves', () => {
    it('folds a long description, and unfolds it', async () => {
      const widget = await mountDetails({ ...sample, description: long });
      await aTimeout(50);
      const more = widget.shadowRoot!.querySelector<HTMLButtonElement>('.more')!;
      const [text] = parts(widget, 'text');
      const folded = text!.clientHeight;
      expect(more.getAttribute('aria-expanded')).to.equal('false');
      more.click();
      await widget.updateComplete;
      expect(more.getAttribute('aria-expanded')).to.equal('true');
      expect(text!.clientHeight).to.be.greaterThan(folded);
      expect(more.textContent.trim()).to.equal('Show less');
    });

    it('does not offer to unfold what is seen in full', async () => {
      const widget = await mountDetails();
      await aTimeout(50);
      expect(widget.shadowRoot!.querySelector('.more')).to.equal(null);
    });
  });

  it('requests to select a person who is an entity, and marks the selected one', async () => {
    const people = [{ name: 'Newton', entity: 'newton' }, { name: 'Moon' }, { name: 'Ada Moss' }];
    const widget = await mountDetails({ ...sample, people });
    const requests: SelectRequestEvent[] = [];
    widget.addEventListener('vl-select', (event) => requests.push(event));
    const names = widget.shadowRoot!.querySelectorAll<HTMLButtonElement>('button.name');
    expect([...names].map((it) => it.textContent)).to.deep.equal(['Newton', 'Moon']);
    names[0]!.click();
    await widget.updateComplete;
    expect(requests[0]!.detail).to.deep.equal({ kind: 'entity', id: 'newton' });
    expect(requests[0]!.cancelable).to.equal(true);
    expect(texts(widget, 'item-marked')).to.deep.equal(['Newton']);
    names[0]!.click();
    expect(widget.session!.state.selection).to.equal(null);
  });

  it('is accessible, folded and unfolded', async () => {
    const people = [{ name: 'Newton', role: 'guest', entity: 'newton' }];
    const widget = await mountDetails({ ...sample, people, description: long });
    await aTimeout(50);
    await expectAccessible(widget);
    widget.shadowRoot!.querySelector<HTMLButtonElement>('.more')!.click();
    widget.session!.select({ kind: 'entity', id: 'newton' });
    await widget.updateComplete;
    await expectAccessible(widget);
  });

  it('localises its dates, lengths and counts', async () => {
    registerLocale('nl', { 'graph.connections': '{count} verbindingen' });
    const widget = await mountDetails({ ...sample, duration: 7500 });
    widget.lang = 'nl';
    widget.requestUpdate();
    await widget.updateComplete;
    expect(texts(widget, 'time')).to.deep.equal(['4 maart 2025', '2 uur en 5 minuten']);
    expect(texts(widget, 'count')[0]).to.contain('3 verbindingen');
  });

  it('stays quiet while the video plays and others search', async () => {
    const widget = await mountDetails();
    expect(await mutationsDuring(widget, () => widget.session!.seek(6))).to.equal(0);
    expect(await mutationsDuring(widget, () => widget.session!.search('tide'))).to.equal(0);
  });
});
