import { expect } from 'chai';
import fc from 'fast-check';
import { tidy } from '../../src/formats/cue-text.js';
import { readSrt, writeSrt } from '../../src/formats/srt.js';
import { readTimedText } from '../../src/formats/timed-text.js';
import { readTranscriptJson, writeTranscriptJson } from '../../src/formats/transcript-json.js';
import { readWebVtt, writeWebVtt } from '../../src/formats/webvtt.js';
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
        expect(readWebVtt(writeWebVtt(segments))).to.deep.equal({ segments, problems: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('read back the SRT that they write', () => {
    // A name before most lines would be taken for a speaker's.
    const plain = segmentsWith(fc.constant(undefined)).map((segments) =>
      segments.map((it) => ({ ...it, text: it.text.replaceAll(':', ';') })),
    );
    fc.assert(
      fc.property(plain, (segments) => {
        expect(readSrt(writeSrt(segments)).segments).to.deep.equal(segments);
      }),
      { numRuns: 300 },
    );
  });

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
