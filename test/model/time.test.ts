import { expect } from 'chai';
import * as fc from 'fast-check';
import { formatTime, isoDuration, parseTime, parseTimeRange } from '../../src/model/index.js';

const milliseconds = fc.integer({ min: 0, max: 400_000_000 });

describe('parseTime', () => {
  const forms: [unknown, number][] = [
    [0, 0],
    [750, 750],
    [12.5, 12.5],
    ['750', 750],
    ['12.5', 12.5],
    ['750s', 750],
    [' 750 s ', 750],
    ['12:30', 750],
    ['0:05', 5],
    ['1:02:03.5', 3723.5],
    ['1:02:03,5', 3723.5],
    ['90:00', 5400],
    ['[12:30]', 750],
    ['(1:00)', 60],
    ['12m30s', 750],
    ['1h2m3s', 3723],
    ['1h', 3600],
    ['PT12M30S', 750],
    ['PT1H', 3600],
    ['PT0.5S', 0.5],
    ['P1DT1S', 86401],
  ];
  for (const [written, seconds] of forms) {
    it(`reads ${JSON.stringify(written)}`, () => {
      expect(parseTime(written)).to.equal(seconds);
    });
  }

  const wrong = [
    -1,
    NaN,
    Infinity,
    '',
    ' ',
    'soon',
    '12:75',
    '1:60:00',
    '-5',
    '12:30-13:05',
    'P',
    'PT',
    ':',
    '1:2:3:4',
    null,
    undefined,
    {},
    [],
    true,
  ];
  for (const value of wrong) {
    it(`does not take ${String(JSON.stringify(value))} for a time`, () => {
      expect(parseTime(value)).to.equal(undefined);
    });
  }

  it('gives 0 for a negative zero', () => {
    expect(Object.is(parseTime(-0), 0)).to.equal(true);
  });

  it('is not slowed by very long text', () => {
    expect(parseTime('1'.repeat(1_000_000))).to.equal(undefined);
  });

  it('never throws and gives a finite time or nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const time = parseTime(value);
        return time === undefined || (time >= 0 && time < Infinity);
      }),
    );
  });
});

describe('parseTimeRange', () => {
  const forms: [unknown, { start: number; end?: number }][] = [
    ['12:30-13:05', { start: 750, end: 785 }],
    ['12:30 – 13:05', { start: 750, end: 785 }],
    ['00:00:01.000 --> 00:00:02.500', { start: 1, end: 2.5 }],
    ['1:00 to 2:00', { start: 60, end: 120 }],
    ['12:30', { start: 750 }],
    [750, { start: 750 }],
    [[750, '13:05'], { start: 750, end: 785 }],
    [
      { start: '12:30', end: 785 },
      { start: 750, end: 785 },
    ],
    [{ start: 10, end: 5 }, { start: 10 }],
  ];
  for (const [written, range] of forms) {
    it(`reads ${JSON.stringify(written)}`, () => {
      expect(parseTimeRange(written)).to.deep.equal(range);
    });
  }
  for (const value of ['', '-', 'a-b', null, undefined, [], {}, { end: 5 }]) {
    it(`does not take ${String(JSON.stringify(value))} for a stretch`, () => {
      expect(parseTimeRange(value)).to.equal(undefined);
    });
  }
});

describe('formatTime', () => {
  it('writes minutes, and hours when there are any', () => {
    expect(
      [0, 5, 65, 245, 3599.9, 3600, 3723, 360_000].map((time) => formatTime(time)),
    ).to.deep.equal(['0:00', '0:05', '1:05', '4:05', '59:59', '1:00:00', '1:02:03', '100:00:00']);
  });

  it('writes hours when told', () => {
    expect(formatTime(245, { withHours: true })).to.equal('0:04:05');
  });

  it('writes milliseconds when told, carried to the next second', () => {
    expect(formatTime(245.5, { fraction: true })).to.equal('4:05.500');
    expect(formatTime(59.9996, { fraction: true })).to.equal('1:00.000');
  });

  it('writes what is no time as the beginning', () => {
    expect([-5, NaN, Infinity].map((time) => formatTime(time))).to.deep.equal([
      '0:00',
      '0:00',
      '0:00',
    ]);
  });

  it('is read back by parseTime', () => {
    fc.assert(
      fc.property(milliseconds, fc.boolean(), (time, withHours) => {
        const written = formatTime(time / 1000, { fraction: true, withHours });
        expect(parseTime(written)).to.be.closeTo(time / 1000, 1e-6);
      }),
    );
  });
});

describe('isoDuration', () => {
  it('writes ISO 8601 durations', () => {
    expect([0, 245, 3600, 3723.5, 86_400, -1, NaN].map(isoDuration)).to.deep.equal([
      'PT0S',
      'PT4M5S',
      'PT1H',
      'PT1H2M3.5S',
      'PT24H',
      'PT0S',
      'PT0S',
    ]);
  });

  it('is read back by parseTime', () => {
    fc.assert(
      fc.property(milliseconds, (time) => {
        expect(parseTime(isoDuration(time / 1000))).to.be.closeTo(time / 1000, 1e-6);
      }),
    );
  });
});
