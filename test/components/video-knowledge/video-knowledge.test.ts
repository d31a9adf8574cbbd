import { fixture, html, waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import type { KeyMoments } from '../../../src/components/key-moments/key-moments.js';
import type { VideoKnowledge } from '../../../src/components/video-knowledge/video-knowledge.js';
import '../../../src/define/key-moments.js';
import '../../../src/define/topic-list.js';
import '../../../src/define/video-knowledge.js';
import type { LoadEvent, SeekRequestEvent } from '../../../src/events.js';
import { expectAccessible } from '../../helpers/a11y.js';
import { FakeFetch } from '../../helpers/fake-fetch.js';
import { sample } from '../../helpers/sample.js';
import { mutationsDuring, parts } from '../../helpers/widget.js';

const CLIP = '/test/fixtures/clip.webm';
const copy = () => ({ ...sample });
const moments = (root: ParentNode) => root.querySelector<KeyMoments>('key-moments')!;
const video = (root: ParentNode, selector = 'video') =>
  root.querySelector<HTMLVideoElement>(selector)!;
const play = (widget: KeyMoments, index: number) =>
  parts(widget, 'item')[index]!.querySelector('button')!.click();
/** Until the media element knows its length: before that, it cannot seek. */
const loaded = (media: HTMLVideoElement) =>
  waitUntil(() => media.readyState >= HTMLMediaElement.HAVE_METADATA);

describe('<video-knowledge>', () => {
  describe('renders', () => {
    it('shows what is in it and nothing of its own', async () => {
      const provider = await fixture<VideoKnowledge>(html`
        <video-knowledge .data=${copy()}><p>A text</p></video-knowledge>
      `);
      expect(getComputedStyle(provider).display).to.equal('contents');
      expect(provider.querySelector('p')!.checkVisibility()).to.equal(true);
      provider.hidden = true;
      expect(provider.querySelector('p')!.checkVisibility()).to.equal(false);
    });

    it('gives its video to all inside it, and a new one when it gets another', async () => {
      const provider = await fixture<VideoKnowledge>(html`
        <video-knowledge .data=${copy()}>
          <div><key-moments></key-moments></div>
          <topic-list></topic-list>
        </video-knowledge>
      `);
      await moments(provider).updateComplete;
      expect(moments(provider).session).to.equal(provider.session);
      expect(provider.querySelector('topic-list')!.session).to.equal(provider.session);
      provider.data = { ...sample, moments: [{ start: 0, end: 9, title: 'Gale' }] };
      await waitUntil(() => parts(moments(provider), 'title')[0]?.textContent === 'Gale');
    });
  });

  describe('behaves', () => {
    it('drives the first player inside it, and follows it', async () => {
      const provider = await fixture<VideoKnowledge>(html`
        <video-knowledge
          .data=${{
            ...sample,
            moments: [
              { start: 0, title: 'A' },
              { start: 1, title: 'B' },
            ],
          }}
        >
          <video src=${CLIP} preload="auto" muted></video>
          <key-moments></key-moments>
        </video-knowledge>
      `);
      await loaded(video(provider));
      play(moments(provider), 1);
      await waitUntil(() => video(provider).currentTime === 1);
      await waitUntil(() => parts(moments(provider), 'current')[0]?.textContent.includes('B'));
      video(provider).currentTime = 0.5;
      await waitUntil(() => parts(moments(provider), 'current')[0]?.textContent.includes('A'));
    });

    it('drives the player that it names, wherever that is, and another when it names another', async () => {
      const page = await fixture(html`
        <div>
          <video id="one" src=${CLIP} preload="auto" muted></video>
          <video id="two" src=${CLIP} preload="auto" muted></video>
          <video-knowledge
            player="two"
            .data=${{
              ...sample,
              moments: [
                { start: 0, title: 'A' },
                { start: 1, title: 'B' },
              ],
            }}
          >
            <key-moments></key-moments>
          </video-knowledge>
        </div>
      `);
      const provider = page.querySelector('video-knowledge')!;
      await Promise.all([loaded(video(page, '#one')), loaded(video(page, '#two'))]);
      play(moments(page), 1);
      await waitUntil(() => video(page, '#two').currentTime === 1);
      expect(video(page, '#one').currentTime).to.equal(0);
      provider.player = 'one';
      await provider.updateComplete;
      play(moments(page), 1);
      await waitUntil(() => video(page, '#one').currentTime === 1);
    });

    it('adds its offset to all times, and takes it back', async () => {
      const provider = await fixture<VideoKnowledge>(html`
        <video-knowledge offset="60" .data=${copy()}><key-moments></key-moments></video-knowledge>
      `);
      const shown = () => parts(moments(provider), 'time')[1]!.textContent;
      await waitUntil(() => shown().includes('1:30'));
      provider.offset = 0;
      await waitUntil(() => shown().includes('0:30'));
    });
  });

  describe('requests', () => {
    it('loads its document once and tells so', async () => {
      const net = new FakeFetch().on('/provided.json', sample);
      const loads: LoadEvent[] = [];
      const holder = await fixture<HTMLElement>(html`<div></div>`);
      holder.addEventListener('vl-load', (event) => loads.push(event), true);
      const provider = document.createElement('video-knowledge');
      provider.src = '/provided.json';
      provider.append(document.createElement('key-moments'), document.createElement('topic-list'));
      holder.append(provider);
      await waitUntil(() => loads.length === 3);
      expect(loads.map(({ target }) => (target as Element).localName).sort()).to.deep.equal([
        'key-moments',
        'topic-list',
        'video-knowledge',
      ]);
      expect(loads[0]!.detail.document.title).to.equal('Tides and the Moon');
      expect(net.asked).to.have.length(1);
      net.restore();
    });

    it('lets the requests of what is inside through', async () => {
      const provider = await fixture<VideoKnowledge>(html`
        <video-knowledge .data=${copy()}><key-moments></key-moments></video-knowledge>
      `);
      await moments(provider).updateComplete;
      const seeks: SeekRequestEvent[] = [];
      provider.addEventListener('vl-seek', (event) => seeks.push(event));
      play(moments(provider), 1);
      expect(seeks[0]!.detail).to.deep.equal({ time: 30, end: 60, from: 'key-moments' });
    });
  });

  it('is accessible', async () => {
    const provider = await fixture<VideoKnowledge>(html`
      <video-knowledge .data=${copy()}><key-moments></key-moments></video-knowledge>
    `);
    await moments(provider).updateComplete;
    await expectAccessible(provider);
  });

  it('stays quiet, whatever happens in its video', async () => {
    const provider = await fixture<VideoKnowledge>(html`
      <video-knowledge .data=${copy()}><key-moments></key-moments></video-knowledge>
    `);
    const changes = await mutationsDuring(provider, () => {
      provider.session!.seek(45);
      provider.session!.select({ kind: 'entity', id: 'moon' });
    });
    expect(changes).to.equal(0);
  });
});
