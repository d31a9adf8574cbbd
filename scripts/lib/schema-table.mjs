/**
 * The schema of the video document as the plain table that the reader walks, so that no page loads
 * a validation library. Checked in as src/model/schema.generated.ts; a test holds the two together.
 */
import * as schemas from '../../src/model/schema.ts';

const { text, flag, number, amount, timeSchema, link, resource } = schemas;
const KINDS = new Map(
  Object.entries({ text, flag, number, amount, time: timeSchema, link, resource }).map(
    ([name, schema]) => [schema, name],
  ),
);
const SHAPES = Object.entries(schemas)
  .filter(([, schema]) => schema.type === 'object')
  .map(([name, schema]) => [name.replace(/Schema$/, ''), schema]);
for (const [name, schema] of SHAPES) KINDS.set(schema, name);

const BARE = 'a bare value';

/** By the name of a shape, the field that a bare value is meant for; null where it is a range. */
const bareFields = new Map();

/** The name of what a schema wants, a leaf or a shape, perhaps given as a bare value. */
function kindOf(schema) {
  const isBare = schema.type === 'union' && schema.options[0].type === 'object';
  const shape = isBare ? schema.options[0] : schema;
  const kind = KINDS.get(shape);
  if (!kind) throw new Error(`The schema holds a ${schema.type} that the reader does not know.`);
  if (shape.type !== 'object') return kind;
  const wrapped = isBare ? schema.options[1].pipe[1].operation(BARE) : undefined;
  const bare = wrapped ? Object.keys(wrapped)[0] : isBare ? null : undefined;
  if (bareFields.has(kind) && bareFields.get(kind) !== bare)
    throw new Error(`A ${kind} is given as a bare value in one place and not so in another.`);
  bareFields.set(kind, bare);
  return kind;
}

/** A field in short: its kind, `[]` for a list, `?` where nothing stands for it when it is absent. */
function fieldOf(schema) {
  const isOptional = schema.type === 'optional';
  const inner = isOptional ? schema.wrapped : schema;
  const isList = inner.type === 'array';
  const kind = isList ? `${kindOf(inner.item)}[]` : kindOf(inner);
  if (isList && !isOptional) throw new Error('The reader knows no list that must be there.');
  return isOptional && !(isList && schema.default) ? `${kind}?` : kind;
}

function shapeOf(schema) {
  const entries = Object.entries(schema.entries);
  const defaults = entries
    .filter(([, entry]) => entry.default !== undefined && !Array.isArray(entry.default))
    .map(([name, entry]) => [name, entry.default]);
  const fields = Object.fromEntries(entries.map(([name, entry]) => [name, fieldOf(entry)]));
  return { fields, ...(defaults.length > 0 && { defaults: Object.fromEntries(defaults) }) };
}

/** The source text of src/model/schema.generated.ts. */
export function schemaTable() {
  const table = Object.fromEntries(SHAPES.map(([name, schema]) => [name, shapeOf(schema)]));
  for (const [kind, bare] of bareFields) if (bare) table[kind].bare = bare;
  return [
    '// Made from schema.ts by scripts/build-schema.mjs.',
    `export const SHAPES = ${JSON.stringify(table, null, 2)};\n`,
  ].join('\n');
}
