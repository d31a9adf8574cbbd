import { expect } from 'chai';
import { TranscriptDecoder } from '../../src/context/text-decoder.js';

const cue = (text: string) => `1\n00:00:01,000 --> 00:00:02,000\n${text}\n`;
const utf8 = (text: string) => new TextEncoder().encode(text);
/** Windows-1252 as far as it is Latin-1, and “…” with it. */
const windows = (text: string) =>
  Uint8Array.from(text, (it) => ({ '“': 0x93, '”': 0x94, '…': 0x85 })[it] ?? it.charCodeAt(0));
const utf16 = (text: string, little: boolean) => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) bytes.setUint16(at * 2, text.charCodeAt(at), little);
  return new Uint8Array(bytes.buffer);
};
const concat = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

function decode(bytes: Uint8Array, step = bytes.length, isWhole = true) {
  const decoder = new TranscriptDecoder();
  let text = '';
  for (let at = 0; at < bytes.length; at += step)
    text += decoder.decode(bytes.slice(at, at + step));
  text += decoder.end(isWhole);
  return { text, problems: decoder.problems('t').map(({ message }) => message) };
}

/** Whole, byte by byte, and cut within characters. */
const STEPS = [1, 2, 3, 7, 65, 1e6];

describe('the encoding of a transcript', () => {
  const words = 'ASCII, naïve, “…”, Ελληνικά, 漢字, 👩‍🚀, العربية.';

  it('is UTF-8, with or without a mark, in pieces of any length', () => {
    for (const text of ['', 'a', 'é', words, cue(words), `WEBVTT\n\n${words.repeat(9)}`]) {
      for (const step of STEPS) {
        const plain = { text, problems: [] };
        expect(decode(utf8(text), step), `${step}`).to.deep.equal(plain);
        expect(decode(utf8(`\ufeff${text}`), step), `${step}`).to.deep.equal(plain);
      }
    }
  });

  it('is UTF-16 where a mark says so', () => {
    for (const text of [cue(words), `WEBVTT\n\n${words}`]) {
      for (const step of STEPS) {
        for (const little of [true, false]) {
          const { text: read, problems } = decode(utf16(`\ufeff${text}`, little), step);
          expect(read).to.equal(text);
          expect(problems).to.have.length(1);
          expect(problems[0]).to.contain('UTF-16');
        }
      }
    }
  });

  it('is Windows-1252 where it is not UTF-8, but for WebVTT', () => {
    const text = cue('Où ça ? “Là-bas…” Señor É');
    for (const step of STEPS) {
      const { text: read, problems } = decode(windows(text), step);
      expect(read, `${step}`).to.equal(text);
      expect(problems).to.deep.equal(['the file is not UTF-8; it was read as Windows-1252']);
    }
    for (const start of ['WEBVTT', '\nwebvtt']) {
      const bytes = windows(`${start}\n\n00:01.000 --> 00:02.000\nça`);
      const { text: read, problems } = decode(bytes);
      expect(read).to.equal(new TextDecoder().decode(bytes));
      expect(problems).to.have.length(1);
      expect(problems[0]).to.contain('lost');
    }
  });

  it('is Windows-1252 throughout, also where two of its letters could be one of UTF-8', () => {
    const text = cue('IL A CRIÉ : “ADIÓ” À ÇA, DÉJÀ…');
    expect(decode(windows(text)).text).to.equal(text);
  });

  it('stays UTF-8 where a few bytes are not, and these are not lost', () => {
    const before = cue(`${words} `);
    const bytes = concat(utf8(before), windows('déjà '), utf8(words));
    for (const step of STEPS) {
      const { text, problems } = decode(bytes, step);
      expect(text, `${step}`).to.equal(`${before}déjà ${words}`);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.contain('not all');
    }
  });

  it('knows UTF-8 as browsers do', () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    const isSound = (bytes: Uint8Array) => {
      try {
        return strict.decode(bytes) !== undefined;
      } catch {
        return false;
      }
    };
    const edges = [0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0];
    const leads = [
      0x80, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff,
    ];
    const known = utf8(words);
    for (const lead of leads) {
      for (const second of edges) {
        for (const third of edges) {
          for (const fourth of edges) {
            const bytes = Uint8Array.of(lead, second, third, fourth);
            // What is known is more than what is not, so that only the latter is Windows-1252.
            const { text, problems } = decode(concat(known, bytes, utf8('é'), known));
            expect(problems.length, [...bytes].join()).to.equal(isSound(bytes) ? 0 : 1);
            expect(
              text.startsWith(words) && text.endsWith(`é${words}`),
              [...bytes].join(),
            ).to.equal(true);
          }
        }
      }
    }
  });

  it('is not in doubt where a file stops within a character', () => {
    const bytes = utf8(cue('Là')).slice(0, -2);
    expect(decode(bytes, 9, false)).to.deep.equal({
      text: `${cue('L').slice(0, -1)}\ufffd`,
      problems: [],
    });
  });
});
