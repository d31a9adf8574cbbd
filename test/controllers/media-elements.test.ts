import { fixture, html, oneEvent } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import '../../src/define/video-knowledge.js';
import '../../src/define/video-player.js';
import type { VideoKnowledge } from '../../src/components/video-knowledge/video-knowledge.js';
import type { MediaLike } from '../../src/context/video-session.js';
import { sample } from '../helpers/sample.js';
import { until } from '../helpers/widget.js';

type Media = HTMLElement & MediaLike & { muted: boolean };

const CLIP = '/test/fixtures/clip.webm';
const definitions = {
  'hls-video': () => import('hls-video-element'),
  'youtube-video': () => import('youtube-video-element'),
  'vimeo-video': () => import('vimeo-video-element'),
  'media-controller': () => import('media-chrome'),
} as const;

/** Stands for YouTube's own script, which no test may ask for. */
class FakeYouTube {
  static time = 0;
  static asked: unknown[][] = [];
  constructor(_frame: unknown, { events }: { events: { onReady(): void } }) {
    setTimeout(() => events.onReady());
  }
  addEventListener(): void {}
  getCurrentTime = () => FakeYouTube.time;
  getDuration = () => 60;
  getPlayerState = () => 5;
  getPlaybackRate = () => 1;
  getVideoLoadedFraction = () => 0;
  getVolume = () => 100;
  isMuted = () => false;
  seekTo = (time: number) => FakeYouTube.asked.push(['seekTo', time]);
  playVideo = () => FakeYouTube.asked.push(['playVideo']);
  pauseVideo = () => FakeYouTube.asked.push(['pauseVideo']);
}

async function mountProvider(home: Element, player = ''): Promise<VideoKnowledge> {
  const provider = document.createElement('video-knowledge');
  provider.player = player;
  provider.data = { ...sample };
  home.append(provider);
  await provider.updateComplete;
  return provider;
}

