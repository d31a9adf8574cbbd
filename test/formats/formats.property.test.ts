import { expect } from 'chai';
import fc from 'fast-check';
import { tidy } from '../../src/formats/cue-text.js';
import { readSrt, writeSrt } from '../../src/formats/srt.js';
import { TimedTextReader, readTimedText } from '../../src/formats/timed-text.js';
import { readTranscriptJson, writeTranscriptJson } from '../../src/formats/transcript-json.js';
import { readWebVtt, writeWebVtt } from '../../src/formats/webvtt.js';
import { finishNow } from '../../src/model/finish-now.js';
import type { Segment } from '../../src/model/video-document.js';

// What trips readers: markup, entities, arrows, times, numbers, white space.
const awkward = fc.constantFrom(
  '<b>',
  '</b>',
  '<v A>',
  '<',
  '>',
  '-->',
  '->',
  '&amp;',
  '&',
  '&lt',
  '&#38;',
  '{\\an8}',
  '00:01.000',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '7',
  'Ada: ',
  'NOTE',
  'WEBVTT',
  'STYLE',
  '\u00a0',
  '漢',
  'é',
  '😀',
  '\u200f',
  '"',
  '\\',
  '<00:01.000>',
  '1\n00:00:01,000 --> 00:00:02,000\n',
  '\0',
  '\ufeff',
);
const soup = fc
  .array(fc.oneof(awkward, fc.string({ maxLength: 6 })))
  .map((parts) => parts.join(''));
const milliseconds = fc.integer({ min: 0, max: 400_000_000 }).map((ms) => ms / 1000);

/** A text as captions can hold it: tidy, not empty, without the characters that no text has. */
const spoken = soup
  .map((text) => tidy(text.replace(/[\0\r\ufeff]/g, ' ')))
  .filter((text) => text !== '');

const segmentsWith = (speaker: fc.Arbitrary<string | undefined>): fc.Arbitrary<Segment[]> =>
  fc
    .array(
      fc.record({
        start: milliseconds,
        length: fc.integer({ min: 1, max: 9000 }),
        speaker,
        text: spoken,
      }),
      {
        maxLength: 12,
      },
    )
    .map((items) =>
      items
        .sort((a, b) => a.start - b.start)
        .map(({ start, length, speaker: name, text }) => ({
          start,
          end: (Math.round(start * 1000) + length) / 1000,
          ...(name ? { speaker: name } : {}),
          text,
        })),
    );

describe('formats, whatever they are given', () => {
  it('never throw, and give segments in order with their times', () => {
    const headed = fc.tuple(
      fc.constantFrom('', 'WEBVTT\n\n', '{', '[', '1\n00:00:01,000 --> 00:00:02,000\n'),
      soup,
    );
    fc.assert(
      fc.property(headed, ([head, text]) => {
        const { segments = [] } = readTimedText(head + text);
        segments.forEach(({ start, end, text: said }, index) => {
          expect(start).to.be.within(segments[index - 1]?.start ?? 0, Number.MAX_VALUE);
          expect(end).to.be.at.least(start);
          expect(said).to.not.equal('');
        });
      }),
      { numRuns: 500 },
    );
  });

  it('read the same in pieces as in one', () => {
    const file = fc.tuple(
      fc.constantFrom(
        '',
        '\ufeffWEBVTT\n\n',
        'WEBVTT x\r\n\r\n',
        '[',
        '1\r\n00:00:01,000 --> 00:00:02,000\r',
      ),
      fc.array(fc.oneof(soup, fc.constantFrom('\r', '\n\r', '\n\n00:01.000 --> 00:02.000\n'))),
    );
    fc.assert(
      fc.property(file, fc.nat({ max: 40 }), fc.boolean(), ([head, parts], size, isLong) => {
        // Past the beginning by which the format is known.
        const text = head + parts.join('') + (isLong ? '\nNOTE '.padEnd(1500, 'x') : '');
        const reader = new TimedTextReader({});
        for (let at = 0; at < text.length; at += size + 1)
          finishNow(reader.write(text.slice(at, at + size + 1)));
        expect(finishNow(reader.end())).to.deep.equal(readTimedText(text));
      }),
      { numRuns: 300 },
    );
  });

  it('never throw on any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        readTranscriptJson(text);
        readTranscriptJson(`{"segments":[${text}]}`);
      }),
      { numRuns: 300 },
    );
  });

  it('read back the WebVTT that they write', () => {
    fc.assert(
      fc.property(segmentsWith(fc.option(spoken, { nil: undefined })), (segments) => {
        const { segments: read, problems } = readWebVtt(writeWebVtt(segments));
        expect(read).to.deep.equal(segments);
        // Lines at the same time are told, and kept.
        expect(problems.filter(({ severity }) => severity !== 'info')).to.deep.equal([]);
      }),
      { numRuns: 300 },
    );
  });

  it('read back the words of the WebVTT that they write', () => {
    const word = fc.record({
      text: spoken,
      pause: fc.nat(3),
      length: fc.integer({ min: 1, max: 900 }),
    });
    const segment = fc.array(word, { minLength: 1, maxLength: 6 }).map((items): Segment => {
      let time = 1000;
      const words = items.map(({ text, pause, length }) => {
        const start = time + pause;
        time = start + length;
        return { start: start / 1000, end: time / 1000, text };
      });
      const text = words.map((it) => it.text).join(' ');
      // Past the last word, so that the last pause is told too.
      return { start: 0.5, end: (time + 7) / 1000, text, words };
    });
    fc.assert(
      fc.property(segment, (it) => {
        expect(readWebVtt(writeWebVtt([it]))).to.deep.equal({ segments: [it], problems: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('read back the SRT that they write', () => {
    fc.assert(
      fc.property(segmentsWith(fc.constant(undefined)), (segments) => {
        expect(readSrt(writeSrt(segments)).segments).to.deep.equal(segments);
      }),
      { numRuns: 300 },
    );
  });

  it('take no longer for hostile texts than for others of their length', () => {
    const head = 'WEBVTT\n\n00:00.000 --> 59:00.000\n';
    const srt = '1\n00:00:00,000 --> 00:00:01,000\n';
    const begun = performance.now();
    for (const [before, unit] of [
      [head, '<c>x'],
      [head, '<v A>x<v B>y'],
      [head, '<'],
      [head, '&a'],
      [head, '漢 \n'],
      [head, '<00:01.000>x'],
      ['WEBVTT\n\n', '0'],
      [srt, '{\\'],
      [srt, '<a'],
      [srt, '7\n\n'],
      ['', '0:'],
      ['[{"text":"a","start":1},', '{"text":"a"},'],
      ['', '['],
      ['["', '\\"'],
      ['', '{"transcript":'],
    ] as const) {
      readTimedText(before + unit.repeat(200_000 / unit.length) + ' --> ');
    }
    // A second alone; what is quadratic takes minutes.
    expect(performance.now() - begun).to.be.below(15_000);
  }).timeout(30_000);

  it('read back the JSON that they write', () => {
    fc.assert(
      fc.property(segmentsWith(fc.option(spoken, { nil: undefined })), (segments) => {
        const trimmed = segments
          .map((it) => ({ ...it, text: it.text.trim() }))
          .filter((it) => it.text);
        expect(readTranscriptJson(writeTranscriptJson(trimmed)).segments).to.deep.equal(trimmed);
      }),
      { numRuns: 300 },
    );
  });
});
