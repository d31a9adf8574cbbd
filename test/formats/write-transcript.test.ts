import { expect } from 'chai';
import { writeText } from '../../src/formats/plain-text.js';
import { readTimedText } from '../../src/formats/timed-text.js';
import { transcriptTypes, writeTranscript } from '../../src/formats/write-transcript.js';
import type { TranscriptFormat } from '../../src/formats/write-transcript.js';

const segments = [
  { start: 0, end: 10, speaker: 'Ada', text: 'One' },
  { start: 10, end: 41, speaker: 'Ada', text: 'Two\nlines' },
  { start: 41, end: 50, speaker: 'Bo', text: 'Three' },
];

describe('writeText', () => {
  it('names a speaker where another one begins', () => {
    expect(writeText(segments)).to.equal('Ada: One\nTwo lines\n\nBo: Three\n');
  });

  it('has times when told, and no speakers when told', () => {
    expect(writeText(segments, { times: true, speakers: false })).to.equal(
      '0:00\tOne\n0:10\tTwo lines\n0:41\tThree\n',
    );
  });

  it('has hours on all times where there are any', () => {
    const long = [...segments, { start: 3600, end: 3610, text: 'Four' }];
    expect(writeText(long, { times: true })).to.match(/^0:00:00\tAda: One\n/);
  });
});

describe('writeTranscript', () => {
  it('writes each format, which is read back', () => {
    for (const format of Object.keys(transcriptTypes) as TranscriptFormat[]) {
      const text = writeTranscript(format, segments, { language: 'en' });
      expect(text, format).to.contain('Three');
      if (format !== 'txt') expect(readTimedText(text).segments, format).to.have.length(3);
    }
    expect(JSON.parse(writeTranscript('json', segments, { language: 'en' }))).to.deep.equal({
      language: 'en',
      segments,
    });
  });
});