function create(tag: string, attributes: Record<string, string> = {}): Media {
  const element = document.createElement(tag) as Media;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Plays a real element, and sees the session follow and lead it. */
async function expectDriven(provider: VideoKnowledge, media: Media): Promise<void> {
  const session = provider.session!;
  await until(() => session.media === media, 'the media');
  await until(() => media.duration > 3, 'its length');
  media.muted = true;
  session.seek(1);
  await until(() => Math.abs(session.state.playback.time - 1) < 0.1, 'the seek');
  await media.play();
  await until(
    () => !session.state.playback.paused && session.state.playback.time > 1.1,
    'playback',
  );
  media.pause();
  await until(() => session.state.playback.paused, 'the pause');
  expect(session.state.playback.attached).to.equal(true);
}

describe('media elements of a page', () => {
  let home: HTMLElement;
  beforeEach(async () => {
    home = await fixture(html`<div></div>`);
  });

  // The first that is mounted is not defined yet, the second one is.
  for (const when of ['before it is defined', 'after it is defined']) {
    it(`drive a session from a <hls-video>, put there ${when}`, async () => {
      const provider = await mountProvider(home);
      const media = create('hls-video', { src: '/test/fixtures/hls.m3u8', preload: 'auto' });
      if (when.startsWith('after')) await definitions['hls-video']();
      provider.append(media);
      await definitions['hls-video']();
      await expectDriven(provider, media);
    });

    it(`drive a session from a media-chrome player that is named, put there ${when}`, async () => {
      const controller = create('media-controller', { id: 'chrome' });
      const video = create('video', { slot: 'media', src: CLIP });
      if (when.startsWith('after')) await definitions['media-controller']();
      controller.append(video);
      const provider = await mountProvider(home, 'chrome');
      home.append(controller);
      await definitions['media-controller']();
      await expectDriven(provider, video);
    });
  }

  it('drive a session from inside a media-chrome player', async () => {
    await definitions['media-controller']();
    const provider = await mountProvider(home);
    const controller = create('media-controller');
    const video = create('video', { slot: 'media', src: CLIP });
    controller.append(video);
    provider.append(controller);
    await expectDriven(provider, video);
  });

  it('have their captions shown and hidden by a media-chrome player around ours', async () => {
    await definitions['media-controller']();
    const controller = create('media-controller');
    const button = create('media-captions-button');
    const player = document.createElement('video-player');
    player.slot = 'media';
    controller.append(player, button);
    home.append(controller);
    await until(() => controller.hasAttribute('mediapaused'), 'the controller');
    player.data = { ...sample, sources: [{ src: CLIP }] };
    await until(() => player.readyState > 0, 'its length');
    const inside = player.shadowRoot!.querySelector('.player')!;
    inside.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }));
    await until(() => button.hasAttribute('mediasubtitleslist'), 'the captions');
    expect(button.getAttribute('mediasubtitlesshowing')).to.equal('cc:en:English');
    button.click();
    await until(() => player.textTracks[0]!.mode === 'disabled', 'their end');
    await until(() => !button.hasAttribute('mediasubtitlesshowing'), 'the button');
    button.click();
    await until(() => player.textTracks[0]!.mode === 'showing', 'them again');
  });

  it('drive a session from an <audio>', async () => {
    const provider = await mountProvider(home);
    const audio = create('audio', { src: CLIP });
    provider.append(audio);
    await expectDriven(provider, audio);
  });

  it('take over when they replace one another, at the time of the one before', async () => {
    const provider = await mountProvider(home);
    const [first, second] = [create('video', { src: CLIP }), create('video', { src: CLIP })];
    provider.append(first);
    await expectDriven(provider, first);
    const { time } = provider.session!.state.playback;
    first.replaceWith(second);
    await until(() => provider.session!.media === second, 'the other');
    await until(() => Math.abs(second.currentTime - time) < 0.01, 'its time');
    await expectDriven(provider, second);
  });

  for (const [tag, src] of [
    ['youtube-video', 'https://www.youtube.com/watch?v=abcdefghijk'],
    ['vimeo-video', 'https://vimeo.com/123456789'],
  ] as const) {
    it(`are not made to ask a host for anything: <${tag}>`, async () => {
      await definitions[tag]();
      const before = performance.getEntriesByType('resource').length;
      const media = create(tag);
      const provider = await mountProvider(home);
      provider.append(media);
      const session = provider.session!;
      await until(() => session.media === media, 'the media');
      session.seek(12);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(media.shadowRoot?.querySelector('iframe') ?? null, src).to.equal(null);
      const asked = performance.getEntriesByType('resource').slice(before);
      expect(asked.filter(({ name }) => !name.startsWith(location.origin))).to.deep.equal([]);
      expect(session.state.playback).to.include({
        attached: true,
        paused: true,
        duration: undefined,
      });
    });
  }

  it('drive a session from a <youtube-video>', async () => {
    Object.assign(window, { YT: { Player: FakeYouTube, PlayerState: {} } });
    await definitions['youtube-video']();
    const provider = await mountProvider(home);
    const media = create('youtube-video');
    provider.append(media);
    media.setAttribute('src', 'https://www.youtube.com/watch?v=abcdefghijk');
    await oneEvent(media, 'loadcomplete');
    const session = provider.session!;
    expect(session.state.playback.duration).to.equal(60);
    session.seek(12);
    await until(() => FakeYouTube.asked.length, 'the seek');
    expect(FakeYouTube.asked).to.deep.equal([['seekTo', 12]]);
    FakeYouTube.time = 12;
    await until(() => session.state.playback.time === 12, 'its report');
    media.remove();
  });

  it('play one at a time, our players among them', async () => {
    const provider = await mountProvider(home);
    const video = create('video', { src: CLIP });
    provider.append(video);
    const player = document.createElement('video-player');
    player.data = { ...sample, title: 'Another', sources: [{ src: CLIP }] };
    home.append(player);
    await until(() => player.readyState >= 1 && provider.session!.media === video, 'both');
    player.muted = video.muted = true;
    await video.play();
    await player.play();
    await until(() => video.paused, 'the first to stop');
    expect(player.paused).to.equal(false);
    await video.play();
    await until(() => player.paused, 'the second to stop');
    video.pause();
  });
});
