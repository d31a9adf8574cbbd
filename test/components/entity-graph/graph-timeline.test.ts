import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/define/entity-graph.js';
import type { EntityGraph } from '../../../src/components/entity-graph/entity-graph.js';
import { expectAccessible } from '../../helpers/a11y.js';
import { selectActiveEntities } from '../../../src/model/selectors.js';
import { discs, find, mountGraph, root, said } from '../../helpers/graph.js';
import { FakeFetch } from '../../helpers/fake-fetch.js';
import { sample } from '../../helpers/sample.js';
import { mutationsDuring, parts, until } from '../../helpers/widget.js';

const toggle = (widget: Element) =>
  find<HTMLButtonElement>(widget, 'button[aria-label="The graph so far"]');
const slider = (widget: Element) => find<HTMLInputElement>(widget, '.timeline input');
const named = (widget: Element, name: string) =>
  find<HTMLButtonElement>(widget, `.timeline button[aria-label="${name}"]`);
const listed = (widget: Element) =>
  [...root(widget).querySelectorAll('.twin .entity')].map((it) => it.textContent.trim()).sort();

async function openTimeline(data: object = sample): Promise<EntityGraph> {
  const widget = await mountGraph(data);
  toggle(widget).click();
  await until(() => root(widget).querySelector('.timeline'), 'the timeline');
  await widget.updateComplete;
  return widget;
}

async function slideTo(widget: EntityGraph, time: number): Promise<void> {
  const input = slider(widget);
  input.value = String(time);
  input.dispatchEvent(new Event('input'));
  await widget.updateComplete;
}

