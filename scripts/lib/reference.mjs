/** The reference of all elements as Markdown, made from the manifest. */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './static.mjs';

const cell = (text = '') => String(text).replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text) => (text ? `\`${cell(text)}\`` : '');

/** A table under a title; nothing where it would have no rows. */
function table(title, columns, rows) {
  if (!rows.length) return '';
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return `**${title}**\n\n${[columns, columns.map(() => '---'), ...rows].map(line).join('\n')}\n\n`;
}

const isTheme = ({ name }) => name.startsWith('--vl-');
const isCommon = ({ inheritedFrom }) => /^(Session|Widget)Element$/.test(inheritedFrom?.name ?? '');

const attributes = (list) =>
  table(
    'Attributes',
    ['attribute', 'type', 'default', 'what it does'],
    list.map((it) => [code(it.name), code(it.type?.text), code(it.default), cell(it.description)]),
  );

const parts = (list = []) =>
  table(
    'Parts',
    ['part', 'what it is'],
    list.map((it) => [code(it.name), cell(it.description)]),
  );

const properties = (list) =>
  table(
    'Custom properties',
    ['property', 'default', 'what it sets'],
    list.map((it) => [code(it.name), code(it.default), cell(it.description)]),
  );

const events = (list = []) =>
  table(
    'Events',
    ['event', 'class', 'when'],
    list
      .filter((it) => it.description)
      .map((it) => [code(it.name), code(it.type?.text), cell(it.description)]),
  );

const states = (list = []) =>
  table(
    'States',
    ['state', 'when'],
    list.map((it) => [code(`:state(${it.name})`), cell(it.description)]),
  );

function section(element) {
  const { tagName, description } = element;
  const common = element.attributes.filter(isCommon).map(({ name }) => code(name));
  return `## \`<${tagName}>\`

${description}

Has ${common.join(', ')}${element.cssStates?.length ? ' and the states' : ''} [of all](#all-elements).

${attributes(element.attributes.filter((it) => !isCommon(it)))}${events(element.events)}${parts(element.cssParts)}${properties(element.cssProperties.filter((it) => !isTheme(it)))}`;
}

/**
 * The reference, formatted as the project's files are.
 * @param {{ modules: { declarations?: object[] }[] }} manifest custom-elements.json
 * @returns {Promise<string>}
 */
export async function referenceOf({ modules }) {
  const elements = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((a, b) => a.tagName.localeCompare(b.tagName));
  const widget = elements.find(({ cssStates }) => cssStates?.length);
  const text = `# Reference

<!-- Made by \`npm run reference\` from the manifest, which comes from the sources: change those. -->

All tags with their attributes, events, parts and custom properties. Properties and methods are in
\`custom-elements.json\`, and in the Storybook.

## All elements

\`<video-knowledge>\` shows nothing, and so has no heading and no states.

${attributes(widget.attributes.filter(isCommon))}${states(widget.cssStates)}${properties(widget.cssProperties.filter(isTheme))}${elements.map(section).join('')}`;
  return format(text, { ...(await resolveConfig(join(ROOT, 'README.md'))), parser: 'markdown' });
}
