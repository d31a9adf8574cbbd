import { oneEvent } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import '../../../src/define/key-moments.js';
import type { KeyMoments } from '../../../src/components/key-moments/key-moments.js';
import { SeekRequestEvent } from '../../../src/events.js';
import { expectAccessible } from '../../helpers/a11y.js';
import { sample } from '../../helpers/sample.js';
import { mount, mutationsDuring, parts, shownText } from '../../helpers/widget.js';

const mountMoments = (data: object = sample) => mount<KeyMoments>('key-moments', data);

describe('<key-moments>', () => {
  describe('renders', () => {
    it('lists the moments with times, titles and descriptions', async () => {
      const widget = await mountMoments();
      expect(parts(widget, 'title').map((it) => it.textContent)).to.deep.equal([
        'The pull',
        'The proof',
      ]);
      expect(parts(widget, 'time')[1]!.textContent).to.contain('0:30');
      expect(parts(widget, 'text')[0]!.textContent).to.equal('What moves the water.');
      expect(parts(widget, 'heading')[0]!.localName).to.equal('h2');
      expect(parts(widget, 'count')[0]!.textContent).to.equal('2 moments');
    });

    it('shows pictures, and hides one that cannot be had', async () => {
      const moments = [{ start: 0, title: 'The pull', image: 'data:image/png;base64,AAAA' }];
      const widget = await mountMoments({ ...sample, moments });
      const image = widget.shadowRoot!.querySelector('img')!;
      expect(image.alt).to.equal('');
      await oneEvent(image, 'error');
      expect(image.hidden).to.equal(true);
    });

    it('says so in one quiet line when there are none', async () => {
      const widget = await mountMoments({ ...sample, moments: [] });
      expect(shownText(widget)).to.equal('This video has no key moments.');
      expect(widget.matches(':state(empty)')).to.equal(true);
    });

    it('marks the moment that plays now, and moves its bar', async () => {
      const widget = await mountMoments();
      widget.session!.seek(45);
      await widget.updateComplete;
      const [current, ...others] = parts(widget, 'current');
      expect(others).to.have.length(0);
      expect(current!.querySelector('[part=title]')!.textContent).to.equal('The proof');
      expect(current!.querySelector('button')!.getAttribute('aria-current')).to.equal('true');
      expect(widget.style.getPropertyValue('--_progress')).to.equal('0.5');
    });

    it('marks the moments in which the selected entity is talked about', async () => {
      const widget = await mountMoments();
      widget.session!.select({ kind: 'entity', id: 'newton' });
      await widget.updateComplete;
      expect(parts(widget, 'item-marked')).to.have.length(1);
      expect(parts(widget, 'item-marked')[0]!.textContent).to.contain('The proof');
    });
  });

  describe('requests', () => {
    it('asks for the start of a moment on click', async () => {
      const widget = await mountMoments();
      const requests: SeekRequestEvent[] = [];
      widget.addEventListener('vl-seek', (event) => requests.push(event));
      parts(widget, 'item')[1]!.querySelector('button')!.click();
      expect(requests[0]).to.be.instanceOf(SeekRequestEvent);
      expect(requests[0]!.detail).to.deep.equal({ time: 30, end: 60, from: 'key-moments' });
      expect(widget.session!.state.playback.time).to.equal(30);
    });

    it('stays where it is when the page cancels', async () => {
      const widget = await mountMoments();
      widget.parentElement!.addEventListener('vl-seek', (event) => event.preventDefault());
      parts(widget, 'item')[1]!.querySelector('button')!.click();
      expect(widget.session!.state.playback.time).to.equal(0);
    });
  });

  it('is accessible, idle and playing', async () => {
    const widget = await mountMoments();
    await expectAccessible(widget);
    widget.session!.seek(5);
    await widget.updateComplete;
    await expectAccessible(widget);
  });

  it('localises its numbers and texts', async () => {
    const widget = await mountMoments({ ...sample, moments: [sample.moments[0]] });
    expect(parts(widget, 'count')[0]!.textContent).to.equal('1 moment');
  });

  it('stays quiet while nothing of its own changes', async () => {
    const widget = await mountMoments();
    widget.session!.seek(5);
    expect(await mutationsDuring(widget, () => widget.session!.seek(6))).to.equal(0);
    expect(await mutationsDuring(widget, () => widget.session!.search('tide'))).to.equal(0);
  });
});
