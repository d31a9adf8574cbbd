import { expect } from 'chai';
import * as v from 'valibot';
import { parseDocument, readDocument, videoDocumentSchema } from '../../src/model/index.js';
import type { ReadResult, VideoDocument } from '../../src/model/index.js';

const URL_OF_DOCUMENT = 'https://example.org/talks/one.json';
const withTitle = (fields: object): ReadResult => readDocument({ title: 'T', ...fields });
const read = (fields: object): VideoDocument => withTitle(fields).document;
const segmentsOf = (segments: unknown): unknown =>
  read({ transcripts: [{ segments }] }).transcripts[0]?.segments;
const told = ({ problems }: ReadResult): string[] =>
  problems.map(({ path, message }) => `${path}: ${message}`);

describe('readDocument', () => {
  it('gives a sound document back with all lists there and no problem', () => {
    const { document, problems, usable } = readDocument({ title: 'T', id: 'x' });
    expect(document).to.deep.equal({
      version: 1,
      id: 'x',
      title: 'T',
      people: [],
      sources: [],
      summary: [],
      entities: [],
      connections: [],
      moments: [],
      topics: [],
      transcripts: [],
    });
    expect([problems, usable]).to.deep.equal([[], true]);
  });

  it('gives back what its own schema takes', () => {
    expect(
      v.is(videoDocumentSchema, read({ topics: ['a'], moments: [{ start: 1, title: '' }] })),
    ).to.equal(true);
  });

  it('keeps unknown fields at each level', () => {
    const extra = { x: { deep: [1] } };
    const input = {
      ...extra,
      channel: { name: 'C', ...extra },
      people: [{ name: 'P', ...extra }],
      sources: [{ src: 'https://a.org/a.webm', ...extra }],
      summary: [{ heading: 'H', points: [{ text: 't', ...extra }], ...extra }],
      entities: [{ id: 'e', name: 'E', mentions: [{ start: 1, end: 2, ...extra }], ...extra }],
      connections: [{ source: 'e', target: 'e', ...extra }],
      moments: [{ start: 0, title: 'm', ...extra }],
      topics: [{ label: 'l', ...extra }],
      transcripts: [
        {
          ...extra,
          segments: [
            { start: 0, text: 's', ...extra, words: [{ start: 0, text: 'w', ...extra }] },
            { start: 1, end: 2, text: 'sound', ...extra },
          ],
        },
      ],
    };
    const kept = JSON.stringify(read(input)).split('"x":{"deep":[1]}').length;
    expect(kept).to.equal(JSON.stringify(input).split('"x":{"deep":[1]}').length);
  });

  it('does not change its input', () => {
    const input = {
      title: 'T',
      moments: [{ start: 5, title: 'b' }, { start: '0:01' }],
      transcripts: [{ segments: [{ start: 3, text: 'a' }, { text: 'b' }] }],
      entities: ['A', 'A'],
    };
    const before = JSON.stringify(input);
    readDocument(input);
    expect(JSON.stringify(input)).to.equal(before);
  });

  describe('tells what is no video document', () => {
    const cases: [string, unknown, string][] = [
      ['null', null, 'nothing'],
      ['undefined', undefined, 'nothing'],
      ['a list', [{ title: 'x' }], 'a list'],
      ['text', 'hello', '"hello"'],
      ['a number', 5, '5'],
      ['an empty object', {}, 'an empty object'],
      ['a function', () => 1, 'a function'],
      [
        'another shape',
        { type: 'FeatureCollection', features: [] },
        'an object of another shape ("type", "features")',
      ],
      [
        'a transcript of another tool',
        { text: 'a', segments: [], language: 'en', duration: 5 },
        'another shape',
      ],
    ];
    for (const [name, input, found] of cases) {
      it(name, () => {
        const { document, problems, usable } = readDocument(input);
        expect(usable).to.equal(false);
        expect(problems).to.have.length(1);
        expect(problems[0]).to.include({ path: '$', severity: 'error' });
        expect(problems[0]?.message).to.contain(found);
        expect(document.transcripts).to.deep.equal([]);
      });
    }
  });

  it('reads a document that holds one thing only', () => {
    for (const one of [{ transcripts: [{ src: 'a.vtt' }] }, { entities: ['A'] }, { title: 'T' }]) {
      expect(readDocument(one).usable).to.equal(true);
    }
  });

  it('tells of a missing title and goes on', () => {
    const { document, problems } = readDocument({ topics: ['a'] });
    expect(document.title).to.equal('');
    expect(problems).to.deep.equal([
      { path: '$', severity: 'warning', message: 'it has no title' },
    ]);
  });

  it('tells of a newer version and goes on', () => {
    const { document, problems } = withTitle({ version: 2, topics: ['a'] });
    expect([document.version, document.topics.length]).to.deep.equal([1, 1]);
    expect(problems.map(({ path, severity }) => [path, severity])).to.deep.equal([
      ['version', 'warning'],
    ]);
    expect(withTitle({ version: '1' }).document.version).to.equal(1);
  });

  it('derives its id from the address, else from the title', () => {
    expect(
      readDocument({ title: 'T' }, { url: `${URL_OF_DOCUMENT}?v=1#t=5` }).document.id,
    ).to.equal(`${URL_OF_DOCUMENT}?v=1`);
    expect(readDocument({ title: 'Über AI: ¿qué?' }).document.id).to.equal('uber-ai-que');
    expect(readDocument({ title: '東京 2020' }).document.id).to.equal('東京-2020');
    expect(readDocument({ title: '?!' }).document.id).to.equal('untitled');
  });

  describe('forgives', () => {
    it('text where objects are expected', () => {
      const document = read({
        people: ['A'],
        sources: ['a.webm'],
        topics: ['t'],
        summary: [{ heading: 'H', points: ['p'] }],
        channel: 'C',
        transcripts: 'en.vtt',
        entities: ['E'],
      });
      expect(document.people).to.deep.equal([{ name: 'A' }]);
      expect(document.sources).to.deep.equal([{ src: 'a.webm' }]);
      expect(document.topics).to.deep.equal([{ id: 't', label: 't', entities: [], ranges: [] }]);
      expect(document.summary[0]?.points).to.deep.equal([{ text: 'p', entities: [] }]);
      expect(document.channel).to.deep.equal({ name: 'C' });
      expect(document.transcripts).to.deep.equal([{ src: 'en.vtt' }]);
      expect(document.entities).to.deep.equal([
        { id: 'e', name: 'E', type: 'other', aliases: [], sameAs: [] },
      ]);
    });

    it('one value where a list is expected', () => {
      const result = withTitle({ entities: { name: 'E', aliases: 'X' }, summary: 'All in all' });
      expect(result.document.entities[0]?.aliases).to.deep.equal(['X']);
      expect(result.document.summary).to.deep.equal([
        { heading: '', points: [{ text: 'All in all', entities: [] }] },
      ]);
      expect(result.problems.every(({ severity }) => severity === 'info')).to.equal(true);
    });

    it('numbers as text, text as numbers, lists as text', () => {
      const document = read({
        title: 1984,
        description: ['a', 'b'],
        entities: [
          { id: 1, name: 'A' },
          { id: 2, name: 'B' },
        ],
        connections: [{ source: 1, target: 2, weight: '0.5', directed: 'TRUE' }],
      });
      expect([document.title, document.description]).to.deep.equal(['1984', 'a b']);
      expect(document.connections[0]).to.include({
        id: '1--2',
        source: '1',
        target: '2',
        weight: 0.5,
        directed: true,
      });
    });

    it('null as absent', () => {
      const { document, problems } = withTitle({
        description: null,
        topics: null,
        entities: [{ name: 'A', url: null }],
        transcripts: [{ segments: [{ start: 0, end: 1, text: 'a', speaker: null }] }],
      });
      expect(document).to.not.have.property('description');
      expect(document.entities[0]).to.not.have.property('url');
      expect(document.transcripts[0]?.segments).to.deep.equal([{ start: 0, end: 1, text: 'a' }]);
      expect(problems).to.deep.equal([]);
    });

    it('times in all forms', () => {
      const ranges = [
        41,
        '12:30',
        '12:30-13:05',
        { start: 'PT1H', end: '1:00:05' },
        { start: '2:00:00-2:00:09' },
        [7300, 7301],
      ];
      expect(read({ duration: '15:00', topics: [{ label: 'a', ranges }] })).to.deep.include({
        duration: 900,
      });
      expect(read({ topics: [{ label: 'a', ranges }] }).topics[0]?.ranges).to.deep.equal([
        { start: 41, end: 46 },
        { start: 750, end: 755 },
        { start: 750, end: 785 },
        { start: 3600, end: 3605 },
        { start: 7200, end: 7209 },
        { start: 7300, end: 7301 },
      ]);
    });

    it('a summary of points without sections, a point of a key alone, an entity of an id alone', () => {
      expect(read({ summary: [{ text: 'a', start: 5 }] }).summary).to.deep.equal([
        { heading: '', points: [{ text: 'a', start: 5, entities: [] }] },
      ]);
      expect(read({ summary: [{ points: [{ key: 'k' }] }] }).summary[0]?.points).to.deep.equal([
        { text: 'k', entities: [] },
      ]);
      expect(read({ entities: [{ id: 'moe' }] }).entities[0]).to.include({
        id: 'moe',
        name: 'moe',
      });
    });
  });

  describe('drops what cannot be used, and says so', () => {
    it('a field that is not understood', () => {
      const result = withTitle({
        description: { a: 1 },
        duration: 'long',
        entities: [{ name: 'A', aliases: ['x', {}, null, 5] }],
      });
      expect(result.document).to.not.have.any.keys('description', 'duration');
      expect(result.document.entities[0]?.aliases).to.deep.equal(['x', '5']);
      expect(told(result)).to.include(
        'description: it is not text: a list or an object was dropped',
      );
      expect(told(result)).to.include('duration: it is not a time: "long" was dropped');
      expect(told(result)).to.include(
        'entities[0].aliases[2]: there is nothing here; it was dropped',
      );
    });

    it('an item without what it needs', () => {
      const result = withTitle({
        entities: [{}, { name: 'A' }, 7],
        moments: [{ title: 'no time' }],
        topics: [{ id: 'x' }],
        people: [false],
      });
      expect(result.document.entities.map(({ name }) => name)).to.deep.equal(['A', '7']);
      expect([
        result.document.moments,
        result.document.topics,
        result.document.people,
      ]).to.deep.equal([[], [], []]);
      expect(told(result)).to.include('entities[0]: it has no usable name; it was dropped');
      expect(told(result)).to.include('moments[0]: it has no usable start; it was dropped');
    });

    it('addresses that are not safe', () => {
      const result = readDocument(
        {
          title: 'T',
          poster: 'p.jpg',
          channel: { name: 'C', url: 'java\tscript:1' },
          sources: [{ src: 'file:///a' }, { src: 'blob:x' }, 'a.webm'],
          entities: [
            {
              name: 'A',
              url: 'JAVASCRIPT:1',
              sameAs: ['https://a.org', 'data:text/html,1', 'rel'],
              image: 'data:text/html,1',
            },
          ],
          transcripts: [{ src: 'a.vtt' }],
        },
        { url: URL_OF_DOCUMENT },
      );
      expect(result.document.poster).to.equal('https://example.org/talks/p.jpg');
      expect(result.document.channel).to.deep.equal({ name: 'C' });
      expect(result.document.sources.map(({ src }) => src)).to.deep.equal([
        'blob:x',
        'https://example.org/talks/a.webm',
      ]);
      expect(result.document.entities[0]).to.deep.equal({
        id: 'a',
        name: 'A',
        type: 'other',
        aliases: [],
        sameAs: ['https://a.org', 'https://example.org/talks/rel'],
      });
      expect(result.document.transcripts[0]?.src).to.equal('https://example.org/talks/a.vtt');
      expect(result.problems).to.have.length(6);
    });

    it('numbers that make no sense', () => {
      const { document, problems } = withTitle({
        duration: -5,
        entities: ['A'],
        connections: [
          { source: 'A', target: 'A', weight: -1 },
          { source: 'a', target: 'a', weight: Infinity },
        ],
      });
      expect(document).to.not.have.property('duration');
      expect(document.connections.map(({ weight }) => weight)).to.deep.equal([1, 1]);
      expect(problems).to.have.length(3);
    });
  });

  describe('repairs times', () => {
    it('drops an end before the start, and takes the next start', () => {
      const result = withTitle({
        transcripts: [
          {
            segments: [
              { start: 14.5, end: 12, text: 'a' },
              { start: 20, end: 21, text: 'b' },
            ],
          },
        ],
      });
      expect(result.document.transcripts[0]?.segments?.[0]).to.deep.equal({
        start: 14.5,
        end: 20,
        text: 'a',
      });
      expect(told(result)).to.deep.equal([
        'transcripts[0].segments[0]: it ends (12.0 s) before it starts (14.5 s); the end was dropped',
      ]);
    });

    it('sorts segments, those of one time in their order', () => {
      const result = withTitle({
        transcripts: [
          {
            segments: [
              { start: 5, end: 6, text: 'c' },
              { start: 1, end: 2, text: 'a' },
              { start: 1, end: 2, text: 'b' },
            ],
          },
        ],
      });
      expect(result.document.transcripts[0]?.segments?.map(({ text }) => text).join('')).to.equal(
        'abc',
      );
      expect(told(result)).to.deep.equal([
        'transcripts[0].segments: they were not in the order of time; they were sorted',
      ]);
    });

    it('infers ends from the next later start, the last from the duration', () => {
      const segments = [
        { start: 1, text: 'a' },
        { start: 1, text: 'b' },
        { start: 4, text: 'c' },
      ];
      expect(
        read({ duration: 60, transcripts: [{ segments }] }).transcripts[0]?.segments?.map(
          ({ end }) => end,
        ),
      ).to.deep.equal([4, 4, 60]);
      expect((segmentsOf(segments) as { end: number }[]).map(({ end }) => end)).to.deep.equal([
        4, 4, 9,
      ]);
      expect(
        read({ duration: 2, transcripts: [{ segments }] }).transcripts[0]?.segments?.[2]?.end,
      ).to.equal(9);
    });

    it('leaves out lines without text, gives those without length an end, and tells it', () => {
      const segments = [
        { start: 1, end: 3, text: ' \n' },
        { start: 3, end: 3, text: 'no length' },
        { start: 6, end: 8, text: 'sound' },
        { start: 8, end: 9, text: '', words: [{ start: 8, end: 9, text: 'words' }] },
        { start: 58, end: 70, text: 'too long' },
      ];
      const { document, problems } = readDocument({
        title: 'T',
        duration: 60,
        transcripts: [{ segments }],
      });
      expect(document.transcripts[0]!.segments).to.deep.equal([
        { start: 3, end: 6, text: 'no length' },
        { start: 6, end: 8, text: 'sound' },
        { start: 8, end: 9, text: 'words', words: [{ start: 8, end: 9, text: 'words' }] },
        { start: 58, end: 70, text: 'too long' },
      ]);
      expect(problems.map(({ path, message }) => `${path}: ${message}`)).to.deep.equal([
        'transcripts[0].segments[0]: it has no text; it was left out',
        'transcripts[0].segments[1]: it ends (3.0 s) when it starts; the end was dropped',
        'transcripts[0].segments: lines that end after the end of the video (60.0 s): 1',
      ]);
    });

    it('infers the ends of moments, the last from the duration or the transcript', () => {
      const moments = [
        { start: 30, title: 'b' },
        { start: 0, title: 'a' },
      ];
      expect(read({ duration: 60, moments }).moments).to.deep.equal([
        { id: 'moment-1', start: 0, end: 30, title: 'a' },
        { id: 'moment-2', start: 30, end: 60, title: 'b' },
      ]);
      expect(
        read({ moments, transcripts: [{ segments: [{ start: 0, end: 90, text: 'a' }] }] })
          .moments[1]?.end,
      ).to.equal(90);
    });

    it('keeps what is said though its time is missing', () => {
      expect(
        segmentsOf([
          { start: 0, end: 3, text: 'a' },
          { text: 'b', end: 4 },
          'c',
          { start: -2, end: -1, text: 'd' },
        ]),
      ).to.deep.equal([
        { start: 0, end: 3, text: 'a' },
        { start: 0, end: 3, text: 'd' },
        { start: 3, end: 4, text: 'b' },
        { start: 4, end: 9, text: 'c' },
      ]);
    });

    it('reads words: their ends, their order, the text from them', () => {
      expect(
        segmentsOf([
          {
            start: 0,
            end: 3,
            words: [
              { start: 1, text: 'b' },
              { start: 0, text: 'a' },
            ],
          },
        ]),
      ).to.deep.equal([
        {
          start: 0,
          end: 3,
          text: 'b a',
          words: [
            { start: 0, end: 1, text: 'a' },
            { start: 1, end: 3, text: 'b' },
          ],
        },
      ]);
      expect(segmentsOf([{ start: 0, end: 3, text: 'a', words: [{ text: 'a' }] }])).to.deep.equal([
        { start: 0, end: 3, text: 'a' },
      ]);
    });

    it('keeps the difference between no mentions and none told', () => {
      const { entities } = read({
        entities: [{ name: 'A', mentions: [] }, { name: 'B' }, { name: 'C', mentions: [{ x: 1 }] }],
      });
      expect(entities.map(({ mentions }) => mentions)).to.deep.equal([[], undefined, undefined]);
    });

    it('makes a transcript with neither text nor address an empty one', () => {
      expect(
        read({ transcripts: [{ language: 'de' }, { language: 'en', src: 'a.vtt', segments: [5] }] })
          .transcripts,
      ).to.deep.equal([
        { language: 'de', segments: [] },
        { language: 'en', src: 'a.vtt', segments: [{ start: 0, end: 5, text: '5' }] },
      ]);
    });
  });

  describe('identifies', () => {
    it('merges entities of one id, with nothing lost', () => {
      const result = withTitle({
        entities: [
          { id: 'n', name: 'Nvidia', aliases: ['NV'], mentions: [{ start: 5, end: 6 }], extra: 1 },
          {
            id: 'n',
            name: 'NVIDIA Corp.',
            type: 'company',
            description: 'chips',
            mentions: [{ start: 1, end: 2 }],
            sameAs: 'https://a.org',
            more: 2,
          },
        ],
      });
      expect(result.document.entities).to.deep.equal([
        {
          id: 'n',
          name: 'Nvidia',
          type: 'company',
          description: 'chips',
          aliases: ['NV', 'NVIDIA Corp.'],
          sameAs: ['https://a.org'],
          mentions: [
            { start: 1, end: 2 },
            { start: 5, end: 6 },
          ],
          extra: 1,
          more: 2,
        },
      ]);
      expect(told(result)).to.include('entities[1]: it is "n" again; the two were merged');
    });

    it('merges entities without an id by name and type, and keeps others apart', () => {
      const { entities } = read({
        entities: [
          'Apple',
          'APPLE',
          { name: 'Apple', type: 'company' },
          { name: 'Apple', type: 'fruit' },
          { id: 'x', name: 'Pear' },
          'pear',
        ],
      });
      expect(entities.map(({ id, type }) => [id, type])).to.deep.equal([
        ['apple', 'company'],
        ['apple-2', 'fruit'],
        ['x', 'other'],
      ]);
      expect(
        read({ entities: ['Pear', { id: 'x', name: 'Pear' }] }).entities.map(({ id }) => id),
      ).to.deep.equal(['x']);
    });

    it('never takes an id that another has', () => {
      const { entities } = read({
        entities: [{ name: 'A b' }, { id: 'a-b', name: 'Else' }, { name: '++' }],
      });
      expect(entities.map(({ id }) => id)).to.deep.equal(['a-b-2', 'a-b', 'entity']);
      const { moments, topics } = read({
        moments: [
          { start: 0, title: 'a' },
          { id: 'moment-1', start: 1, title: 'b' },
          { id: 'moment-1', start: 2, title: 'c' },
        ],
        topics: ['X', 'x'],
      });
      expect(moments.map(({ id }) => id)).to.deep.equal(['moment-1-2', 'moment-1', 'moment-1-3']);
      expect(topics.map(({ id }) => id)).to.deep.equal(['x', 'x-2']);
    });

    it('finds entities by id, name and alias', () => {
      const document = read({
        entities: [
          { id: 'nv', name: 'Nvidia', aliases: ['NVDA'] },
          { id: 'b', name: 'Übung' },
        ],
        people: [
          { name: 'P', entity: 'ubung' },
          { name: 'Q', entity: 'who' },
        ],
        summary: [{ points: [{ text: 't', entities: ['NVIDIA', 'nvda', 'nv', 'nobody', 'B'] }] }],
        topics: [{ label: 'l', entities: 'Nvidia' }],
        connections: [
          { source: 'Nvidia', target: 'b' },
          { source: 'nobody', target: 'b' },
          { source: 'nv', target: 'b' },
        ],
      });
      expect(document.people).to.deep.equal([{ name: 'P', entity: 'b' }, { name: 'Q' }]);
      expect(document.summary[0]?.points[0]?.entities).to.deep.equal(['nv', 'b']);
      expect(document.topics[0]?.entities).to.deep.equal(['nv']);
      expect(document.connections.map(({ id }) => id)).to.deep.equal(['nv--b', 'nv--b-2']);
    });

    it('takes a name that stands for several entities for none of them, but an id always', () => {
      const entities = [
        { id: 'a1', name: 'Apple' },
        { id: 'a2', name: 'Apple' },
        { id: 'apple', name: 'Fruit' },
      ];
      const { topics } = read({ entities, topics: [{ label: 'l', entities: ['Apple', 'apple'] }] });
      expect(topics[0]?.entities).to.deep.equal(['apple']);
    });

    it('is safe with ids and keys that are the insides of objects', () => {
      const input: unknown = JSON.parse(
        '{"title":"T","__proto__":{"polluted":1},"constructor":5,"entities":[{"id":"__proto__","name":"A","__proto__":{"polluted":2}},{"id":"constructor","name":"B"},{"id":"__proto__","name":"C","toString":1}],"connections":[{"source":"__proto__","target":"constructor"}],"moments":[{"start":0,"title":"m","__proto__":{"end":5}}],"transcripts":[{"segments":[{"start":0,"text":"a","__proto__":{"polluted":3}}]}]}',
      );
      const { document } = readDocument(input);
      expect(document.entities.map(({ id }) => id)).to.deep.equal(['__proto__', 'constructor']);
      expect(document.connections[0]?.id).to.equal('__proto__--constructor');
      expect(Object.hasOwn(document, '__proto__')).to.equal(true);
      expect((document as unknown as { constructor: unknown }).constructor).to.equal(5);
      expect(({} as { polluted?: number }).polluted).to.equal(undefined);
      expect(Object.getPrototypeOf(document.entities[0])).to.equal(Object.prototype);
      expect(document.moments[0]?.end).to.equal(5);
    });
  });

  it('counts problems of one kind past the first twenty', () => {
    const { problems } = withTitle({
      transcripts: [
        {
          segments: Array.from({ length: 1000 }, (_, start) => ({
            start: start + 9,
            end: start + 8,
            text: 'a',
          })),
        },
      ],
    });
    expect(problems).to.have.length(21);
    expect(problems.slice(-1)[0]).to.deep.equal({
      path: 'transcripts[*].segments[*]',
      severity: 'warning',
      message: '… and 980 more like this',
    });
  });

  it('lets the sound segments of 100,000 through quickly', () => {
    const segments = Array.from({ length: 100_000 }, (_, index) => ({
      start: index,
      end: index + 1,
      text: 'spoken',
      speaker: 'A',
    }));
    const before = performance.now();
    readDocument({ title: 'T', transcripts: [{ segments }] });
    expect(performance.now() - before).to.be.below(300);
  });
});

describe('parseDocument', () => {
  it('reads JSON, with a byte order mark too', () => {
    expect(parseDocument('\ufeff{"title":"T"}', { url: URL_OF_DOCUMENT }).document).to.include({
      title: 'T',
      id: URL_OF_DOCUMENT,
    });
  });

  const cases: [string, string][] = [
    ['', 'the file is empty'],
    [' \n', 'the file is empty'],
    ['<!DOCTYPE html><p>', 'this is a web page, not a video document'],
    ['\n<html lang=en>', 'this is a web page'],
    ['{"title":"T","topics":["a', 'the file is cut off'],
    ['[{"a":1},', 'the file is cut off'],
    ['WEBVTT', 'this is not JSON'],
    ['{"a":}', 'this is not JSON'],
    ['[]', 'a list was found'],
    ['5', '5 was found'],
  ];
  for (const [text, message] of cases) {
    it(`tells what ${JSON.stringify(text)} is`, () => {
      const { problems, usable, document } = parseDocument(text);
      expect([usable, problems.length, document.title]).to.deep.equal([false, 1, '']);
      expect(problems[0]?.message).to.contain(message);
    });
  }
});
