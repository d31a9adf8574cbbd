/**
 * Writes what is made from src/model/schema.ts: without an argument the reader's table, into the
 * sources; with one, the JSON Schema of the video document, into that file.
 * Usage: node --import tsx scripts/build-schema.mjs [outfile]
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
import { toJsonSchema } from '@valibot/to-json-schema';
import { schemaTable } from './lib/schema-table.mjs';
import * as schemas from '../src/model/schema.ts';
import { SCHEMA_DESCRIPTIONS, TIME_DESCRIPTION } from '../src/model/schema-descriptions.ts';

const ID = 'https://unpkg.com/videolore/dist/document.schema.json';
const ROOT = 'videoDocument';

const TABLE = new URL('../src/model/schema.generated.ts', import.meta.url);

const [outfile] = process.argv.slice(2);
if (outfile) {
  await mkdir(dirname(outfile), { recursive: true });
  await writeFile(outfile, `${JSON.stringify(jsonSchema(), null, 2)}\n`);
} else {
  await writeFile(TABLE, schemaTable());
}

function jsonSchema() {
  const { timeSchema } = schemas;
  const definitions = { time: timeSchema };
  for (const name of Object.keys(SCHEMA_DESCRIPTIONS)) {
    if (name !== ROOT) definitions[name] = schemas[`${name}Schema`];
  }

  const { $schema, $defs, ...root } = toJsonSchema(schemas.videoDocumentSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    ignoreActions: ['finite'],
    definitions,
  });
  $defs.time.description = TIME_DESCRIPTION;
  annotate(root, SCHEMA_DESCRIPTIONS[ROOT]);
  for (const [name, definition] of Object.entries($defs)) {
    if (name !== 'time') annotate(definition, SCHEMA_DESCRIPTIONS[name]);
  }
  return { $schema, $id: ID, title: 'Video document', ...root, $defs };
}

function annotate(object, descriptions) {
  object.description = descriptions[''];
  for (const [name, property] of Object.entries(object.properties)) {
    property.description = descriptions[name];
  }
}
