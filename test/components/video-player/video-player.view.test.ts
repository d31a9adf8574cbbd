import { expect } from 'chai';
import {
  isElsewhere,
  playableSources,
} from '../../../src/components/video-player/media-sources.js';
import { hostName, quietImage } from '../../../src/internal/quiet-image.js';
import { barMarks } from '../../../src/components/video-player/bar-marks.js';
import { nextRate } from '../../../src/components/video-player/player-keys.js';
import { barPieces, momentAt } from '../../../src/components/video-player/video-player.view.js';

const moment = (start: number, end: number, title = '') => ({
  id: String(start),
  start,
  end,
  title,
});

describe('video-player.view', () => {
  describe('barPieces', () => {
    it('is one piece without moments, and without a length', () => {
      expect(barPieces([], 60)).to.deep.equal([{ from: 0, length: 1 }]);
      expect(barPieces([moment(0, 30)], 0)).to.deep.equal([{ from: 0, length: 1 }]);
    });

    it('covers the whole bar, with what is between moments', () => {
      expect(barPieces([moment(15, 30), moment(45, 60)], 60)).to.deep.equal([
        { from: 0, length: 0.25 },
        { from: 0.25, length: 0.25 },
        { from: 0.5, length: 0.25 },
        { from: 0.75, length: 0.25 },
      ]);
    });

    it('takes rounded numbers for no gap', () => {
      expect(barPieces([moment(0.2, 29.8), moment(30, 59.8)], 60)).to.have.length(2);
    });

    it('leaves out what is past the end', () => {
      expect(barPieces([moment(0, 60), moment(60, 90)], 60)).to.deep.equal([
        { from: 0, length: 1 },
      ]);
    });
  });

  describe('barMarks', () => {
    it('gives each range its place, and joins those that would touch', () => {
      expect(
        barMarks(
          [
            { start: 0, end: 10 },
            { start: 10.1, end: 20 },
            { start: 50, end: 200 },
          ],
          100,
        ),
      ).to.deep.equal([
        { from: 0, length: 0.2 },
        { from: 0.5, length: 0.5 },
      ]);
      expect(barMarks([{ start: 150, end: 160 }], 100)).to.deep.equal([]);
      expect(barMarks([{ start: 1, end: 2 }], 0)).to.deep.equal([]);
    });

    it('stays small however many there are', () => {
      const many = Array.from({ length: 5000 }, (_, i) => ({ start: i, end: i + 0.1 }));
      expect(barMarks(many, 5000).length).to.be.lessThan(251);
    });
  });

  it('finds the moment of a time', () => {
    const moments = [moment(0, 30, 'a'), moment(10, 20, 'b')];
    expect(momentAt(moments, 15)?.title).to.equal('b');
    expect(momentAt(moments, 25)?.title).to.equal('a');
    expect(momentAt(moments, 30)).to.equal(undefined);
  });

  it('steps through the speeds and stops at their ends', () => {
    expect(nextRate(1, 1)).to.equal(1.25);
    expect(nextRate(1.1, -1)).to.equal(1);
    expect(nextRate(2, 1)).to.equal(2);
    expect(nextRate(0.5, -1)).to.equal(0.5);
  });

  describe('playableSources', () => {
    const canPlay = (type: string) => (/webm|mpeg$|ogg/.test(type) ? 'maybe' : '');
    const kinds = (...sources: { src: string; type?: string }[]) =>
      playableSources(sources, canPlay).map(({ kind }) => kind);

    it('keeps the order, and leaves out what the browser cannot play', () => {
      const sources = [
        { src: 'a.mp4', type: 'video/mp4' },
        { src: 'b.webm', type: 'video/webm' },
        { src: 'https://youtu.be/abcdefghijk' },
        { src: 'c.mpd', type: 'application/dash+xml' },
        { src: 'https://vimeo.com/1234' },
        { src: 'd.m3u8?token=1' },
      ];
      expect(kinds(...sources)).to.deep.equal(['native', 'youtube', 'vimeo', 'hls']);
    });

    it('believes the type before the address', () => {
      expect(kinds({ src: 'watch', type: 'application/x-mpegURL' })).to.deep.equal(['hls']);
      expect(kinds({ src: 'a.webm', type: 'video/mp4' })).to.deep.equal([]);
      expect(playableSources([{ src: 'x', type: 'audio/ogg' }], canPlay)[0]!.audio).to.equal(true);
      expect(playableSources([{ src: 'x.MP3' }], canPlay)[0]!.audio).to.equal(true);
    });

    it('lets the browser try what has no type', () => {
      expect(kinds({ src: 'stream' }, { src: 'a.mp4' })).to.deep.equal(['native', 'native']);
    });

    it('gives a host’s player its own addresses only', () => {
      expect(
        kinds({ src: 'https://evil.example/abcdefghijk', type: 'video/youtube' }),
      ).to.deep.equal([]);
      expect(kinds({ src: 'https://youtube.com.evil.example/embed/abcdefghijk' })).to.deep.equal([
        'native',
      ]);
      expect(
        kinds({ src: 'https://evil.example/?vimeo.com/12', type: 'video/vimeo' }),
      ).to.deep.equal([]);
    });

    it('lets the browser play HLS where it can', () => {
      expect(playableSources([{ src: 'a.m3u8' }], () => 'maybe')[0]!.kind).to.equal('native');
    });
  });

  it('knows which files are on another site', () => {
    for (const src of [
      'clip.webm',
      '//cdn.127.0.0.1/a',
      location.origin,
      'blob:x',
      'data:video/webm,',
    ])
      expect(isElsewhere(src), src).to.equal(false);
    for (const src of ['https://cdn.example.org/clip.webm', '//127.0.0.2/a'])
      expect(isElsewhere(src), src).to.equal(true);
  });

  it('shows no poster that would tell the video’s host', () => {
    expect(quietImage('https://i.ytimg.com/vi/x/hq.jpg')).to.equal(undefined);
    expect(quietImage('https://i.vimeocdn.com/video/1.jpg')).to.equal(undefined);
    expect(quietImage('https://yt3.ggpht.com/a.jpg')).to.equal(undefined);
    expect(quietImage('https://vumbnail.com/1.jpg')).to.equal(undefined);
    for (const image of ['poster.jpg', 'https://cdn.example/youtube.com.jpg'])
      expect(quietImage(image)).to.equal(image);
    expect(hostName('https://www.youtube.com/x')).to.equal('youtube.com');
  });
});
