import { expect } from 'chai';
import { readSrt, writeSrt } from '../../src/formats/srt.js';

const read = (text: string) => readSrt(text, { path: 'transcripts[0]' });
const texts = (text: string) => read(text).segments!.map((segment) => segment.text);

describe('SRT', () => {
  it('is read with its numbers, times and lines', () => {
    const { segments, problems } = read(
      '1\r\n00:00:01,500 --> 00:00:02,000\r\nOne\r\nmore\r\n\r\n2\r\n01:00:00,000 --> 01:00:01,000\r\nTwo\r\n',
    );
    expect(segments).to.deep.equal([
      { start: 1.5, end: 2, text: 'One more' },
      { start: 3600, end: 3601, text: 'Two' },
    ]);
    expect(problems).to.deep.equal([]);
  });

  it('is read without numbers, without empty lines, and with points', () => {
    expect(texts('0:01.5 --> 0:02.0\nOne\n0:02.0 --> 0:03.0\nTwo')).to.deep.equal(['One', 'Two']);
    expect(
      texts('1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:02,000 --> 00:00:03,000\nTwo'),
    ).to.deep.equal(['One', 'Two']);
  });

  it('keeps empty lines and numbers that are said', () => {
    expect(
      texts(
        '1\n00:00:01,000 --> 00:00:02,000\nThe answer is\n\n42\n\n2\n00:00:02,000 --> 00:00:03,000\nTwo',
      ),
    ).to.deep.equal(['The answer is 42', 'Two']);
    expect(
      texts('00:00:01,000 --> 00:00:02,000\n42\n00:00:02,000 --> 00:00:03,000\nTwo'),
    ).to.deep.equal(['42', 'Two']);
  });

  it('says so when a cue has lost its times, and keeps its text', () => {
    const { segments, problems } = read(
      '1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\nTwo\n\n3\n00:00:03,000 --> 00:00:04,000\nThree\n',
    );
    expect(segments!.map(({ text }) => text)).to.deep.equal(['One Two', 'Three']);
    expect(problems[0]!.message).to.contain('number 2 has no times');
  });

  it('takes formatting away and leaves what only looks like it', () => {
    expect(
      texts(
        '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>So</i> <font color="#f00">a</font> < b <x> &amp; c',
      ),
    ).to.deep.equal(['So a < b <x> & c']);
  });

  it('leaves names before what is said in the text, and takes voices for speakers', () => {
    const { segments } = read(
      '1\n00:00:01,000 --> 00:00:02,000\nAda: Hi.\n\n2\n00:00:02,000 --> 00:00:03,000\n<v Bo>Hello.</v>',
    );
    expect(segments).to.deep.equal([
      { start: 1, end: 2, text: 'Ada: Hi.' },
      { start: 2, end: 3, speaker: 'Bo', text: 'Hello.' },
    ]);
  });

  it('is written with numbers, and speakers before what they say', () => {
    const segments = [
      { start: 0, end: 1.5, speaker: 'Ada', text: 'A <b>bold</b> &lt; move' },
      { start: 1.5, end: 3, text: 'Plain.' },
    ];
    expect(writeSrt(segments)).to.equal(`1
00:00:00,000 --> 00:00:01,500
Ada: A &lt;b>bold&lt;/b> &amp;lt; move

2
00:00:01,500 --> 00:00:03,000
Plain.
`);
    expect(texts(writeSrt(segments, { speakers: false }))).to.deep.equal([
      'A <b>bold</b> &lt; move',
      'Plain.',
    ]);
  });
});
