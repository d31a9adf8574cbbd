import { oneEvent } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import '../../../src/define/video-knowledge.js';
import '../../../src/define/video-player.js';
import type { VideoPlayer } from '../../../src/components/video-player/video-player.js';
import { linkToTime } from '../../../src/internal/link-to-time.js';
import { expectAccessible } from '../../helpers/a11y.js';
import { FakeFetch } from '../../helpers/fake-fetch.js';
import { sample } from '../../helpers/sample.js';
import { mount, until } from '../../helpers/widget.js';

const clip = {
  ...sample,
  id: 'clip',
  duration: 900,
  sources: [{ src: '/test/fixtures/clip.webm' }],
};
const YOUTUBE = 'https://www.youtube.com/watch?v=abcdefghijk';
const KEY = 'videolore:position:clip';

const find = <E extends Element = HTMLElement>(player: VideoPlayer, selector: string) =>
  player.shadowRoot!.querySelector<E>(selector);
const notice = (player: VideoPlayer) => find(player, '.notice');

/** Gives a real video a length and a time of its own, since the clip has twelve seconds only. */
function pretendLong(video: HTMLVideoElement, duration = 900): void {
  let time = 0;
  Object.defineProperties(video, {
    duration: { get: () => duration },
    currentTime: {
      get: () => time,
      set: (value: number) => {
        time = value;
        for (const type of ['seeking', 'seeked', 'timeupdate'])
          video.dispatchEvent(new Event(type));
      },
    },
  });
}

/** Stands for YouTube's own script, which no test may ask for. */
class SilentPlayer {
  addEventListener(): void {}
}

async function mountPlayer(data: object = clip, more: Partial<VideoPlayer> = {}) {
  const player = await mount<VideoPlayer>('video-player', data);
  Object.assign(player, more);
  return player;
}

async function mountLong(
  more: Partial<VideoPlayer> = {},
  duration = 900,
  data: object = clip,
): Promise<VideoPlayer> {
  const player = await mountPlayer({ ...data, duration }, more);
  const video = find<HTMLVideoElement>(player, 'video')!;
  if (!video.readyState) await oneEvent(video, 'loadedmetadata');
  pretendLong(video, duration);
  player.muted = true;
  await player.play();
  player.pause();
  // What remembers is loaded at play.
  await import('../../../src/components/video-player/player-arrival.js');
  await player.updateComplete;
  return player;
}

const playTo = (player: VideoPlayer, time: number) =>
  (find<HTMLVideoElement>(player, 'video')!.currentTime = time);

