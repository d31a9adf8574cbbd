import { expect } from 'chai';
import fc from 'fast-check';
import { formatMediaFragment, parseMediaFragment } from '../../src/model/media-fragment.js';

describe('parseMediaFragment', () => {
  const cases: Readonly<Record<string, unknown>> = {
    '#t=12': { start: 12 },
    't=12': { start: 12 },
    '?t=12': { start: 12 },
    '#t=12,15': { start: 12, end: 15 },
    '#t=12.5,15.25': { start: 12.5, end: 15.25 },
    '#t=,15': { start: 0, end: 15 },
    '#t=12,': { start: 12 },
    '#t=npt:12,15': { start: 12, end: 15 },
    '#t=npt%3A12%2C15': { start: 12, end: 15 },
    '#t=1:02:03': { start: 3723 },
    '#t=npt:0:02:03.5,0:03:00': { start: 123.5, end: 180 },
    '#t=2:03,3:00': { start: 123, end: 180 },
    '?t=1m30s': { start: 90 },
    '?t=1h2m3s': { start: 3723 },
    '?v=abc&t=90s&x=1': { start: 90 },
    '#section&t=5,6': { start: 5, end: 6 },
    '#t=0': { start: 0 },
    // The last usable one counts.
    '#t=1&t=2': { start: 2 },
    '#t=1&t=no': { start: 1 },
    // An end before the start is no end.
    '#t=20,10': { start: 20 },
    '#t=20,20': { start: 20 },
    // Nothing that names a time.
    '': undefined,
    '#': undefined,
    '#t': undefined,
    '#t=': undefined,
    '#t=,': undefined,
    '#t=-5': undefined,
    '#t=abc': undefined,
    '#t=1,2,3': undefined,
    '#t=1,x': undefined,
    '#t=smpte:0:01:00:00': undefined,
    '#t=clock:2009-07-26T11:19:01Z': undefined,
    '#at=12': undefined,
    '#T=12': undefined,
    '#t=%': undefined,
    '#%=1&t=7': { start: 7 },
    '#t=1:90': undefined,
    '#t=Infinity': undefined,
  };
  for (const [written, read] of Object.entries(cases)) {
    it(`reads ${written || 'nothing'}`, () => {
      expect(parseMediaFragment(written)).to.deep.equal(read);
    });
  }

  it('never throws, and gives only times in order', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'t=&#?,:%1.nphms') })),
        (text) => {
          const found = parseMediaFragment(text);
          if (!found) return;
          expect(found.start).to.be.within(0, Number.MAX_VALUE);
          if (found.end !== undefined) expect(found.end).to.be.above(found.start);
        },
      ),
    );
  });
});

describe('formatMediaFragment', () => {
  it('writes a time, or a stretch', () => {
    expect(formatMediaFragment({ start: 12 })).to.equal('t=12');
    expect(formatMediaFragment({ start: 12.5, end: 15.1234 })).to.equal('t=12.5,15.123');
    expect(formatMediaFragment({ start: 12, end: Infinity })).to.equal('t=12');
    expect(formatMediaFragment({ start: 12, end: 12.0001 })).to.equal('t=12');
    expect(formatMediaFragment({ start: -1, end: 2 })).to.equal('t=0,2');
  });

  it('writes what is read back the same, to the millisecond', () => {
    const time = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(time, time, (a, b) => {
        const [start, end] = [Math.min(a, b) / 1000, Math.max(a, b) / 1000];
        const read = parseMediaFragment(formatMediaFragment({ start, end }));
        expect(read).to.deep.equal(end > start ? { start, end } : { start });
      }),
    );
  });
});
