import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { schemaTable } from '../../scripts/lib/schema-table.mjs';

describe('the table that the reader walks', () => {
  it('says what the schema says: after a change, run scripts/build-schema.mjs', () => {
    const file = new URL('../../src/model/schema.generated.ts', import.meta.url);
    expect(readFileSync(file, 'utf8')).to.equal(schemaTable());
  });
});
