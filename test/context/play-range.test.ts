import { aTimeout, oneEvent } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { playRange } from '../../src/context/play-range.js';
import { VideoSession } from '../../src/context/video-session.js';
import { until } from '../helpers/widget.js';

describe('playRange', () => {
  let video: HTMLVideoElement;
  let session: VideoSession;
  let detach: () => void;
  let ended: number;
  const onEnd = () => (ended += 1);

  beforeEach(async () => {
    ended = 0;
    video = Object.assign(document.createElement('video'), {
      src: '/test/fixtures/clip.webm',
      muted: true,
    });
    session = new VideoSession({ data: {} });
    detach = session.attachMedia(video);
    await oneEvent(video, 'loadedmetadata');
  });
  afterEach(() => {
    video.pause();
    detach();
  });

  const seek = async (time: number): Promise<void> => {
    session.seek(time);
    await oneEvent(video, 'seeked');
  };

  it('stops at the end, once', async () => {
    playRange(session, { start: 2, end: 2.6 }, { onEnd });
    await seek(2);
    await video.play();
    await until(() => video.paused, 'the stop');
    expect(video.currentTime).to.be.within(2.55, 2.9);
    expect(ended).to.equal(1);
    await video.play();
    await until(() => video.currentTime > 3, 'what follows');
    expect(video.paused).to.equal(false);
  });

  it('begins again as often as it ends, until the viewer goes elsewhere', async () => {
    await seek(5);
    playRange(session, { start: 5, end: 5.4 }, { loop: true, onEnd });
    const jumps: number[] = [];
    video.addEventListener('seeked', () => jumps.push(video.currentTime));
    await video.play();
    await until(() => jumps.length >= 2, 'two rounds');
    expect(jumps[0]).to.be.closeTo(5, 0.1);
    expect(ended).to.equal(0);
    await seek(8);
    expect(ended).to.equal(1);
    await until(() => video.currentTime > 8.5, 'what follows');
  });

  it('loops to the very end of the media', async () => {
    await seek(11.7);
    playRange(session, { start: 11.7, end: 12.1 }, { loop: true, onEnd });
    await video.play();
    await oneEvent(video, 'ended');
    await until(() => !video.paused && video.currentTime < 12, 'another round');
    expect(ended).to.equal(0);
  });

  it('lets go when the viewer goes elsewhere while nothing plays', async () => {
    await seek(3);
    playRange(session, { start: 2, end: 4 }, { loop: true, onEnd });
    await seek(1);
    expect(ended).to.equal(1);
  });

  it('waits for a seek that is under way', async () => {
    await seek(9);
    playRange(session, { start: 2, end: 4 }, { onEnd });
    await aTimeout(0);
    expect(ended).to.equal(0);
    await seek(3);
    await seek(6);
    expect(ended).to.equal(1);
  });

  it('is one for a session: the next takes over', async () => {
    await seek(3);
    const first = playRange(session, { start: 2, end: 4 }, { loop: true, onEnd });
    const second = playRange(session, { start: 2, end: 6 }, { loop: true });
    expect(ended).to.equal(1);
    first();
    second();
    second();
    expect(ended).to.equal(1);
  });
});
