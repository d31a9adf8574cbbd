import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseSrt } from '../../src/formats/srt.js';
import { readTimedText } from '../../src/formats/timed-text.js';
import { parseWebVtt } from '../../src/formats/webvtt.js';

const data = new URL('../../../shared/data/', import.meta.url);

// The list counts lines with times, also in cues that are invalid on purpose and say so.
const COUNTED_TOO_MANY =
  /\/(nulls|signature-timings|timings-(60|garbage|too-long|too-short)|whitespace-chars)\.vtt$/;

interface Listed {
  readonly path: string;
  readonly cues: number;
  readonly text: string;
}

function listed(): Listed[] {
  return readFileSync(new URL('FEATURES.tsv', data), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t') as [string, string])
    .filter(([path]) => /\.(vtt|srt)$/.test(path) && existsSync(new URL(path, data)))
    .map(([path, cues]) => ({
      path,
      cues: Number(cues),
      text: readFileSync(new URL(path, data), 'utf8'),
    }));
}

/** All JSON, transcripts or not. */
function json(): Omit<Listed, 'cues'>[] {
  return ['transcripts', 'conformance', 'i18n', 'flagship-apollo11', 'chapters', 'hostile']
    .filter((folder) => existsSync(new URL(folder, data)))
    .flatMap((folder) =>
      readdirSync(new URL(folder, data), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.json'))
        .map((name) => ({
          path: name,
          text: readFileSync(new URL(`${folder}/${encodeURI(name)}`, data), 'utf8'),
        })),
    );
}

describe('timed text of other people', function () {
  this.timeout(60_000);

  before(function () {
    if (!existsSync(new URL('FEATURES.tsv', data))) this.skip();
  });

  it('is read without losing a cue', () => {
    const wrong = listed()
      .filter(({ path }) => !COUNTED_TOO_MANY.test(path))
      .map(({ path, cues, text }) => {
        const found = path.endsWith('.vtt') ? parseWebVtt(text) : parseSrt(text);
        return { path, cues, found: found.length };
      })
      .filter(({ cues, found }) => cues !== found);
    expect(wrong).to.deep.equal([]);
  });

  it('is read in order, and never throws', () => {
    for (const { path, text } of [...listed(), ...json()]) {
      const { segments = [] } = readTimedText(text, { path });
      segments.forEach(({ start, end, text: said }, index) => {
        expect(start, path).to.be.at.least(segments[index - 1]?.start ?? 0);
        expect(end, path).to.be.at.least(start);
        expect(said, path).to.not.equal('');
      });
    }
  });

  it('gives no strict cue where the conformance files say that there is none', () => {
    for (const { path, text } of listed().filter((it) => COUNTED_TOO_MANY.test(it.path))) {
      const strict = parseWebVtt(text).filter(({ mended }) => !mended);
      const invalid = strict.filter((cue) => cue.text.includes('invalid'));
      expect(invalid, path).to.deep.equal([]);
    }
  });

  it('is the same in every format that one transcript comes in', () => {
    const read = (name: string) =>
      readTimedText(readFileSync(new URL(`flagship-apollo11/${name}`, data), 'utf8'));
    const expected = read('captions.en.vtt').segments!;
    expect(expected).to.have.length(147);
    // SRT knows no speakers: they are part of its text.
    expect(
      read('captions.en.srt').segments!.map(({ start, end, text }) => ({ start, end, text })),
    ).to.deep.equal(
      expected.map(({ start, end, text, speaker }) => ({
        start,
        end,
        text: `${speaker}: ${text}`,
      })),
    );
    for (const name of [
      'segments.json',
      'converted/podcasting2-transcript.json',
      'converted/whisperx.json',
    ]) {
      const { segments } = read(name);
      expect(
        segments!.map(({ start, end, text, speaker }) => ({ start, end, text, speaker })),
        name,
      ).to.deep.equal(
        expected.map(({ start, end, text, speaker }) => ({ start, end, text, speaker })),
      );
    }
  });
});
