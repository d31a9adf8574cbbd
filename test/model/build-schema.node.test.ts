import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

interface JsonSchema {
  $schema?: string;
  $id?: string;
  $ref?: string;
  description?: string;
  required?: string[];
  additionalProperties?: unknown;
  properties?: Record<string, JsonSchema>;
  $defs?: Record<string, JsonSchema>;
}

describe('the published JSON Schema', function () {
  this.timeout(20_000);
  let schema: JsonSchema;

  before(() => {
    const folder = mkdtempSync(join(tmpdir(), 'videolore-schema-'));
    const outfile = join(folder, 'deep', 'document.schema.json');
    const root = fileURLToPath(new URL('../..', import.meta.url));
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build-schema.mjs', outfile], {
      cwd: root,
    });
    schema = JSON.parse(readFileSync(outfile, 'utf8')) as JsonSchema;
    rmSync(folder, { recursive: true });
  });

  it('names itself and its dialect', () => {
    expect(schema.$schema).to.equal('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).to.match(/^https:.*document\.schema\.json$/);
  });

  it('requires the title only, and allows unknown fields', () => {
    expect(schema.required).to.deep.equal(['title']);
    expect(JSON.stringify(schema)).to.not.contain('additionalProperties');
  });

  it('describes every field', () => {
    const { $defs = {} } = schema;
    for (const object of [schema, ...Object.values($defs)]) {
      expect(object.description).to.be.a('string');
      for (const field of Object.values(object.properties ?? {}))
        expect(field.description).to.be.a('string');
    }
    expect($defs).to.include.all.keys('time', 'entity', 'segment', 'timeRange');
  });

  it('takes what the reader takes: text for objects, and times in several forms', () => {
    expect(schema.$defs?.time).to.deep.include({
      anyOf: [{ type: 'number', minimum: 0 }, { type: 'string' }],
    });
    expect(schema.properties?.topics).to.deep.include({
      items: { anyOf: [{ $ref: '#/$defs/topic' }, { type: 'string' }] },
    });
  });
});
