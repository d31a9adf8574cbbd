import { expect } from 'chai';
import * as fc from 'fast-check';
import { createSearch, findInText, readDocument, searchSegments } from '../../src/model/index.js';
import type { SearchSegmentsOptions, Segment, SegmentHits } from '../../src/model/index.js';

const segmentsOf = (texts: readonly string[]): Segment[] =>
  texts.map((text, index) => ({ start: index, end: index + 1, text }));

async function search(
  segments: readonly Segment[],
  query: string,
  options?: SearchSegmentsOptions,
): Promise<SegmentHits[]> {
  const told: SegmentHits[] = [];
  for await (const part of searchSegments(segments, query, options)) told.push(part);
  return told;
}

const hitsOf = (told: readonly SegmentHits[]) => [...told.at(-1)!.hits.between(0, Infinity)];

describe('searchSegments', () => {
  it('finds what findInText finds, in the order of the transcript', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'É', 'ß', 's', ' ', '\n', '한', '漢', 'e\u0301', '+'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(text), text, async (texts, query) => {
        const told = await search(segmentsOf(texts), query);
        // What stands at the end of one and the beginning of the next is another test's.
        const expected = texts.flatMap((it, segment) =>
          findInText(it, query).map(({ from, to }) => ({ segment, from, last: segment, to })),
        );
        const inside = hitsOf(told).filter(({ segment, last }) => segment === last);
        expect(/\s/.test(query.trim()) ? inside : hitsOf(told)).to.deep.equal(expected);
        expect(told.at(-1)).to.include({ count: hitsOf(told).length, done: true });
      }),
      { numRuns: 200 },
    );
  });

  it('finds in several segments what a search finds in all of their texts, wherever it begins', async () => {
    const word = fc.constantFrom('a', 'b', 'á', 'ab', 'straße', '.*', '漢', '');
    const space = fc.constantFrom(' ', '\n', '  ', '');
    const phrase = fc
      .array(fc.tuple(word, space), { maxLength: 5 })
      .map((parts) => parts.flat().join(''));
    const silent = new Set(['Ben']);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(phrase, fc.constantFrom('Ada', 'Ada', 'Ada', 'Ben')), { maxLength: 12 }),
        phrase,
        fc.nat(14),
        async (lines, query, start) => {
          const segments = segmentsOf(lines.map(([text]) => text)).map((segment, index) => ({
            ...segment,
            speaker: lines[index]![1],
          }));
          const shown = [...segments.keys()].filter((index) => lines[index]![1] !== 'Ben');
          let joined = '';
          const starts = shown.map((index) => {
            const begin = joined.length;
            joined += `${segments[index]!.text}\n`;
            return begin;
          });
          const placeOf = (offset: number) => {
            const at = starts.findLastIndex((begin) => begin <= offset);
            return { segment: shown[at]!, offset: offset - starts[at]! };
          };
          const expected = findInText(joined, query).map(({ from, to }) => {
            const [begin, end] = [placeOf(from), placeOf(to - 1)];
            return {
              segment: begin.segment,
              from: begin.offset,
              last: end.segment,
              to: end.offset + 1,
            };
          });
          const told = await search(segments, query, { silent, start });
          const { hits, count, done } = told.at(-1)!;
          expect(hitsOf(told)).to.deep.equal(expected);
          expect([count, hits.length, done]).to.deep.equal([
            expected.length,
            expected.length,
            true,
          ]);
          expect(expected.map((_, index) => hits.at(index))).to.deep.equal(expected);
          for (const index of segments.keys()) {
            const touching = expected.filter(
              ({ segment, last }) => segment <= index && last >= index,
            );
            expect([...hits.between(index, index + 1)]).to.deep.equal(touching);
            expect(hits.countIn(index, index + 1)).to.equal(touching.length);
            expect([...hits.within(index, 0, Infinity)]).to.deep.equal(touching);
            for (const offset of [0, 2])
              expect(hits.indexFrom(index, offset)).to.equal(
                expected.filter(
                  ({ segment, from }) => segment < index || (segment === index && from < offset),
                ).length,
              );
          }
        },
      ),
      { numRuns: 1000 },
    );
  }).timeout(30_000);

  it('tells first of what stands where it begins', async () => {
    const texts = Array.from({ length: 200_000 }, (_, index) => `moon ${index}`);
    const firsts: unknown[] = [];
    let hits: SegmentHits['hits'];
    for await (const told of searchSegments(segmentsOf(texts), 'moon', { start: 150_000 })) {
      ({ hits } = told);
      firsts.push([hits.early, hits.at(hits.early)!.segment, told.done]);
    }
    expect(firsts[0]).to.deep.equal([0, 150_000, false]);
    expect(firsts.at(-1)).to.deep.equal([150_000, 150_000, true]);
    expect(hits!.at(7)!.segment).to.equal(7);
  });

  it('takes all white space for the one space that it is shown as', async () => {
    const told = await search(segmentsOf(['Deep\nlearning', 'Deep  learning']), 'deep learning');
    expect(hitsOf(told)).to.deep.equal([
      { segment: 0, from: 0, last: 0, to: 13 },
      { segment: 1, from: 0, last: 1, to: 14 },
    ]);
  });

  it('takes what is asked for literally', async () => {
    const segments = segmentsOf(['C++ (again)', 'C. C+', 'a.*b']);
    for (const [query, count] of [
      ['c++', 1],
      ['(again', 1],
      ['.*', 1],
      ['[', 0],
      ['  ', 0],
    ] as const)
      expect((await search(segments, query)).at(-1)!.count, query).to.equal(count);
  });

  it('tells of the first hits before it has looked through a long transcript', async () => {
    const texts = Array.from({ length: 200_000 }, (_, index) => `Größe мир ${index}`);
    const told = await search(segmentsOf(texts), 'мир 1');
    expect(told.length).to.be.above(1);
    expect(told[0]!.done).to.equal(false);
    expect(told[0]!.hits.at(0)).to.deep.equal({ segment: 1, from: 6, last: 1, to: 11 });
    expect(told.map(({ done }) => done).lastIndexOf(false)).to.equal(told.length - 2);
    const { count } = told.at(-1)!;
    expect(count).to.equal(111_111);
  }).timeout(20_000);

  it('tells of a screenful as soon as that is found', async () => {
    const texts = Array.from({ length: 100_000 }, (_, index) => `moon ${index}`);
    const [first] = await search(segmentsOf(texts), 'moon');
    expect(first!.count).to.be.within(50, 200);
  });

  it('gives each hit by its number and by its segment, however many there are', async () => {
    const texts = Array.from({ length: 12_000 }, (_, index) => (index % 3 ? 'öne ONE' : 'none'));
    const told = await search(segmentsOf(texts), 'one');
    const { hits, count } = told.at(-1)!;
    const all = hitsOf(told);
    expect([count, hits.length, all.length]).to.deep.equal([20_000, 20_000, 20_000]);
    for (const index of [0, 1, 2, 3, 4, 9999, 10_000, 19_999])
      expect(hits.at(index), String(index)).to.deep.equal(all[index]);
    expect(hits.at(19_999)).to.deep.equal({ segment: 11_999, from: 4, last: 11_999, to: 7 });
    expect([hits.at(-1), hits.at(20_000), hits.at(NaN)]).to.deep.equal(Array(3).fill(undefined));
    expect([...hits.between(11_998, 11_999)].map(({ from }) => from)).to.deep.equal([0, 4]);
    expect(hits.countIn(11_995, 12_000)).to.equal(9);
    expect(hits.countIn(5, 5)).to.equal(0);
  });

  it('finds in very long texts what it finds in short ones', async () => {
    const piece = fc.string({
      unit: fc.constantFrom(
        'a',
        'É',
        'ß',
        's',
        ' ',
        '\n',
        '漢',
        'e\u0301',
        '𝕏',
        'ﬁ',
        '\u1112\u1161',
      ),
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(piece, fc.nat(3000), async (part, before) => {
        const text = 'x'.repeat(before) + part.repeat(30_000 / part.length);
        for (const query of [part, part.slice(-3)]) {
          const told = await search(segmentsOf(['s', text]), query);
          const expected = findInText(text, query).map((range) => ({
            segment: 1,
            last: 1,
            ...range,
          }));
          const all = hitsOf(told).filter(({ segment }) => segment);
          expect(all).to.deep.equal(expected);
          const within = [...told.at(-1)!.hits.within(1, 17_000, 21_000)];
          expect(within).to.deep.equal(all.filter(({ from, to }) => from < 21_000 && to > 17_000));
        }
      }),
      { numRuns: 30 },
    );
  }).timeout(20_000);

  it('gives the page its turn within a text, too', async () => {
    const text = 'Größe мир '.repeat(200_000);
    let turns = 0;
    const timer = setInterval(() => (turns += 1));
    const told = await search(segmentsOf([text]), 'мир');
    clearInterval(timer);
    expect(told.at(-1)!.count).to.equal(200_000);
    expect(turns).to.be.above(1);
    expect(told.at(-1)!.hits.at(150_000)).to.deep.equal({
      segment: 0,
      last: 0,
      from: 1_500_006,
      to: 1_500_009,
    });
  });

  it('leaves out who is silent', async () => {
    const segments = [
      { start: 0, end: 1, speaker: 'Ada', text: 'moon' },
      { start: 1, end: 2, speaker: 'Ben', text: 'moon' },
      { start: 2, end: 3, text: 'moon' },
    ];
    const told = await search(segments, 'moon', { silent: new Set(['Ada']) });
    expect(hitsOf(told).map(({ segment }) => segment)).to.deep.equal([1, 2]);
  });

  it('ends when it is told to, without a last word', async () => {
    const running = new AbortController();
    const texts = Array.from({ length: 200_000 }, (_, index) => `größer ${index}`);
    const told: SegmentHits[] = [];
    for await (const part of searchSegments(segmentsOf(texts), 'ö', running)) {
      told.push(part);
      running.abort();
    }
    expect(told).to.have.length(1);
    expect(told[0]!.done).to.equal(false);
    running.abort();
    expect(await search(segmentsOf(['a']), 'a', running)).to.deep.equal([]);
  });

  it('finds the same in a transcript that has grown, or has other lines', async () => {
    const early = segmentsOf(['one moon', 'two']);
    const late = [...early, ...segmentsOf(['moon three'])];
    const changed = [early[0]!, ...segmentsOf(['moon', 'moon'])];
    await search(early, 'moon');
    for (const [segments, expected] of [
      [early, [0]],
      [late, [0, 2]],
      [changed, [0, 1, 2]],
      [late, [0, 2]],
    ] as const)
      expect(hitsOf(await search(segments, 'moon')).map(({ segment }) => segment)).to.deep.equal(
        expected,
      );
  });

  it('finds a mark that folding takes away as it is written', async () => {
    const texts = ['the key ´ gives', 'e\u0301', 'été ´´'];
    for (const query of ['´', ' \u0301 '])
      expect(hitsOf(await search(segmentsOf(texts), query))).to.deep.equal(
        texts.flatMap((text, segment) =>
          [...text.matchAll(new RegExp(query.trim(), 'g'))].map(({ index: from }) => ({
            segment,
            from,
            last: segment,
            to: from + 1,
          })),
        ),
      );
    expect(findInText('été ´´', '´')).to.deep.equal([
      { from: 4, to: 5 },
      { from: 5, to: 6 },
    ]);
    const document = readDocument({ title: 'a ´', transcripts: [{ segments: segmentsOf(texts) }] });
    expect(createSearch(document.document).find('´').count).to.equal(3);
  });

  it('lets the page have its turn while it folds a long line behind those that are passed over', async () => {
    const long = `Ende ${'größer '.repeat(400_000)}`;
    const lines = segmentsOf(['Am', '', 'nicht', long]).map((segment, index) => ({
      ...segment,
      speaker: index === 2 ? 'Ben' : 'Ada',
    }));
    let turns = 0;
    const counting = setInterval(() => (turns += 1));
    const told = await search(lines, 'am ende', { silent: new Set(['Ben']) });
    clearInterval(counting);
    expect(hitsOf(told)).to.deep.equal([{ segment: 0, from: 0, last: 3, to: 4 }]);
    // It would be none if all of it were folded in one go.
    expect(turns).to.be.above(2);
  });
});
