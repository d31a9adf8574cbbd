import { expect } from 'chai';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { finishNow } from '../../src/model/finish-now.js';
import { parseDocument, readDocument, videoDocumentSchema } from '../../src/model/index.js';
import { readSoundStepwise } from '../../src/model/read-record.js';

const URLS = [undefined, 'https://example.org/talks/one.json', 'file:///one.json', 'nonsense'];

const time = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0, max: 1000, noNaN: true }) },
  fc.constantFrom<unknown>(
    '12:30',
    '1:02:03.5',
    '750s',
    'PT12M30S',
    '12:30-13:05',
    -1,
    -0,
    NaN,
    Infinity,
    null,
    '',
    {},
    'soon',
    1e308,
  ),
);
const name = fc.constantFrom<unknown>(
  'Nvidia',
  'NVIDIA',
  'nvidia',
  'Liang',
  'é',
  '',
  ' ',
  '__proto__',
  'constructor',
  '\ud800',
  5,
  null,
  {},
  ['a', 1],
);
const url = fc.constantFrom<unknown>(
  'a.webm',
  '../x',
  'https://a.org',
  'javascript:1',
  ' \tb',
  '//[',
  'data:image/png,a',
  'blob:1',
  '',
  5,
  null,
);
const some = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ ...fields, extra: fc.jsonValue() }, { requiredKeys: [] });
const list = (item: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 5, arbitrary: fc.array(item, { maxLength: 5 }) }, item, fc.jsonValue());
const range = fc.oneof(some({ start: time, end: time }), time);
const word = some({ start: time, end: time, text: name });

/** Documents as people and language models write them: nearly right. */
const nearlyRight = some({
  version: fc.constantFrom<unknown>(1, 2, '1', 'x', null),
  id: name,
  title: name,
  description: name,
  duration: time,
  poster: url,
  channel: fc.oneof(name, some({ name, url })),
  people: list(fc.oneof(name, some({ name, entity: name }))),
  sources: list(fc.oneof(url, some({ src: url, type: name }))),
  summary: list(
    fc.oneof(
      name,
      some({
        heading: name,
        text: name,
        points: list(
          fc.oneof(
            name,
            some({ text: name, key: name, start: time, end: time, entities: list(name) }),
          ),
        ),
      }),
    ),
  ),
  entities: list(
    fc.oneof(
      name,
      some({
        id: name,
        name,
        type: name,
        aliases: list(name),
        url,
        sameAs: list(url),
        image: url,
        mentions: list(range),
      }),
    ),
  ),
  connections: list(
    some({
      id: name,
      source: name,
      target: name,
      directed: fc.constantFrom<unknown>(true, 'false', 5),
      weight: time,
      evidence: list(range),
    }),
  ),
  moments: list(some({ id: name, start: time, end: time, title: name, image: url })),
  topics: list(
    fc.oneof(name, some({ id: name, label: name, entities: list(name), ranges: list(range) })),
  ),
  transcripts: list(
    fc.oneof(
      url,
      some({
        src: url,
        language: name,
        segments: list(
          fc.oneof(
            name,
            some({ start: time, end: time, text: name, speaker: name, words: list(word) }),
          ),
        ),
      }),
    ),
  ),
});

// What is told and not mended is told again.
const NOT_MENDED = /^(?:it has no title|lines that)/;

function checkTwice(input: unknown, address: string | undefined): void {
  const { document, problems } = readDocument(input, { url: address });
  const again = readDocument(document, { url: address });
  expect(again.document).to.deep.equal(document);
  expect(again.problems.filter(({ message }) => !NOT_MENDED.test(message))).to.deep.equal([]);
  expect(readDocument(document).document).to.deep.equal(document);
  const { document: same, problems: alike } = readDocument(input, { url: address });
  expect({ same, alike }).to.deep.equal({ same: document, alike: problems });
  expect(v.is(videoDocumentSchema, document)).to.equal(true);
}

