import { expect } from 'chai';
import { parseWebVtt, readWebVtt, writeWebVtt } from '../../src/formats/webvtt.js';
import type { Segment } from '../../src/model/video-document.js';

const vtt = (...blocks: string[]): string => `WEBVTT\n\n${blocks.join('\n\n')}\n`;
const read = (text: string) => readWebVtt(text, { path: 'transcripts[0]' });
const textOf = (cue: string): string =>
  read(vtt(`00:01.000 --> 00:02.000\n${cue}`))
    .segments!.map(({ text }) => text)
    .join('|');

describe('WebVTT', () => {
  describe('reads', () => {
    it('times with and without hours, ids and settings', () => {
      const { segments, problems } = read(
        vtt(
          'intro\n00:01.500 --> 00:02.000 align:start line:0\nOne',
          '100:00:01.000 --> 100:00:02.000\nTwo',
        ),
      );
      expect(segments).to.deep.equal([
        { start: 1.5, end: 2, text: 'One' },
        { start: 360_001, end: 360_002, text: 'Two' },
      ]);
      expect(problems).to.deep.equal([]);
    });

    it('lines that end in CR, LF or both, and a byte-order mark', () => {
      for (const end of ['\r', '\n', '\r\n']) {
        const text = `\ufeff${vtt('00:01.000 --> 00:02.000\nOne\nmore', '00:02.000 --> 00:03.000\nTwo')}`;
        const { segments } = read(text.replaceAll('\n', end));
        expect(segments!.map((it) => it.text)).to.deep.equal(['One more', 'Two']);
      }
    });

    it('past notes, style sheets, regions and header lines', () => {
      const { segments, problems } = read(
        `WEBVTT - a title\nKind: captions\n\nNOTE nothing\nto see\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\n00:01.000 --> 00:02.000\nOne\n`,
      );
      expect(segments!.map(({ text }) => text)).to.deep.equal(['One']);
      expect(problems).to.deep.equal([]);
    });

    it('cues without an empty line between them', () => {
      const { segments } = read(vtt('00:01.000 --> 00:02.000\nOne\n00:02.000 --> 00:03.000\nTwo'));
      expect(segments!.map(({ text }) => text)).to.deep.equal(['One', 'Two']);
    });

    it('text freed of tags and entities', () => {
      expect(
        textOf('<b>bold</b> &amp; <c.red.big>bright</c> &lt;3 &#8230; &#x41;&nbsp;&rlm;'),
      ).to.equal('bold & bright <3 … A\u00a0\u200f');
      expect(textOf('AT&T &bogus; 5 < 6')).to.equal('AT&T &bogus; 5');
      expect(textOf('&notin; a')).to.equal('&notin; a');
      expect(textOf('<unknown>kept')).to.equal('kept');
      expect(textOf('it&#146;s')).to.equal('it’s');
    });

    it('line breaks as spaces, but as nothing between characters of scripts without spaces', () => {
      expect(textOf('one\n  two')).to.equal('one two');
      expect(textOf('東京に\n行く')).to.equal('東京に行く');
      expect(textOf('東京 OK\n行く')).to.equal('東京 OK 行く');
    });

    it('what is read beside ruby in brackets', () => {
      expect(textOf('<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby>!')).to.equal('漢(kan)字(ji)!');
    });

    it('voices as speakers, one segment for each', () => {
      const { segments } = read(
        vtt(
          '00:01.000 --> 00:02.000\n<v.loud Ada &amp; Bo>Hello.</v>\n<v Tomas>Hi!',
          '00:02.000 --> 00:03.000\n<v Ada>One <v Bo>two',
        ),
      );
      expect(segments!.map(({ speaker, text }) => [speaker, text])).to.deep.equal([
        ['Ada & Bo', 'Hello.'],
        ['Tomas', 'Hi!'],
        ['Ada', 'One'],
        ['Bo', 'two'],
      ]);
    });

    it('times inside the text as words', () => {
      const { segments } = read(
        vtt('00:16.500 --> 00:18.500\nWhen the moon <00:17.500>hits <00:00:18.000><c>your eye</c>'),
      );
      expect(segments).to.deep.equal([
        {
          start: 16.5,
          end: 18.5,
          text: 'When the moon hits your eye',
          words: [
            { start: 16.5, end: 17.5, text: 'When the moon' },
            { start: 17.5, end: 18, text: 'hits' },
            { start: 18, end: 18.5, text: 'your eye' },
          ],
        },
      ]);
    });
  });

  describe('mends, and says what', () => {
    const problemsOf = (text: string) =>
      read(text).problems.map(({ path, message }) => `${path}: ${message}`);

    it('cues out of order: sorted, equal ones as they were', () => {
      const text = vtt(
        '00:03.000 --> 00:04.000\nc',
        '00:01.000 --> 00:02.000\na',
        '00:01.000 --> 00:01.500\nb',
      );
      expect(
        read(text)
          .segments!.map((it) => it.text)
          .join(''),
      ).to.equal('abc');
      expect(problemsOf(text)).to.deep.equal([
        'transcripts[0]: the cues were not in the order of time; they were sorted',
        'transcripts[0]: lines that begin before another one ends: 1',
      ]);
    });

    it('cues that end before they start: they last until the next one', () => {
      const text = vtt('00:05.000 --> 00:04.000\na', '00:08.000 --> 00:09.000\nb');
      expect(read(text).segments![0]).to.deep.equal({ start: 5, end: 8, text: 'a' });
      expect(problemsOf(text)).to.deep.equal([
        'transcripts[0].segments[0]: the cue at line 3 ends (4.0 s) before it starts (5.0 s); the end was dropped',
      ]);
    });

    it('cues without length: they last until the next one too', () => {
      const text = vtt('00:05.000 --> 00:05.000\na', '00:07.000 --> 00:08.000\nb');
      expect(read(text).segments![0]).to.deep.equal({ start: 5, end: 7, text: 'a' });
      expect(problemsOf(text)[0]).to.contain('ends (5.0 s) when it starts');
    });

    it('cues without text: left out', () => {
      const text = vtt('00:05.000 --> 00:06.000', '00:06.000 --> 00:07.000\n<b> </b>');
      expect(read(text).segments).to.deep.equal([]);
      expect(problemsOf(text)).to.have.length(2);
      expect(problemsOf(text)[0]).to.contain('line 3 has no text');
    });

    it('times with small mistakes: understood', () => {
      const text = vtt('0:01,5 --> 0:2.25\na', '1:02:03 --> 1:02:04\nb');
      expect(read(text).segments!.map(({ start, end }) => [start, end])).to.deep.equal([
        [1.5, 2.25],
        [3723, 3724],
      ]);
      expect(problemsOf(text)[0]).to.contain('are not as WebVTT wants them');
    });

    it('times that cannot be read: the cue is left out, and only that', () => {
      const text = vtt('soon --> later\na', '00:01.000 --> 00:02.000\nb');
      expect(read(text).segments!.map((it) => it.text)).to.deep.equal(['b']);
      expect(problemsOf(text)[0]).to.contain('"soon --> later"');
    });

    it('a file that breaks off: what is there is read', () => {
      const text = vtt('00:01.000 --> 00:02.000\na', '00:02.000 -').trim();
      expect(read(text).segments!.map((it) => it.text)).to.deep.equal(['a']);
      expect(problemsOf(text)[0]).to.contain('breaks off').and.to.contain('line 6');
    });

    it('text without times and a missing signature', () => {
      const text = 'words\n\n00:01.000 --> 00:02.000\nb\n';
      expect(read(text).segments!.map((it) => it.text)).to.deep.equal(['b']);
      expect(problemsOf(text).join()).to.contain('WEBVTT').and.to.contain('"words"');
    });
  });

  describe('writes', () => {
    it('keeps a speaker whose name ends in hyphens', () => {
      const segments = [{ start: 1, end: 2, speaker: 'u--', text: 'Hello.' }];
      expect(readWebVtt(writeWebVtt(segments)).segments).to.deep.equal(segments);
    });

    const segments: Segment[] = [
      { start: 0, end: 4.2, speaker: 'Ada & <Bo>', text: 'Five < 6 && "x" --> y' },
      {
        start: 4.2,
        end: 6,
        text: 'Two words.',
        words: [
          { start: 4.2, end: 5, text: 'Two' },
          { start: 5, end: 6, text: 'words.' },
        ],
      },
    ];

    it('what it reads back whole', () => {
      expect(read(writeWebVtt(segments))).to.deep.equal({ segments, problems: [] });
    });

    it('as WebVTT wants it', () => {
      expect(writeWebVtt(segments)).to.equal(`WEBVTT

00:00:00.000 --> 00:00:04.200
<v Ada &amp; &lt;Bo&gt;>Five &lt; 6 &amp;&amp; "x" --&gt; y

00:00:04.200 --> 00:00:06.000
Two <00:00:05.000>words.
`);
    });

    it('the language in its header, and no words when told', () => {
      const text = writeWebVtt(segments, { language: 'de', words: false });
      expect(text)
        .to.match(/^WEBVTT\nLanguage: de\n\n/)
        .and.to.contain('\nTwo words.\n');
      expect(read(text).problems).to.deep.equal([]);
    });

    it('pauses between words, and what stands between words with the one before', () => {
      const [written] = read(
        writeWebVtt([
          {
            start: 1,
            end: 9,
            text: 'One, two!',
            words: [
              { start: 2, end: 3, text: 'One' },
              { start: 4, end: 5, text: 'two' },
            ],
          },
        ]),
      ).segments!;
      expect(written).to.deep.equal({
        start: 1,
        end: 9,
        text: 'One, two!',
        words: [
          { start: 2, end: 3, text: 'One,' },
          { start: 4, end: 5, text: 'two!' },
        ],
      });
    });

    it('no line that ends a cue or is taken for its times', () => {
      const text = writeWebVtt([{ start: 1, end: 2, text: 'a\n\n00:05.000 --> 00:06.000\nb' }]);
      expect(parseWebVtt(text)).to.have.length(1);
    });
  });
});
