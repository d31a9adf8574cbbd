import { expect } from 'chai';
import * as fc from 'fast-check';
import { createTimeline } from '../../src/model/index.js';

interface Item {
  start: number;
  end?: number;
}

const tick = fc.integer({ min: 0, max: 30 });
const items: fc.Arbitrary<Item[]> = fc
  .array(fc.record({ start: tick, length: fc.option(tick, { nil: undefined }) }), { maxLength: 40 })
  .map((spans) =>
    spans
      .map(({ start, length }) =>
        length === undefined ? { start } : { start, end: start + length },
      )
      .sort((a, b) => a.start - b.start),
  );

const endOf = (item: Item): number => item.end ?? Infinity;
const indexesOf = (list: Item[], holds: (item: Item) => boolean): number[] =>
  list.flatMap((item, index) => (holds(item) ? [index] : []));
const holding = (list: Item[], time: number): number[] =>
  indexesOf(list, (item) => item.start <= time && time < endOf(item));

describe('createTimeline', () => {
  it('has nothing in an empty list', () => {
    const timeline = createTimeline([]);
    expect([
      timeline.at(0),
      timeline.current(0),
      timeline.all(0),
      timeline.overlapping(0, 9),
    ]).to.deep.equal([-1, -1, [], []]);
  });

  it('is half open', () => {
    const timeline = createTimeline([
      { start: 1, end: 2 },
      { start: 2, end: 3 },
    ]);
    expect([0.9, 1, 1.9, 2, 2.9, 3].map((time) => timeline.at(time))).to.deep.equal([
      -1, 0, 0, 1, 1, -1,
    ]);
  });

  it('stays on the last one begun in a gap, as `current`', () => {
    const timeline = createTimeline([
      { start: 1, end: 2 },
      { start: 5, end: 6 },
    ]);
    expect([0, 1.5, 3, 5, 9].map((time) => timeline.current(time))).to.deep.equal([-1, 0, 0, 1, 1]);
  });

  it('finds the one that goes on when a shorter one within it is over', () => {
    const timeline = createTimeline([
      { start: 0, end: 100 },
      { start: 10, end: 20 },
    ]);
    expect([timeline.at(15), timeline.at(50), timeline.current(50)]).to.deep.equal([1, 0, 0]);
  });

  it('knows nothing of a time that is none', () => {
    const timeline = createTimeline([{ start: 0, end: 100 }]);
    expect([
      timeline.at(NaN),
      timeline.current(NaN),
      timeline.all(NaN),
      timeline.at(-1),
    ]).to.deep.equal([-1, -1, [], -1]);
  });

  it('holds thousands at the same time', () => {
    const timeline = createTimeline(Array.from({ length: 5000 }, () => ({ start: 1, end: 2 })));
    expect(timeline.all(1)).to.have.length(5000);
    expect(timeline.at(1)).to.equal(4999);
  });

  it('answers in far fewer steps than there are items', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => ({ start: index, end: index + 1 }));
    many[0]!.end = 1_000_000;
    const timeline = createTimeline(many);
    const before = performance.now();
    for (let time = 0; time < 20_000; time += 1) timeline.all(time * 10 + 0.5);
    expect(performance.now() - before).to.be.below(2000);
  });

  it('agrees with looking at every item', () => {
    fc.assert(
      fc.property(
        items,
        fc.double({ min: -1, max: 70, noNaN: true }),
        tick,
        tick,
        (list, time, from, length) => {
          const timeline = createTimeline(list);
          const inside = holding(list, time);
          const begun = indexesOf(list, (item) => item.start <= time);
          expect(timeline.all(time)).to.deep.equal(inside);
          expect(timeline.at(time)).to.equal(inside.at(-1) ?? -1);
          expect(timeline.current(time)).to.equal(inside.at(-1) ?? begun.at(-1) ?? -1);
          const to = from + length;
          const expected =
            length === 0
              ? holding(list, from)
              : indexesOf(list, (item) => item.start < to && endOf(item) > from);
          expect(timeline.overlapping(from, to)).to.deep.equal(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});
