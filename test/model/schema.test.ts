import { expect } from 'chai';
import * as schemas from '../../src/model/schema.js';
import { SCHEMA_DESCRIPTIONS } from '../../src/model/schema-descriptions.js';

const objects = Object.entries(schemas).flatMap(([name, schema]) =>
  'entries' in schema ? [[name.replace(/Schema$/, ''), Object.keys(schema.entries)] as const] : [],
);

describe('the schema', () => {
  it('is described as a whole', () => {
    expect(Object.keys(SCHEMA_DESCRIPTIONS).sort()).to.deep.equal(
      objects.map(([name]) => name).sort(),
    );
  });

  for (const [name, fields] of objects) {
    it(`has a sentence for ${name} and each of its fields`, () => {
      const sentences = SCHEMA_DESCRIPTIONS[name] ?? {};
      expect(Object.keys(sentences).sort()).to.deep.equal(['', ...fields].sort());
      for (const sentence of Object.values(sentences)) expect(sentence).to.match(/^[A-Z].*\.$/);
    });
  }
});
