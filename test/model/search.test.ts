import { expect } from 'chai';
import * as fc from 'fast-check';
import { createSearch, findInText, readDocument } from '../../src/model/index.js';

const { document } = readDocument({
  title: 'Talk',
  summary: [
    { points: ['First of all'] },
    { heading: 'H', points: [{ key: 'Costs', text: 'Inference costs fall' }] },
  ],
  entities: [
    { id: 'cpp', name: 'C++', aliases: ['Cpp', 'See plus plus'], description: 'A costly language' },
  ],
  topics: [{ label: 'Inférence' }],
  moments: [{ start: 0, title: 'Costs (again)', description: 'what it costs' }],
  transcripts: [
    { src: 'a.vtt' },
    {
      segments: [
        { start: 0, end: 1, text: 'costs, costs' },
        { start: 1, end: 2, text: 'C++ (COSTS)' },
      ],
    },
  ],
});

describe('createSearch', () => {
  const search = createSearch(document);

  it('finds in everything, the transcript last and in order', () => {
    const { hits, count, query } = search.find(' costs ');
    expect(query).to.equal(' costs ');
    expect(count).to.equal(7);
    expect(hits).to.deep.equal([
      { kind: 'summary', index: 1, id: undefined, field: 'key', from: 0, to: 5 },
      { kind: 'summary', index: 1, id: undefined, field: 'text', from: 10, to: 15 },
      { kind: 'moment', index: 0, id: 'moment-1', field: 'title', from: 0, to: 5 },
      { kind: 'moment', index: 0, id: 'moment-1', field: 'description', from: 8, to: 13 },
      { kind: 'segment', index: 0, id: undefined, field: 'text', from: 0, to: 5 },
      { kind: 'segment', index: 0, id: undefined, field: 'text', from: 7, to: 12 },
      { kind: 'segment', index: 1, id: undefined, field: 'text', from: 5, to: 10 },
    ]);
  });

  it('takes every character literally', () => {
    expect(search.find('c++').hits.map(({ kind }) => kind)).to.deep.equal(['entity', 'segment']);
    expect(search.find('(costs').hits.map(({ kind }) => kind)).to.deep.equal(['segment']);
    for (const query of ['.*', '[', '\\', '$&', '(?:', '^'])
      expect(search.find(query).count).to.equal(0);
  });

  it('folds case and accents', () => {
    expect(search.find('INFERENCE').hits.map(({ kind }) => kind)).to.deep.equal([
      'summary',
      'topic',
    ]);
  });

  it('finds aliases and descriptions', () => {
    expect(search.find('see plus').hits).to.deep.equal([
      { kind: 'entity', index: 0, id: 'cpp', field: 'alias', from: 0, to: 8 },
    ]);
    expect(search.find('costly').hits[0]?.field).to.equal('description');
  });

  it('lists no more than the limit and counts all', () => {
    const { hits, count } = search.find('costs', { limit: 2 });
    expect([hits.length, count]).to.deep.equal([2, 7]);
    expect(search.find('costs', { limit: 0 }).count).to.equal(7);
  });

  it('finds nothing for nothing', () => {
    expect(search.find('').count).to.equal(0);
    expect(search.find(' \n').count).to.equal(0);
    expect(search.find('\u0301').count).to.equal(0);
  });

  it('searches segments that were loaded apart', () => {
    const apart = createSearch(document, [{ start: 0, end: 1, text: 'zebra' }]);
    expect([apart.find('zebra').count, apart.find('C++ (').count]).to.deep.equal([1, 0]);
  });
});

describe('findInText', () => {
  it('takes all white space for the one space that it is shown as', () => {
    const texts = [
      'Deep\nlearning',
      'é Deep \t\u00a0 learning',
      'Deep\u2028Learning',
      'Deeplearning',
    ];
    for (const query of ['deep learning', ' deep\u00a0 learning '])
      expect(texts.map((text) => findInText(text, query))).to.deep.equal([
        [{ from: 0, to: 13 }],
        [{ from: 2, to: 18 }],
        [{ from: 0, to: 13 }],
        [],
      ]);
    expect(findInText('a  (b) c.d a (b) cxd', 'a (b) c.d')).to.deep.equal([{ from: 0, to: 10 }]);
  });

  it('finds places in the original text', () => {
    expect(findInText('Straße strasse', 'STRASSE')).to.deep.equal([
      { from: 0, to: 6 },
      { from: 7, to: 14 },
    ]);
    expect(findInText('aaa', 'aa')).to.deep.equal([{ from: 0, to: 2 }]);
    expect(findInText('abc', '')).to.deep.equal([]);
  });

  it('finds every part of a text in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const letters = Array.from(
            new Intl.Segmenter('en').segment(text),
            ({ segment }) => segment,
          );
          const from = a % letters.length;
          const part = letters.slice(from, from + 1 + (b % letters.length)).join('');
          const places = findInText(text, part);
          if (findInText(part, part).length > 0) expect(places).to.not.be.empty;
        },
      ),
    );
  });
});
