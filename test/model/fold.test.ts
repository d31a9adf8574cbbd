import { expect } from 'chai';
import * as fc from 'fast-check';
import { foldFast } from '../../src/model/fold-fast.js';
import { fold, foldWithMap } from '../../src/model/index.js';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'ß',
      'İ',
      'é',
      'e\u0301',
      '\u0301',
      'ﬁ',
      '한',
      '\u1112',
      '\u1161',
      '\u11ab',
      'が',
      '👩‍🚀',
      '❤️',
      '\ud800',
      ' ',
      '\n',
      'Ω',
      'Σ',
    ),
  }),
);

describe('fold', () => {
  const same: [string, string][] = [
    ['Straße', 'STRASSE'],
    ['İstanbul', 'istanbul'],
    ['ISTANBUL', 'ıstanbul'],
    ['café', 'cafe\u0301'],
    ['Café', 'CAFE'],
    ['ﬁne', 'fine'],
    ['Ｎｖｉｄｉａ', 'nvidia'],
    ['Ångström', 'angstrom'],
    ['ΟΔΟΣ', 'οδος'],
    ['Œuvre', 'oeuvre'],
    ['❤️', '❤'],
    ['Łódź', 'lodz'],
    ['it’s', "it's"],
    ['co\u00adop', 'coop'],
    ['한', '\u1112\u1161\u11ab'],
    ['a\u00a0b', 'a b'],
  ];
  for (const [one, other] of same) {
    it(`compares ${one} and ${other} as the same`, () => {
      expect(fold(one)).to.equal(fold(other));
    });
  }

  it('keeps letters apart that only look alike', () => {
    expect(fold('が')).to.not.equal(fold('か'));
    expect(fold('한')).to.not.contain(fold('하'));
    expect(fold('की')).to.not.equal(fold('क'));
  });

  it('keeps white space and lone surrogates', () => {
    expect(fold(' A\n\tB ')).to.equal(' a\n\tb ');
    expect(fold('é\ud800')).to.equal('e\ud800');
  });

  it('is the same when it is fast', () => {
    fc.assert(
      fc.property(text, (original) => foldFast(original) === fold(original)),
      { numRuns: 1000 },
    );
    for (let unit = 0; unit < 0xd800; unit += 1) {
      const letter = `a${String.fromCharCode(unit)}`;
      if (foldFast(letter) !== fold(letter)) expect.fail(unit.toString(16));
    }
    expect(foldFast('Éß'.repeat(50_001))).to.equal('ess'.repeat(50_001));
  });

  it('folds long texts whole', () => {
    expect(fold('Éß'.repeat(50_001))).to.equal('ess'.repeat(50_001));
    expect(foldWithMap('É'.repeat(50_001)).folded).to.equal('e'.repeat(50_001));
  });

  it('agrees with foldWithMap', () => {
    fc.assert(
      fc.property(text, (original) => fold(original) === foldWithMap(original).folded),
      { numRuns: 500 },
    );
  });
});

describe('foldWithMap', () => {
  it('finds the way back over characters that became longer or shorter', () => {
    const original = 'Straße İ e\u0301x ﬁ';
    const map = foldWithMap(original);
    expect(map.folded).to.equal('strasse i ex fi');
    const back = (part: string): string => {
      const from = map.folded.indexOf(part);
      const range = map.range(from, from + part.length);
      return original.slice(range.from, range.to);
    };
    expect(back('strasse')).to.equal('Straße');
    expect(back('ras')).to.equal('raß');
    expect(back('i')).to.equal('İ');
    expect(back('ex')).to.equal('e\u0301x');
    expect(back('f')).to.equal('ﬁ');
  });

  it('is the identity on ASCII, within bounds', () => {
    const map = foldWithMap('Abc');
    expect([-1, 0, 2, 3, 9].map((index) => map.toOriginal(index))).to.deep.equal([0, 0, 2, 3, 3]);
  });

  it('never goes back, never leaves the text, and covers it', () => {
    fc.assert(
      fc.property(text, (original) => {
        const map = foldWithMap(original);
        let before = 0;
        for (let index = 0; index <= map.folded.length; index += 1) {
          const at = map.toOriginal(index);
          expect(at).to.be.within(before, original.length);
          before = at;
        }
        expect(map.toOriginal(map.folded.length)).to.equal(original.length);
      }),
      { numRuns: 500 },
    );
  });

  it('gives stretches that fold to no less than what was asked for', () => {
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(20), (original, a, b) => {
        const map = foldWithMap(original);
        const from = Math.min(a, b, map.folded.length);
        const to = Math.min(Math.max(a, b), map.folded.length);
        const range = map.range(from, to);
        expect(fold(original.slice(range.from, range.to))).to.contain(map.folded.slice(from, to));
      }),
      { numRuns: 500 },
    );
  });
});
