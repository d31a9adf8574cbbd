import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { readSound } from '../../src/model/read-record.js';
import { sample } from '../helpers/sample.js';

const demo = 'demo/talk/talk.document.json';

describe('readSound', () => {
  it('reads the demo, so that its page fetches no repairs', () => {
    const input = JSON.parse(readFileSync(demo, 'utf8')) as object;
    expect(readSound(input, 'https://example.org/talk.json')).to.include({ version: 1 });
  });

  it('reads what the tests of widgets show', () => {
    expect(readSound(sample)).to.have.property('title', sample.title);
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
      { title, entities: [entity, { id: 'b', name: 'Á' }] },
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
    ]) {
      expect(readSound(imperfect), JSON.stringify(imperfect)).to.equal(undefined);
    }
  });
});