describe('<video-player> begins', () => {
  const { href } = location;
  beforeEach(() => localStorage.removeItem(KEY));
  afterEach(() => {
    localStorage.removeItem(KEY);
    history.replaceState(null, '', href);
  });

  describe('where an address says', () => {
    const go = (change: (url: URL) => void): void => {
      const url = new URL(location.href);
      change(url);
      history.replaceState(null, '', url);
    };

    it('by the fragment of the page, and plays to the end of the range, once', async () => {
      go((url) => (url.hash = 't=2,2.6'));
      const player = await mountPlayer();
      await until(() => player.currentTime === 2, 'the start');
      await until(() => player.readyState >= 1, 'metadata');
      player.muted = true;
      await player.play();
      await until(() => player.paused, 'the stop');
      expect(player.currentTime).to.be.within(2.5, 2.95);
      await player.play();
      await until(() => player.currentTime > 3.2, 'what follows');
      player.pause();
    });

    it('by the query of the page, unless its fragment says otherwise', async () => {
      go((url) => url.searchParams.set('t', '0m5s'));
      const player = await mountPlayer();
      await until(() => player.currentTime === 5, 'the start');
      player.remove();
      go((url) => (url.hash = 't=4'));
      const other = await mountPlayer();
      await until(() => other.currentTime === 4, 'the start');
    });

    it('by the fragment of the document’s address, not by its query, which is for the server', async () => {
      const server = new FakeFetch().on('/talk.json', clip);
      const player = await mount<VideoPlayer>('video-player', clip);
      player.data = undefined;
      player.src = '/talk.json#t=8';
      await until(() => player.currentTime === 8, 'the start');
      player.src = '/talk.json?t=7';
      await until(() => player.session!.state.document && player.readyState >= 1, 'the other');
      await import('../../../src/components/video-player/player-arrival.js');
      await player.updateComplete;
      expect(player.currentTime).to.equal(0);
      server.restore();
    });

    it('when the fragment changes, also while it plays', async () => {
      const player = await mountPlayer();
      await until(() => player.readyState >= 1, 'metadata');
      expect(player.currentTime).to.equal(0);
      location.hash = 't=5';
      await until(() => player.currentTime === 5, 'the first');
      player.muted = true;
      await player.play();
      location.hash = 't=9,9.5';
      await until(() => player.currentTime >= 9, 'the second');
      await until(() => player.paused, 'the stop');
      expect(player.currentTime).to.be.within(9.4, 9.9);
      location.hash = 'elsewhere';
      expect(player.currentTime).to.be.above(9);
    });

    it('unless there is no such time', async () => {
      for (const [duration, hash] of [
        [900, 't=99999'],
        [undefined, 't=1732812345'],
      ] as const) {
        go((url) => (url.hash = hash));
        const player = await mountPlayer({ ...clip, duration, moments: [] });
        await until(() => player.readyState >= 1, 'metadata');
        await import('../../../src/components/video-player/player-arrival.js');
        await player.updateComplete;
        const video = find<HTMLVideoElement>(player, 'video')!;
        await until(() => !video.seeking && video.currentTime === 0, 'the beginning');
        expect(player.currentTime, hash).to.equal(0);
        player.remove();
      }
    });

    it('for the first video of a page alone', async () => {
      go((url) => (url.hash = 't=3'));
      const first = await mountPlayer();
      const second = await mountPlayer({ ...clip, title: 'Another' });
      await until(() => first.currentTime === 3, 'the start');
      expect(second.currentTime).to.equal(0);
    });

    it('for the first that plays in the order of the page, wherever it was before', async () => {
      const summary = document.createElement('video-knowledge');
      summary.data = { ...sample };
      document.body.prepend(summary);
      const first = await mountPlayer();
      const second = await mountPlayer({ ...clip, title: 'Another' });
      first.parentElement!.append(first);
      first.parentElement!.before(second);
      location.hash = 't=4';
      await until(() => second.currentTime === 4, 'the second, which is first now');
      expect(first.currentTime).to.equal(0);
      summary.remove();
    });

    it('for the video that it names', async () => {
      const first = await mountPlayer();
      const second = await mountPlayer({ ...clip, id: 'a&b' });
      const link = linkToTime({ start: 3, end: 5 }, second.session);
      expect(new URL(link).hash).to.equal('#t=3,5&vl-video=a%26b');
      expect(new URL(linkToTime({ start: 3 }, first.session)).hash).to.equal('#t=3');
      location.href = link;
      await until(() => second.currentTime === 3, 'the start');
      expect(first.currentTime).to.equal(0);
    });

    it('beside a fragment that is the page’s own', async () => {
      go((url) => {
        url.searchParams.set('page', 'x y');
        url.hash = '#/watch/42';
      });
      const player = await mountPlayer();
      const link = new URL(linkToTime({ start: 3, end: 5 }, player.session));
      expect(link.hash).to.equal('#/watch/42');
      expect(link.search).to.match(/^\?.*page=x[+]y&t=3,5$/);
      player.remove();
      history.replaceState(null, '', link);
      const other = await mountPlayer();
      await until(() => other.currentTime === 3, 'the start');
      expect(linkToTime({ start: 7 }, other.session)).to.match(/&t=7#\/watch\/42$/);
    });

    it('once, and not in a video that comes later', async () => {
      go((url) => (url.hash = 't=3'));
      const player = await mountPlayer();
      await until(() => player.currentTime === 3, 'the start');
      player.data = { ...clip, title: 'Another' };
      await until(() => player.session?.state.document?.title === 'Another', 'another');
      await player.updateComplete;
      await until(() => player.readyState >= 1, 'metadata');
      expect(player.currentTime).to.equal(0);
    });

    it('and not where the viewer left off', async () => {
      localStorage.setItem(KEY, '600');
      go((url) => (url.hash = 't=3'));
      const player = await mountPlayer();
      await until(() => player.currentTime === 3, 'the start');
      expect(notice(player)).to.equal(null);
    });
  });

  describe('where the viewer left off', () => {
    // Plays nothing before it is pressed, and so keeps a time that the short clip has not.
    const hosted = { ...clip, sources: [{ src: YOUTUBE }] };

    it('and says so, and offers to start over', async () => {
      localStorage.setItem(KEY, '750.4');
      const player = await mountPlayer(hosted);
      await until(() => notice(player)?.textContent, 'the offer');
      expect(player.currentTime).to.equal(750.4);
      expect(player.session!.state.playback.time).to.equal(750.4);
      expect(notice(player)!.getAttribute('role')).to.equal('status');
      expect(notice(player)!.textContent).to.contain('Resumed at 12:30');
      expect(notice(player)!.querySelector('.sr-only')!.textContent).to.equal(
        'Resumed at 12 minutes, 30 seconds',
      );
      await expectAccessible(player);
      const asked: number[] = [];
      player.addEventListener('vl-seek', ({ detail }) => asked.push(detail.time));
      notice(player)!.querySelector('button')!.click();
      await player.updateComplete;
      expect(asked).to.deep.equal([0]);
      expect(player.currentTime).to.equal(0);
      expect(notice(player)).to.equal(null);
    });

    it('and takes the offer back when the viewer goes elsewhere', async () => {
      localStorage.setItem(KEY, '750');
      const player = await mountPlayer(hosted);
      await until(() => notice(player)?.textContent, 'the offer');
      player.currentTime = 20;
      await player.updateComplete;
      expect(notice(player)).to.equal(null);
    });

    it('and says nothing over a host’s player', async () => {
      localStorage.setItem(KEY, '750');
      const player = await mountPlayer(hosted);
      await until(() => notice(player)?.textContent, 'the offer');
      expect(find(player, 'iframe, youtube-video')).to.equal(null);
      Object.assign(window, { YT: { Player: SilentPlayer, PlayerState: {} } });
      find(player, '.cover')!.click();
      await until(() => find(player, 'youtube-video'), 'the player');
      await player.updateComplete;
      expect(notice(player)).to.equal(null);
      player.remove();
    });

    it('unless it is told not to', async () => {
      localStorage.setItem(KEY, '750');
      const player = await mount<VideoPlayer>('video-player', {});
      player.setAttribute('no-resume', '');
      player.data = { ...clip };
      await until(() => player.readyState >= 1, 'metadata');
      await player.play().catch(() => {});
      expect(player.currentTime).to.be.below(12);
      expect(notice(player)).to.equal(null);
      player.pause();
    });

    it('unless what was kept is of no use', async () => {
      for (const kept of ['', 'abc', '-4', '901', 'NaN']) {
        localStorage.setItem(KEY, kept);
        const player = await mountPlayer(hosted);
        await import('../../../src/components/video-player/player-arrival.js');
        await player.updateComplete;
        expect(player.currentTime, kept).to.equal(0);
        player.remove();
      }
    });
  });

  describe('remembers the position', () => {
    it('of each video, also where two have one title and no ids', async () => {
      const nameless = { ...clip, id: undefined, title: 'Week 1' };
      const places = [
        'videolore:position:week-1 /test/fixtures/clip.webm?1',
        'videolore:position:week-1 /test/fixtures/clip.webm?2',
      ];
      try {
        for (const [index, time] of [300, 400].entries()) {
          const sources = [{ src: `/test/fixtures/clip.webm?${index + 1}` }];
          playTo(await mountLong({}, 900, { ...nameless, sources }), time);
        }
        expect(places.map((place) => localStorage.getItem(place))).to.deep.equal([
          '300.0',
          '400.0',
        ]);
      } finally {
        for (const place of places) localStorage.removeItem(place);
      }
    });

    it('as it plays, when it stops, and when the player leaves', async () => {
      const player = await mountLong();
      playTo(player, 100);
      expect(localStorage.getItem(KEY)).to.equal('100.0');
      playTo(player, 103);
      expect(localStorage.getItem(KEY)).to.equal('100.0');
      playTo(player, 105);
      expect(localStorage.getItem(KEY)).to.equal('105.0');
      playTo(player, 107);
      find(player, 'video')!.dispatchEvent(new Event('pause'));
      expect(localStorage.getItem(KEY)).to.equal('107.0');
      playTo(player, 109);
      window.dispatchEvent(new Event('pagehide'));
      expect(localStorage.getItem(KEY)).to.equal('109.0');
      playTo(player, 111);
      player.remove();
      expect(localStorage.getItem(KEY)).to.equal('111.0');
    });

    it('but not at the beginning, and not near the end', async () => {
      const player = await mountLong();
      playTo(player, 100);
      playTo(player, 10);
      expect(localStorage.getItem(KEY)).to.equal(null);
      playTo(player, 100);
      playTo(player, 890);
      expect(localStorage.getItem(KEY)).to.equal(null);
    });

    it('but not of a short video, and not where that is turned off', async () => {
      playTo(await mountLong({}, 200), 100);
      expect(localStorage.getItem(KEY)).to.equal(null);
      playTo(await mountLong({ noResume: true }), 100);
      expect(localStorage.getItem(KEY)).to.equal(null);
    });

    it('and plays on where storage fails', async () => {
      const { getItem, setItem } = Storage.prototype;
      Storage.prototype.getItem = Storage.prototype.setItem = () => {
        throw new DOMException('forbidden', 'SecurityError');
      };
      try {
        const player = await mountLong();
        playTo(player, 100);
        expect(player.currentTime).to.equal(100);
      } finally {
        Object.assign(Storage.prototype, { getItem, setItem });
      }
    });
  });
});
