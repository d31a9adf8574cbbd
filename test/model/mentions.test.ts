import { expect } from 'chai';
import * as fc from 'fast-check';
import { createLocator, locateMentions } from '../../src/model/index.js';
import type { Entity, Segment } from '../../src/model/index.js';

const entity = (id: string, name: string, ...aliases: string[]): Entity => ({
  id,
  name,
  type: 'x',
  aliases,
  sameAs: [],
});
const segment = (text: string, start = 0): Segment => ({ start, end: start + 4, text });

function found(entities: readonly Entity[], text: string): string[] {
  return createLocator(entities)
    .locateInText(text)
    .map((place) => `${place.entity}:${text.slice(place.from, place.to)}`);
}

describe('createLocator', () => {
  const nvidia = entity('nvidia', 'Nvidia', 'NVDA');

  it('finds names and aliases in any case', () => {
    expect(found([nvidia], 'nvidia, NVIDIA and nvda')).to.deep.equal([
      'nvidia:nvidia',
      'nvidia:NVIDIA',
      'nvidia:nvda',
    ]);
  });

  it('finds whole words only', () => {
    expect(found([nvidia], 'Nvidiast xNvidia Nvidia2 _nvidia nvidia_ éNvidia')).to.deep.equal([]);
  });

  it('finds possessives, and names beside punctuation', () => {
    expect(found([nvidia], "Nvidia's “Nvidia” (Nvidia) Nvidia’s Nvidia-made")).to.deep.equal(
      Array(5).fill('nvidia:Nvidia'),
    );
  });

  it('marks the original characters of folded ones', () => {
    expect(
      found([entity('z', 'Zürich'), entity('s', 'Hauptstrasse')], '👩‍🚀 ZU\u0308RICH, Hauptstraße!'),
    ).to.deep.equal(['z:ZU\u0308RICH', 's:Hauptstraße']);
  });

  it('lets the longest name win, wherever it begins', () => {
    const york = [
      entity('york', 'York'),
      entity('ny', 'New York'),
      entity('nyt', 'New York Times'),
      entity('ts', 'Times Square Garden'),
    ];
    expect(found(york, 'New York Times')).to.deep.equal(['nyt:New York Times']);
    expect(found(york, 'New York New York Times York')).to.deep.equal([
      'ny:New York',
      'nyt:New York Times',
      'york:York',
    ]);
    expect(found(york, 'New York Times Square Garden')).to.deep.equal([
      'ny:New York',
      'ts:Times Square Garden',
    ]);
  });

  it('finds a name over any white space', () => {
    expect(found([entity('ny', 'New  York')], 'New\nYork, New \u00a0York')).to.deep.equal([
      'ny:New\nYork',
      'ny:New \u00a0York',
    ]);
  });

  it('finds names that are not letters only', () => {
    const odd = [
      entity('cpp', 'C++'),
      entity('net', '.NET'),
      entity('att', 'AT&T'),
      entity('r', 'R&D (x)'),
    ];
    expect(found(odd, 'C++, c++11 .NET AT&T and R&D (x).')).to.deep.equal([
      'cpp:C++',
      'cpp:c++',
      'net:.NET',
      'att:AT&T',
      'r:R&D (x)',
    ]);
  });

  it('finds names in scripts without spaces', () => {
    expect(found([entity('t', '東京')], '私は東京都にいる')).to.deep.equal(['t:東京']);
    expect(found([entity('b', 'กรุงเทพ')], 'ฉันอยู่กรุงเทพมหานคร')).to.deep.equal(['b:กรุงเทพ']);
    expect(found([entity('ai', 'OpenAI')], '私はOpenAIが好き')).to.deep.equal(['ai:OpenAI']);
  });

  it('does not end within a syllable, and lets Korean particles follow', () => {
    expect(found([entity('k', 'क')], 'की')).to.deep.equal([]);
    expect(found([entity('n', '엔비디아')], '엔비디아가 최신엔비디아')).to.deep.equal([
      'n:엔비디아',
    ]);
  });

  it('takes very short names only as they are written', () => {
    const short = [entity('it', 'IT'), entity('c', 'C'), entity('a', 'a')];
    expect(found(short, 'It is IT, it has C and c')).to.deep.equal(['it:IT', 'c:C']);
    expect(found(short, 'A a')).to.deep.equal(['a:A', 'a:a']);
  });

  it('gives a shared name to the first, and to a name before an alias', () => {
    expect(
      found([entity('one', 'One', 'Same'), entity('two', 'Same'), entity('three', 'Same')], 'same'),
    ).to.deep.equal(['two:same']);
  });

  it('takes no name from nothing', () => {
    expect(found([entity('e', '', ' ', '...', '-')], 'a ... - b')).to.deep.equal([]);
  });

  it('finds names that are called like the insides of objects', () => {
    expect(
      found(
        [entity('__proto__', '__proto__'), entity('c', 'constructor')],
        'the constructor of __proto__',
      ),
    ).to.deep.equal(['c:constructor', '__proto__:__proto__']);
  });

  it('agrees with trying every name everywhere', () => {
    const word = fc.constantFrom('ab', 'abc', 'bcd', 'é', 'cde', 'AB');
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const text = fc
      .array(fc.constantFrom('ab', 'abc', 'bcd', 'É', 'cde', 'Abcab'), { maxLength: 10 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { maxLength: 6, selector: (value) => simple(value) }),
        text,
        (names, spoken) => {
          const entities = names.map((written) => entity(written, written));
          const actual = createLocator(entities).locateInText(spoken);
          expect(actual).to.deep.equal(locateNaively(names, spoken));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('stays near linear with many names and a hostile text', () => {
    const names = Array.from({ length: 3000 }, (_, index) =>
      entity(`e${index}`, 'a '.repeat(index % 30) + `b${index}`, 'a'),
    );
    const before = performance.now();
    const places = createLocator(names).locateInText('a '.repeat(100_000));
    expect(places).to.have.length(100_000);
    expect(performance.now() - before).to.be.below(4000);
  });
});

const simple = (value: string): string =>
  value
    .normalize('NFD')
    .replace(/\u0301/g, '')
    .toLowerCase();

function locateNaively(
  names: readonly string[],
  text: string,
): { entity: string; from: number; to: number }[] {
  const places = names.flatMap((name) => {
    const all = [];
    for (let from = 0; from <= text.length - name.length; from += 1) {
      const to = from + name.length;
      const isWord =
        !/\w/.test(simple(text[from - 1] ?? ' ')) && !/\w/.test(simple(text[to] ?? ' '));
      const written = text.slice(from, to);
      const isName =
        /\p{Lu}/u.test(name) && name.length <= 2
          ? written === name
          : simple(written) === simple(name);
      if (isWord && isName) all.push({ entity: name, from, to });
    }
    return all;
  });
  places.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const kept: typeof places = [];
  for (const place of places)
    if (kept.every((other) => place.to <= other.from || place.from >= other.to)) kept.push(place);
  return kept.sort((a, b) => a.from - b.from);
}

describe('locateMentions', () => {
  const nvidia = entity('nvidia', 'Nvidia');
  const liang = entity('liang', 'Liang Wenfeng', 'Liang');
  const segments = [
    segment('Nvidia and Liang', 0),
    segment('nothing', 4),
    segment("Liang's Nvidia", 8),
  ];

  it("gives mentions by segment and by entity, with the segment's time", () => {
    const mentions = locateMentions([nvidia, liang], segments);
    expect(mentions.bySegment(0)).to.deep.equal([
      { entity: 'nvidia', segment: 0, from: 0, to: 6, start: 0, end: 4 },
      { entity: 'liang', segment: 0, from: 11, to: 16, start: 0, end: 4 },
    ]);
    expect(mentions.bySegment(1)).to.deep.equal([]);
    expect(mentions.bySegment(99)).to.deep.equal([]);
    expect(mentions.byEntity('liang').map(({ segment: index }) => index)).to.deep.equal([0, 2]);
    expect(mentions.byEntity('nobody')).to.deep.equal([]);
  });

  it('takes the time of the words when there are any', () => {
    const words = [
      ['Hello', 1, 2],
      ['Liang', 2, 3],
      ['Wenfeng,', 3, 3.5],
      ['welcome', 3.5, 4],
    ] as const;
    const spoken = {
      ...segment('Hello Liang Wenfeng, welcome'),
      words: words.map(([text, start, end]) => ({ text, start, end })),
    };
    const [mention] = locateMentions([liang], [spoken]).byEntity('liang');
    expect([mention?.start, mention?.end]).to.deep.equal([2, 3.5]);
  });

  it('falls back on the segment when the words are not those of the text', () => {
    const spoken = { ...segment('Liang', 5), words: [{ start: 6, end: 7, text: 'else' }] };
    const [mention] = locateMentions([liang], [spoken]).byEntity('liang');
    expect([mention?.start, mention?.end]).to.deep.equal([5, 9]);
  });

  it('believes the document about when an entity is mentioned', () => {
    const told = { ...nvidia, mentions: [{ start: 100, end: 101 }] };
    const silent = { ...liang, mentions: [] };
    const mentions = locateMentions([told, silent], segments);
    expect(mentions.rangesOf('nvidia')).to.deep.equal([{ start: 100, end: 101 }]);
    expect(mentions.rangesOf('liang')).to.deep.equal([]);
    expect(mentions.byEntity('nvidia')).to.have.length(2);
    expect(locateMentions([nvidia], segments).rangesOf('nvidia')).to.deep.equal([
      { start: 0, end: 4 },
      { start: 8, end: 12 },
    ]);
  });
});