describe('<entity-graph> so far', () => {
  it('has a slider that shows what came up until a time, in words too', async () => {
    const widget = await openTimeline();
    expect(slider(widget).max).to.equal('60');
    expect(said(widget)).to.equal('1 minute, 4 of 4 entities shown');
    expect(toggle(widget).ariaPressed).to.equal('true');
    await slideTo(widget, 5);
    expect(slider(widget).getAttribute('aria-valuetext')).to.equal(
      '5 seconds, 2 of 4 entities shown',
    );
    expect(listed(widget)).to.deep.equal(['Moon', 'tide']);
    expect(find(widget, '.timeline output').textContent).to.equal('0:05 · 2 of 4');
    expect(parts(widget, 'chip')[2]!.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Person 0 of 1',
    );
    await until(() => discs(widget, 'person').length === 0, 'what there is so far');
    expect(discs(widget, 'concept')).to.have.length(1);
    await slideTo(widget, 25);
    expect(listed(widget)).to.deep.equal(['Moon', 'Sun', 'tide']);
    await expectAccessible(widget);
  });

  it('shows at the end also what nobody mentions', async () => {
    const entities = [...sample.entities, { id: 'x', name: 'Never said', type: 'concept' }];
    const widget = await openTimeline({ ...sample, entities });
    expect(listed(widget)).to.include('Never said');
    await slideTo(widget, 59);
    expect(listed(widget)).to.deep.equal(['Isaac Newton', 'Moon', 'Sun', 'tide']);
    await slideTo(widget, 60);
    expect(listed(widget)).to.include('Never said');
  });

  it('leaves everything where it was laid out', async () => {
    const widget = await openTimeline();
    const [before] = discs(widget, 'concept');
    await slideTo(widget, 5);
    await until(() => discs(widget, 'person').length === 0, 'what there is so far');
    const [after] = discs(widget, 'concept');
    expect(after![0]).to.be.closeTo(before![0], 1);
    expect(after![1]).to.be.closeTo(before![1], 1);
  });

  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    it(`grows when it is played (motion: ${reducedMotion}), until it is paused`, async () => {
      await emulateMedia({ reducedMotion });
      try {
        const widget = await openTimeline();
        named(widget, 'Let it grow').click();
        await widget.updateComplete;
        expect(listed(widget)).to.deep.equal(['Moon', 'tide']);
        await until(() => Number(slider(widget).value) >= 1, 'a step');
        named(widget, 'Pause').click();
        await widget.updateComplete;
        expect(said(widget)).to.match(/seconds?, 2 of 4 entities shown$/);
        expect(named(widget, 'Let it grow')).not.to.equal(null);
      } finally {
        await emulateMedia({ reducedMotion: 'no-preference' });
      }
    });
  }

  it('begins where the video is, and follows it when asked', async () => {
    const widget = await mountGraph();
    widget.session!.seek(21);
    toggle(widget).click();
    await until(() => root(widget).querySelector('.timeline'), 'the timeline');
    await widget.updateComplete;
    expect(listed(widget)).to.deep.equal(['Moon', 'Sun', 'tide']);
    expect(named(widget, 'Follow the video')).to.equal(null);
    const { store } = widget.session!;
    store.dispatch({ type: 'playback', report: { attached: true } });
    widget.requestUpdate();
    await widget.updateComplete;
    named(widget, 'Follow the video').click();
    await widget.updateComplete;
    expect(named(widget, 'Follow the video').ariaPressed).to.equal('true');
    const tick = (time: number) => store.dispatch({ type: 'playback', report: { time } });
    tick(41);
    await widget.updateComplete;
    expect(listed(widget)).to.have.length(4);
    // A tick that brings nothing moves the slider, and writes no more than its words and figures.
    expect(await mutationsDuring(widget, () => tick(42))).to.equal(2);
    expect(slider(widget).value).to.equal('42');
    // The viewer's own hand ends it.
    await slideTo(widget, 5);
    expect(named(widget, 'Follow the video').ariaPressed).to.equal('false');
    expect(await mutationsDuring(widget, () => tick(43))).to.equal(0);
  });

  it('ends with the slider, and with a return to everything', async () => {
    const widget = await openTimeline();
    await slideTo(widget, 5);
    toggle(widget).click();
    await until(() => !root(widget).querySelector('.timeline'), 'the end');
    expect(said(widget)).to.equal('4 of 4 entities shown');
    expect(listed(widget)).to.have.length(4);
    toggle(widget).click();
    await until(() => root(widget).querySelector('.timeline'), 'the timeline');
    await slideTo(widget, 5);
    find(widget, '[aria-label="Show everything"]').click();
    await widget.updateComplete;
    expect(listed(widget)).to.have.length(4);
    expect(root(widget).querySelector('.timeline')).to.equal(null);
  });

  describe('with a transcript that the document only names', () => {
    const connections = sample.connections.map((it) => ({ ...it, evidence: [] }));
    const data = { ...sample, connections, transcripts: [{ language: 'en', src: '/tides.vtt' }] };
    const text =
      'WEBVTT\n\n00:10.000 --> 00:12.000\nThe Moon.\n\n00:30.000 --> 00:32.000\nThe Sun.\n';
    let fetched: FakeFetch;

    beforeEach(() => (fetched = new FakeFetch()));
    afterEach(() => fetched.restore());

    it('is offered, reads it when it is opened, and shows what it tells', async () => {
      const sent = fetched.stream('/tides.vtt', { headers: { 'content-type': 'text/vtt' } });
      const widget = await openTimeline(data);
      expect(fetched.asked).to.have.length(1);
      await slideTo(widget, 20);
      expect(listed(widget)).to.deep.equal([]);
      sent.send(text);
      sent.end();
      await until(() => listed(widget).includes('Moon'), 'the mentions');
      expect(listed(widget)).to.deep.equal(['Moon']);
      expect(find(widget, '.timeline output').textContent).to.equal('0:20 · 1 of 4');
    });

    it('lights what is talked about while the video plays', async () => {
      fetched.on('/tides.vtt', text, { headers: { 'content-type': 'text/vtt' } });
      const widget = await mountGraph(data);
      expect(fetched.asked).to.have.length(0);
      const { store } = widget.session!;
      store.dispatch({ type: 'playback', report: { paused: false, time: 11 } });
      await until(() => selectActiveEntities(widget.session!.state).includes('moon'), 'the light');
      expect(fetched.asked).to.have.length(1);
    });
  });

  it('is not offered where nothing has a time', async () => {
    const connections = sample.connections.map((it) => ({ ...it, evidence: [] }));
    const widget = await mountGraph({ ...sample, connections, transcripts: [] });
    expect(toggle(widget)).to.equal(null);
  });
});
