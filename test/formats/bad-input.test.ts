import { expect } from 'chai';
import { TimedTextReader, readTimedText } from '../../src/formats/timed-text.js';
import { writeTranscript } from '../../src/formats/write-transcript.js';
import type { Problem } from '../../src/model/problems.js';
import { readDocument } from '../../src/model/read-document.js';
import { finishNow } from '../../src/model/finish-now.js';
import type { Segment } from '../../src/model/video-document.js';

interface Read {
  readonly segments: readonly Segment[];
  readonly problems: readonly Problem[];
}

const DURATION = 600;

function inFile(format: 'vtt' | 'srt' | 'json') {
  return (segments: readonly Segment[]): Read => {
    const text = writeTranscript(format, segments);
    const { segments: read = [], problems } = readTimedText(text, { duration: DURATION });
    return { segments: read, problems };
  };
}

function inline(segments: readonly Segment[]): Read {
  const transcripts = [{ language: 'en', segments }];
  const { document, problems } = readDocument({ title: 'T', duration: DURATION, transcripts });
  return { segments: document.transcripts[0]!.segments!, problems };
}

const WAYS = { WebVTT: inFile('vtt'), SRT: inFile('srt'), JSON: inFile('json'), inline };

const line = (start: number, end: number, text: string): Segment => ({ start, end, text });
const texts = ({ segments }: Read) => segments.map(({ text }) => text);
const messages = ({ problems }: Read) => problems.map(({ message }) => message).join('\n');

for (const [way, read] of Object.entries(WAYS)) {
  describe(`a bad transcript, ${way}`, () => {
    it('with lines out of order is sorted, and nothing is lost', () => {
      const found = read([line(7, 9, 'c'), line(1, 2, 'a'), line(4, 5, 'b')]);
      expect(texts(found)).to.deep.equal(['a', 'b', 'c']);
      expect(messages(found)).to.contain('not in the order of time');
    });

    it('with lines that overlap keeps them all and their times', () => {
      const segments = [line(1, 9, 'a'), line(2, 4, 'b'), line(3, 5, 'c'), line(9, 10, 'd')];
      const found = read(segments);
      expect(found.segments).to.deep.equal(segments);
      expect(messages(found)).to.contain('begin before another one ends: 2');
    });

    it('with lines that end before they start gives them an end', () => {
      const found = read([line(5, 4, 'a'), line(8, 9, 'b')]);
      expect(found.segments).to.deep.equal([line(5, 8, 'a'), line(8, 9, 'b')]);
      expect(messages(found)).to.match(/before it starts|ends \(4\.0 s\)/);
    });

    it('with lines without length keeps them', () => {
      const found = read([line(5, 5, 'a'), line(8, 9, 'b')]);
      expect(texts(found)).to.deep.equal(['a', 'b']);
      expect(found.segments[0]!.start).to.equal(5);
      expect(found.segments[0]!.end).to.be.within(5, 8);
    });

    it('with lines beyond the end of the video keeps them', () => {
      const segments = [line(1, 2, 'a'), line(700, 702, 'b'), line(800, 802, 'c')];
      const found = read(segments);
      expect(found.segments).to.deep.equal(segments);
      expect(messages(found)).to.contain('begin after the end of the video (600.0 s): 2');
    });

    it('with thousands of lines at the same time keeps them in their order', () => {
      const segments = Array.from({ length: 5000 }, (_, index) =>
        line(60, 61 + index, `${index}.`),
      );
      const found = read(segments);
      expect(found.segments).to.deep.equal(segments);
      expect(messages(found)).to.contain('begin at the same time (60.0 s): 5000');
    });

    it('with lines without text leaves those out', () => {
      const found = read([line(1, 2, ' '), line(2, 3, 'b'), line(3, 4, '')]);
      expect(texts(found).filter((text) => text.trim())).to.deep.equal(['b']);
    });

    it('with a line of 1 MB, without a space, keeps it whole', () => {
      const text = 'слово'.repeat(200_000);
      const found = read([line(1, 2, text), line(2, 3, 'b')]);
      expect(found.segments[0]!.text).to.equal(text);
      expect(messages(found)).to.contain('very long, in characters: up to 1000000');
    });

    it('with right to left inside left to right leaves the characters as they are', () => {
      const segments = [
        line(1, 2, 'He said \u2067שלום עולם\u2069 (twice)'),
        line(2, 3, 'مرحبا API 2.0!'),
        line(3, 4, '\u202eunclosed'),
      ];
      const found = read(segments);
      expect(found.segments).to.deep.equal(segments);
      expect(found.problems).to.deep.equal([]);
    });
  });
}

describe('voices in one cue', () => {
  it('are no lines that overlap', () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>One</v> <v Bo>two</v> <v Cy>three';
    const { segments, problems } = readTimedText(text);
    expect(segments).to.have.length(3);
    expect(problems).to.deep.equal([]);
  });
});

describe('a transcript that stops halfway', () => {
  const whole = Array.from({ length: 50 }, (_, index) => line(index, index + 1, `Line ${index}.`));

  for (const format of ['vtt', 'srt', 'json'] as const) {
    it(`keeps what came before, and says so: ${format}`, () => {
      const text = writeTranscript(format, whole);
      const at = text.indexOf('Line 30.') - 12;
      const { segments, problems } = readTimedText(text.slice(0, at));
      expect(segments!.slice(0, 30)).to.deep.equal(whole.slice(0, 30));
      expect(problems).to.not.be.empty;
    });
  }

  it('shows what has come so far, with every line’s time', () => {
    const reader = new TimedTextReader({});
    const text = writeTranscript('vtt', whole);
    finishNow(reader.write(text.slice(0, 1200)));
    const early = reader.segments();
    expect(early).to.have.length.within(10, 49);
    expect(early).to.deep.equal(whole.slice(0, early.length));
    finishNow(reader.write(text.slice(1200)));
    expect(finishNow(reader.end()).segments).to.deep.equal(whole);
    expect(early).to.deep.equal(whole.slice(0, early.length));
  });

  it('gives a line without an end a passing one until the next line has come', () => {
    const reader = new TimedTextReader({});
    const head = 'WEBVTT\n\nNOTE '.padEnd(1100, 'x');
    finishNow(reader.write(`${head}\n\n00:01.000 --> 00:01.000\na\n\n`));
    expect(reader.segments()).to.deep.equal([line(1, 6, 'a')]);
    finishNow(reader.write('00:03.000 --> 00:04.000\nb\n\n'));
    expect(reader.segments()).to.deep.equal([line(1, 3, 'a'), line(3, 4, 'b')]);
  });
});
