import { fixture, html } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import '../../src/define/video-knowledge.js';
import '../../src/define/video-player.js';
import type { VideoKnowledge } from '../../src/components/video-knowledge/video-knowledge.js';
import { sample } from '../helpers/sample.js';
import { until } from '../helpers/widget.js';

/** Something that honours the media contract without being a `<video>`. */
class FakeMedia extends HTMLElement {
  currentTime = 0;
  duration = 60;
  paused = true;
  playbackRate = 1;
  play(): void {
    this.paused = false;
    this.dispatchEvent(new Event('play'));
  }
  pause(): void {
    this.paused = true;
    this.dispatchEvent(new Event('pause'));
  }
}
customElements.define('fake-media', FakeMedia);

const video = (id = ''): HTMLVideoElement => Object.assign(document.createElement('video'), { id });
const withSources = { ...sample, sources: [{ src: '/test/fixtures/clip.webm' }] };

/** Lets mutation observers and definitions have their say. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function mountProvider(
  { player = '', content }: { player?: string; content?: Element },
  parent: Element | ShadowRoot = document.body,
): Promise<VideoKnowledge> {
  const provider = document.createElement('video-knowledge');
  provider.player = player;
  provider.data = { ...sample };
  if (content) provider.append(content);
  parent.append(provider);
  await provider.updateComplete;
  return provider;
}

describe('MediaBinding', () => {
  let home: HTMLElement;
  beforeEach(async () => {
    home = await fixture(html`<div></div>`);
  });

  describe('a player that is named', () => {
    it('is found anywhere on the page', async () => {
      const media = video('elsewhere');
      home.append(media);
      const { session } = await mountProvider({ player: 'elsewhere' }, home);
      expect(session!.media).to.equal(media);
      expect(session!.state.playback.attached).to.equal(true);
    });

    it('is found when it comes later, and when it gets its id later', async () => {
      const { session } = await mountProvider({ player: 'later' }, home);
      expect(session!.media).to.equal(undefined);
      const media = video();
      home.append(media);
      await settled();
      expect(session!.media).to.equal(undefined);
      media.id = 'later';
      await settled();
      expect(session!.media).to.equal(media);
    });

    it('is found from inside a shadow tree, the nearest first', async () => {
      const outer = home.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      const inner = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      const far = video('clip');
      home.append(far);
      const { session } = await mountProvider({ player: 'clip' }, inner);
      expect(session!.media).to.equal(far);
      const near = video('clip');
      outer.append(near);
      await settled();
      expect(session!.media).to.equal(near);
      near.remove();
      await settled();
      expect(session!.media).to.equal(far);
    });

    it('drives before one inside the provider, and changes with the attribute', async () => {
      const named = video('named');
      const inside = video();
      home.append(named);
      const provider = await mountProvider({ player: 'named', content: inside }, home);
      expect(provider.session!.media).to.equal(named);
      provider.player = '';
      await provider.updateComplete;
      expect(provider.session!.media).to.equal(inside);
    });

    it('may be an element of any kind that is defined later', async () => {
      const tag = `late-media-${Math.random().toString(36).slice(2)}`;
      const media = document.createElement(tag);
      media.id = 'custom';
      home.append(media);
      const { session } = await mountProvider({ player: 'custom' }, home);
      expect(session!.media).to.equal(undefined);
      customElements.define(tag, class extends FakeMedia {});
      await settled();
      expect(session!.media).to.equal(media);
    });
  });

  describe('without a name', () => {
    it('is the first media inside, however deep', async () => {
      const content = document.createElement('div');
      const media = document.createElement('fake-media');
      content.append(document.createElement('p'), media, video());
      const { session } = await mountProvider({ content }, home);
      expect(session!.media).to.equal(media);
    });

    it('is let go of when it is removed, and the next one takes over', async () => {
      const content = document.createElement('div');
      const first = document.createElement('fake-media') as FakeMedia;
      const second = video();
      content.append(first, second);
      const { session } = await mountProvider({ content }, home);
      first.play();
      expect(session!.state.playback.paused).to.equal(false);
      first.remove();
      await settled();
      expect(session!.media).to.equal(second);
      second.remove();
      await settled();
      expect(session!.media).to.equal(undefined);
      expect(session!.state.playback).to.include({ attached: false, paused: true });
      first.currentTime = 9;
      first.dispatchEvent(new Event('timeupdate'));
      expect(session!.state.playback.time).to.equal(0);
    });

    it('is the player inside, but not one that names another video', async () => {
      const content = document.createElement('div');
      const other = document.createElement('video-player');
      other.data = { ...withSources };
      const media = video();
      content.append(other, media);
      const { session } = await mountProvider({ content }, home);
      expect(session!.media).to.equal(media);
    });

    it('is the page’s player of the same session', async () => {
      const data = { ...withSources };
      const provider = document.createElement('video-knowledge');
      const player = document.createElement('video-player');
      provider.data = player.data = data;
      home.append(provider, player);
      await player.updateComplete;
      expect(provider.session).to.equal(player.session);
      expect(provider.session!.media).to.equal(player);
      player.remove();
      expect(provider.session!.media).to.equal(undefined);
    });

    it('is not the media of a provider inside', async () => {
      const content = await mountProvider({ content: video() }, home);
      const outer = await mountProvider({ content }, home);
      expect(outer.session!.media).to.equal(undefined);
      const media = video();
      outer.append(media);
      await settled();
      expect(outer.session!.media).to.equal(media);
    });

    it('leaves with its provider', async () => {
      const media = document.createElement('fake-media');
      const provider = await mountProvider({ content: media }, home);
      const session = provider.session!;
      provider.remove();
      expect(session.media).to.equal(undefined);
      home.append(provider);
      await settled();
      expect(provider.session!.media).to.equal(media);
    });
  });

  it('follows what plays, and what was played last, whatever comes beside it', async () => {
    const content = document.createElement('div');
    const fake = () => document.createElement('fake-media') as FakeMedia;
    const [first, second] = [fake(), fake()];
    content.append(first);
    const provider = await mountProvider({ content }, home);
    const session = provider.session!;
    session.attachMedia(second);
    expect(session.media).to.equal(first);
    second.play();
    expect(session.media).to.equal(second);
    first.remove();
    content.append(fake());
    await settled();
    expect(session.media).to.equal(second);
    second.pause();
    expect(session.media).to.equal(second);
    expect(session.state.playback.paused).to.equal(true);
  });

  it('stops what plays already when another one is played', async () => {
    const fake = () => document.createElement('fake-media') as FakeMedia;
    const [first, second] = [fake(), fake()];
    first.play();
    await mountProvider({ content: first }, home);
    await mountProvider({ content: second }, home);
    second.play();
    expect(first.paused).to.equal(true);
    expect(second.paused).to.equal(false);
  });

  describe('goes where the page’s address says', () => {
    const { href } = location;
    afterEach(() => history.replaceState(null, '', href));
    const fake = () => document.createElement('fake-media') as FakeMedia;

    it('when it comes, once', async () => {
      history.replaceState(null, '', '#t=30');
      const media = fake();
      const provider = await mountProvider({ content: media }, home);
      await until(() => media.currentTime === 30, 'the start');
      media.currentTime = 50;
      home.prepend(provider);
      await provider.updateComplete;
      await settled();
      expect(media.currentTime).to.equal(50);
    });

    it('whenever that changes, if it plays the video that is meant', async () => {
      const [first, second] = [fake(), fake()];
      await mountProvider({ content: first }, home);
      const other = await mountProvider({ content: second }, home);
      await until(() => other.session!.state.document);
      location.hash = 't=20';
      await until(() => first.currentTime === 20, 'the first');
      // Beyond its end, which is nowhere.
      location.hash = 't=99';
      await new Promise((resolve) =>
        window.addEventListener('hashchange', resolve, { once: true }),
      );
      expect(first.currentTime).to.equal(20);
      location.hash = 't=12';
      await until(() => first.currentTime === 12, 'the last');
      expect(second.currentTime).to.equal(0);
    });

    it('and stops at the end of a stretch', async () => {
      const media = fake();
      await mountProvider({ content: media }, home);
      location.hash = 't=20,25';
      await until(() => media.currentTime === 20, 'the start');
      media.play();
      for (media.currentTime = 24.9; !media.paused && media.currentTime < 26;) {
        media.dispatchEvent(new Event('timeupdate'));
        media.currentTime += 0.2;
      }
      expect(media.paused).to.equal(true);
      expect(media.currentTime).to.be.closeTo(25.1, 0.3);
    });
  });

  it('gives a player that comes late the time that was asked for before', async () => {
    const provider = await mountProvider({}, home);
    provider.session!.seek(42);
    const media = document.createElement('fake-media') as FakeMedia;
    provider.append(media);
    await settled();
    expect(media.currentTime).to.equal(42);
    expect(provider.session!.state.playback.time).to.equal(42);
  });

  it('turns seeks of the session into seeks of the media, and follows its reports', async () => {
    const media = document.createElement('fake-media') as FakeMedia;
    const { session } = await mountProvider({ content: media }, home);
    session!.seek(12);
    expect(media.currentTime).to.equal(12);
    expect(session!.state.playback.time).to.equal(0);
    media.dispatchEvent(new Event('seeked'));
    expect(session!.state.playback).to.include({ time: 12, duration: 60, paused: true });
  });
});