describe('the reader', function () {
  this.timeout(30_000);

  it('reads nearly right documents to sound ones; reading those again changes nothing', () => {
    fc.assert(fc.property(nearlyRight, fc.constantFrom(...URLS), checkTwice), { numRuns: 500 });
  });

  it('reads what is sound without its repairs, and to the same', () => {
    let read = 0;
    const compare = (input: unknown, address: string | undefined): void => {
      const before = structuredClone(input);
      const document = finishNow(readSoundStepwise(input, address));
      expect(input).to.deep.equal(before);
      if (!document) return;
      read += 1;
      const whole = readDocument(input, { url: address });
      expect(document).to.deep.equal(whole.document);
      expect(whole.problems).to.deep.equal([]);
    };
    const address = fc.constantFrom(...URLS);
    fc.assert(fc.property(nearlyRight, address, compare), { numRuns: 500 });
    const repaired = nearlyRight.map((input) => readDocument(input).document);
    fc.assert(fc.property(repaired, address, compare), { numRuns: 800 });
    expect(read).to.be.above(100);
  });

  it('keeps the promises of its types', () => {
    fc.assert(
      fc.property(nearlyRight, (input) => {
        const { document } = readDocument(input);
        const ids = new Set(document.entities.map(({ id }) => id));
        expect(ids.size).to.equal(document.entities.length);
        for (const { source, target } of document.connections)
          expect([ids.has(source), ids.has(target)]).to.deep.equal([true, true]);
        for (const { entities } of [
          ...document.topics,
          ...document.summary.flatMap(({ points }) => points),
        ]) {
          for (const id of entities) expect(ids.has(id)).to.equal(true);
        }
        const spans = [
          document.moments,
          ...document.transcripts.map(({ segments }) => segments ?? []),
          ...document.topics.map(({ ranges }) => ranges),
        ];
        for (const span of spans) {
          let before = 0;
          for (const { start, end } of span) {
            expect(end).to.be.at.least(start);
            expect(start).to.be.at.least(before);
            before = start;
          }
        }
        for (const { id } of [...document.moments, ...document.topics, ...document.connections])
          expect(id).to.be.a('string').and.not.equal('');
      }),
      { numRuns: 200 },
    );
  });

  it('keeps unknown fields of what it keeps', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().filter((key) => !(key in videoDocumentSchema.entries)),
          fc.jsonValue(),
        ),
        (extra) => {
          const { document } = readDocument({ ...extra, title: 'T' });
          for (const [key, value] of Object.entries(extra))
            expect((document as unknown as Record<string, unknown>)[key]).to.equal(value);
        },
      ),
    );
  });

  it('throws on nothing at all', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
      withUnicodeString: true,
    });
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom(...URLS),
        (input, address) => readDocument(input, { url: address }) !== undefined,
      ),
      { numRuns: 500 },
    );
    const shaped = fc.record(
      Object.fromEntries(Object.keys(videoDocumentSchema.entries).map((key) => [key, anything])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        shaped,
        fc.constantFrom(...URLS),
        (input, address) => readDocument(input, { url: address }) !== undefined,
      ),
      { numRuns: 500 },
    );
  });

  it('reads any JSON, whole or cut off', () => {
    fc.assert(
      fc.property(nearlyRight, fc.double({ min: 0, max: 1, noNaN: true }), (input, part) => {
        const json = JSON.stringify(input);
        const { document } = parseDocument(json);
        expect(readDocument(JSON.parse(JSON.stringify(document))).document).to.deep.equal(
          JSON.parse(JSON.stringify(document)),
        );
        expect(parseDocument(json.slice(0, Math.floor(json.length * part))).problems).to.be.an(
          'array',
        );
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => parseDocument(text).problems.length > 0),
    );
  });

  it('survives objects that fight back', () => {
    const trap = (): never => {
      throw new Error('no');
    };
    const hostile = new Proxy(
      {},
      { ownKeys: trap, get: trap, getOwnPropertyDescriptor: trap, getPrototypeOf: trap },
    );
    const { proxy: gone, revoke } = Proxy.revocable([], {});
    revoke();
    const getter = Object.defineProperty({ title: 'T', topics: ['a'] }, 'description', {
      enumerable: true,
      get: trap,
    });
    const bent = {
      start: 0,
      end: 1,
      get text() {
        return trap();
      },
    };
    expect(readDocument(hostile).usable).to.equal(false);
    expect(readDocument(gone).usable).to.equal(false);
    expect(readDocument(getter).document).to.deep.include({ title: 'T' });
    for (const value of [hostile, gone, getter, bent, trap, Symbol('s'), 5n]) {
      for (const key of Object.keys(videoDocumentSchema.entries)) {
        for (const wrapped of [
          value,
          [value],
          [[value]],
          { segments: [value, { start: 0, end: 1, text: 'kept' }] },
        ]) {
          expect(readDocument({ title: 'T', [key]: wrapped }).usable).to.equal(true);
        }
      }
    }
    const { transcripts } = readDocument({
      transcripts: [{ segments: [hostile, bent, { start: 0, end: 1, text: 'kept' }] }],
    }).document;
    expect(transcripts[0]?.segments).to.deep.equal([{ start: 0, end: 1, text: 'kept' }]);
  });

  it('survives cycles, depth and length', () => {
    const round: Record<string, unknown> = { title: 'T' };
    for (const key of Object.keys(videoDocumentSchema.entries))
      if (key !== 'title') round[key] = key.endsWith('s') ? [round, round] : round;
    expect(readDocument(round).usable).to.equal(true);
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(parseDocument(`{"title":"T","topics":${deep},"x":${deep}}`)).to.be.an('object');
    const sparse: unknown[] = [];
    sparse.length = 2 ** 32 - 1;
    sparse[5] = 'a';
    expect(readDocument({ title: 'T', topics: sparse }).document.topics).to.have.length(1);
    expect(
      readDocument({ title: 'T', topics: Array(50_000).fill('a') }).document.topics.at(-1)?.id,
    ).to.equal('a-50000');
  });
});
