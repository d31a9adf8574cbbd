/** Takes out of templates what browsers throw away: the spaces of css`…`, and of html`…` all but one. */
import { encode } from '@jridgewell/sourcemap-codec';
import { transform } from 'esbuild';

const KEEPS_SPACES = /<(pre|textarea)\b/i;

/** Strings, which stay; and the spaces that esbuild leaves: after commas, and before a custom property's value. */
const SPACES = /"[^"]*"|'[^']*'|(,) |(--[\w-]+:) (?=[^;}])/g;

/** CSS in its shortest form; nothing is rewritten for older browsers. */
async function minifyCss(text) {
  const { code } = await transform(text, { loader: 'css', minify: true, target: 'esnext' });
  return code.trim().replace(SPACES, (whole, comma, name) => comma ?? name ?? whole);
}

/** HTML where each run of white space with a line's end in it is one space. */
function minifyHtml(text) {
  return text.replace(/\s*\n\s*/g, ' ');
}

const escape = (text) => text.replace(/[\\`]|\$(?=\{)/g, '\\$&');

/** All tagged templates below a node of the syntax tree. */
function* templatesIn(node) {
  if (!node || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier') yield node;
  for (const child of Object.values(node)) yield* templatesIn(child);
}

async function shorterParts({ tag, quasi: { quasis } }) {
  const raws = quasis.map(({ value }) => value.raw);
  if (tag.name === 'css' && quasis.length === 1)
    return [escape(await minifyCss(quasis[0].value.cooked))];
  if (tag.name === 'html' && !raws.some((raw) => KEEPS_SPACES.test(raw)))
    return raws.map(minifyHtml);
  return raws;
}

/** Where each line of the new code, and what follows each change, comes from. */
function mapOf(code, changes) {
  const mappings = [[]];
  let [line, column, outColumn] = [0, 0, 0];
  const mark = () => mappings.at(-1).push([outColumn, 0, line, column]);
  const pass = (text, isWritten) => {
    for (const character of text) {
      const breaks = character === '\n';
      line += breaks ? 1 : 0;
      column = breaks ? 0 : column + character.length;
      if (!isWritten) continue;
      outColumn = breaks ? 0 : outColumn + character.length;
      if (!breaks) continue;
      mappings.push([]);
      mark();
    }
  };
  let at = 0;
  mark();
  for (const { start, end, text } of changes) {
    pass(code.slice(at, start), true);
    pass(code.slice(start, end), false);
    for (const character of text) {
      outColumn = character === '\n' ? 0 : outColumn + character.length;
      if (character === '\n') mappings.push([]);
    }
    mark();
    at = end;
  }
  pass(code.slice(at), true);
  return encode(mappings);
}

/** Minifies the literals of our own modules. */
export function literals() {
  return {
    name: 'literals',
    async transform(code, id) {
      if (/node_modules/.test(id) || !/\b(css|html)`/.test(code)) return null;
      const changes = [];
      for (const template of templatesIn(this.parse(code))) {
        const parts = await shorterParts(template);
        template.quasi.quasis.forEach(({ start, end, value }, index) => {
          if (parts[index] !== value.raw) changes.push({ start, end, text: parts[index] });
        });
      }
      if (changes.length === 0) return null;
      changes.sort((a, b) => a.start - b.start);
      let result = '';
      let at = 0;
      for (const { start, end, text } of changes) {
        result += code.slice(at, start) + text;
        at = end;
      }
      result += code.slice(at);
      return {
        code: result,
        map: { version: 3, names: [], sources: [id], mappings: mapOf(code, changes) },
      };
    },
  };
}
