import { expect } from 'chai';
import { readTimedText, TimedTextReader } from '../../src/formats/timed-text.js';
import { readWebVtt } from '../../src/formats/webvtt.js';

const path = 'transcripts[1]';
const read = (value: unknown) =>
  readTimedText(typeof value === 'string' ? value : JSON.stringify(value), { path });

describe('readTimedText', () => {
  it('knows WebVTT, SRT and JSON by their content', () => {
    const expected = [{ start: 1, end: 2, text: 'One' }];
    for (const text of [
      '\ufeffWEBVTT\n\n00:01.000 --> 00:02.000\nOne',
      '\n1\n00:00:01,000 --> 00:00:02,000\nOne',
      '\ufeff[{"start":1,"end":2,"text":"One"}]',
    ]) {
      expect(read(text).segments, text).to.deep.equal(expected);
    }
  });

  it('says so when a text is none of these', () => {
    for (const text of [
      '',
      'Just words.',
      '<!doctype html><!-- lost --><title>404</title>',
      '{"a":1}',
      '[1,',
      '[1,2]',
      '{"chapters":[{"startTime":1,"title":"One"}]}',
    ]) {
      const { segments, problems } = read(text);
      expect(segments, text).to.equal(undefined);
      expect(problems, text).to.have.length(1);
      expect(problems[0]!.path).to.equal(path);
    }
  });

  it('takes a bracket at the beginning for JSON only where it is', () => {
    const { segments } = read('[Music]\n\n1\n00:00:01,000 --> 00:00:02,000\nOne');
    expect(segments).to.deep.equal([{ start: 1, end: 2, text: 'One' }]);
  });

  describe('reads JSON', () => {
    it('of Podcasting 2.0', () => {
      const { segments } = read({
        version: '1.0.0',
        segments: [{ speaker: 'Ada', startTime: 0.5, endTime: 1.5, body: 'One' }],
      });
      expect(segments).to.deep.equal([{ start: 0.5, end: 1.5, speaker: 'Ada', text: 'One' }]);
    });

    it('of Whisper, with its words', () => {
      const { segments } = read({
        text: ' One two',
        language: 'en',
        segments: [
          {
            id: 0,
            start: 0,
            end: 1,
            text: ' One two',
            words: [
              { word: ' One', start: 0, end: 0.4, probability: 0.9 },
              { word: ' two', start: 0.5, end: 1 },
              { word: '?' },
            ],
          },
        ],
      });
      expect(segments).to.deep.equal([
        {
          start: 0,
          end: 1,
          text: 'One two',
          words: [
            { start: 0, end: 0.4, text: 'One' },
            { start: 0.5, end: 1, text: 'two' },
          ],
        },
      ]);
    });

    it('of whisper.cpp and Podlove', () => {
      expect(
        read({ transcription: [{ offsets: { from: 1500, to: 2000 }, text: ' One' }] }).segments,
      ).to.deep.equal([{ start: 1.5, end: 2, text: 'One' }]);
      expect(
        read([
          { start: '00:00:01.500', end: '00:00:02.000', speaker: '1', voice: 'Ada', text: 'One' },
        ]).segments,
      ).to.deep.equal([{ start: 1.5, end: 2, speaker: 'Ada', text: 'One' }]);
    });

    it('of a whole document', () => {
      const { segments } = read({
        title: 'T',
        transcripts: [{ src: 'a.vtt' }, { segments: [{ start: 0, end: 1, text: 'One' }] }],
      });
      expect(segments).to.deep.equal([{ start: 0, end: 1, text: 'One' }]);
    });

    it('that is cut off, as far as it is whole', () => {
      for (const tail of ['', ',', ',{"start":2,"end":3,"text":"Tw', ',{"start":2,"x":"\\']) {
        const { segments, problems } = read(
          `{"segments":[{"start":1,"end":2,"text":"One [}"}${tail}`,
        );
        expect(segments, tail).to.deep.equal([{ start: 1, end: 2, text: 'One [}' }]);
        expect(problems.map((it) => it.severity)).to.deep.equal(['error']);
      }
    });

    it('without what has no text', () => {
      const { segments, problems } = read([
        { start: 1, end: 2, text: ' ' },
        { start: 2, end: 3, text: 'b' },
      ]);
      expect(segments).to.deep.equal([{ start: 2, end: 3, text: 'b' }]);
      expect(problems.map((it) => it.path)).to.deep.equal([`${path}.segments[0]`]);
    });

    it('and says what it mended, at the right place', () => {
      const { segments, problems } = read([
        { start: 4, end: 3, text: 'b' },
        { start: 1, end: 2, text: 'a' },
      ]);
      expect(segments!.map(({ text }) => text)).to.deep.equal(['a', 'b']);
      expect(problems.map((it) => it.path)).to.include(`${path}.segments[0]`);
    });
  });
});

describe('A cue with very many tags', () => {
  const cue = (text: string, at: number) => `00:0${at}.000 --> 00:0${at + 1}.000\n${text}\n`;
  const tags = '<b>bold</b> and <v Ada>Ada</v> '.repeat(5000);
  const file = ['WEBVTT\n', cue('before', 0), cue(tags, 1), cue('<i>after</i>', 2), cue(tags, 3)];

  it('is read with places to interrupt, with all that comes after it in its order', () => {
    const text = file.join('\n');
    const reader = new TimedTextReader({});
    let steps = 0;
    const count = <T>(work: Generator<unknown, T>): T => {
      for (;;) {
        const step = work.next();
        if (step.done) return step.value;
        steps += 1;
      }
    };
    count(reader.write(text));
    const read = count(reader.end());
    // 20,000 tags in each of two cues, and every so many a step.
    expect(steps).to.be.at.least(80);
    expect(read).to.deep.equal(readWebVtt(text));
    expect(read.segments![0]!.text).to.equal('before');
    expect(read.segments!.at(10_001)).to.include({ start: 2, text: 'after' });
    expect(read.segments).to.have.length(20_002);
  });
});
