import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { finishNow } from '../../src/model/finish-now.js';
import { readDocument } from '../../src/model/read-document.js';
import { readSoundStepwise } from '../../src/model/read-record.js';
import { sample } from '../helpers/sample.js';

const demo = 'demo/talk/talk.document.json';

const readSound = (input: unknown, url?: string) => finishNow(readSoundStepwise(input, url));

describe('readSoundStepwise', () => {
  it('reads the demo, so that its page fetches no repairs', () => {
    const input = JSON.parse(readFileSync(demo, 'utf8')) as object;
    expect(readSound(input, 'https://example.org/talk.json')).to.include({ version: 1 });
  });

  it('reads what the tests of widgets show', () => {
    expect(readSound(sample)).to.have.property('title', sample.title);
  });

  it('keeps namesakes with ids of their own apart, as the repairs would', () => {
    const entities = [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'Á' },
    ];
    const input = { title: 'T', entities, connections: [{ source: 'a', target: 'b' }] };
    expect(readSound(input)).to.deep.equal(readDocument(input).document);
    expect(readSound(input)!.entities).to.have.length(2);
  });

  it('may be interrupted in long lists, and reads them as in one go', () => {
    const entities = Array.from({ length: 5000 }, (_, index) => ({ id: `e${index}`, name: 'E' }));
    const connections = entities.map(({ id }) => ({ source: 'e0', target: id }));
    const input = { title: 'T', entities, connections };
    const steps = [...readSoundStepwise(input)];
    expect(steps).to.have.length(10);
    expect(steps.flat()).to.deep.equal([]);
    expect(readSound(input)).to.deep.equal(readDocument(input).document);
    connections[4000]!.target = 'nobody';
    expect(readSound(input)).to.equal(undefined);
    const { problems } = readDocument(input);
    expect(problems.map(({ path }) => path)).to.deep.equal(['connections[4000].target']);
  });

  it('leaves to the repairs what is to be told', () => {
    const title = 'T';
    const entity = { id: 'a', name: 'A' };
    for (const imperfect of [
      { title: '' },
      { title, duration: '12:30' },
      { title, version: 2 },
      { title, topics: { label: 'no list' } },
      { title, topics: [null] },
      { title, summary: [{ text: 'a point' }] },
      { title, entities: [{ name: 'no id' }] },
      { title, entities: [entity, entity] },
      { title, entities: [entity], connections: [{ source: 'a', target: 'A' }] },
      { title, people: [{ name: 'P', entity: 'nobody' }] },
      { title, moments: [{ id: 'm', start: 2, end: 1, title }] },
      {
        title,
        moments: [
          { start: 2, title },
          { start: 1, title },
        ],
      },
      {
        title,
        moments: [
          { id: 'm', start: 1, title },
          { id: 'm', start: 2, title },
        ],
      },
      { title, poster: 'javascript:alert(1)' },
      { title, transcripts: [{ segments: [{ start: 1, text: 'no end' }] }] },
      { title, transcripts: [{ segments: [{ start: 1, end: 1, text: 'no length' }] }] },
      { title, transcripts: [{ segments: [{ start: 1, end: 2, text: ' ' }] }] },
      { title, duration: 60, transcripts: [{ segments: [{ start: 1, end: 70, text: 'late' }] }] },
    ]) {
      expect(readSound(imperfect), JSON.stringify(imperfect)).to.equal(undefined);
    }
  });

  describe('of a long transcript', () => {
    const line = (index: number) => ({ start: index, end: index + 1, text: `line ${index}` });
    const long = Array.from({ length: 20_000 }, (_, index) => line(index));

    it('tells the first lines of the one to be shown before it looks at the rest', () => {
      const english = { language: 'en', segments: [line(7)] };
      const french = { language: 'fr', segments: long };
      for (const [language, shown] of [
        ['fr', long.slice(0, 50)],
        ['en', english.segments],
      ] as const) {
        const work = readSoundStepwise({ title: 'T', language, transcripts: [english, french] });
        expect(work.next().value).to.deep.equal(shown);
        expect(finishNow(work)?.transcripts[1]?.segments).to.deep.equal(long);
      }
    });

    it('tells nothing where what is shown first or anything else is to be repaired', () => {
      const odd = { start: 1, text: 'no end' };
      for (const input of [
        { title: 'T', transcripts: [{ segments: [odd, ...long] }] },
        { title: 'T', topics: [null], transcripts: [{ segments: long }] },
      ])
        expect(readSoundStepwise(input).next()).to.deep.equal({ done: true, value: undefined });
    });

    it('leaves all of it to the repairs where only its end is to be repaired', () => {
      const work = readSoundStepwise({
        title: 'T',
        transcripts: [{ segments: [...long, line(3)] }],
      });
      expect(work.next().done).to.equal(false);
      expect(finishNow(work)).to.equal(undefined);
    });

    it('does not see what happens to the list meanwhile', () => {
      const segments = [...long];
      const work = readSoundStepwise({ title: 'T', transcripts: [{ segments }] });
      work.next();
      segments.length = 0;
      expect(finishNow(work)?.transcripts[0]?.segments).to.have.length(20_000);
    });
  });
});
