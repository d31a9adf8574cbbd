import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceOf } from '../../scripts/lib/reference.mjs';
import { TAGS } from '../../src/internal/page-spellings.js';
import { filesUnder, readJson, ROOT, tags, tokens } from './package.js';

type Named = { name?: string; attribute?: string; description?: string; default?: string };
type Member = Named & { kind: string; privacy?: string; static?: boolean; inheritedFrom?: unknown };
type Declaration = Named & {
  kind: string;
  tagName?: string;
  customElement?: boolean;
  members?: Member[];
  attributes?: Named[];
  events?: (Named & { type?: { text: string } })[];
  cssParts?: Named[];
  cssProperties?: Named[];
  cssStates?: Named[];
  slots?: Named[];
};
type Manifest = { modules: { path: string; declarations?: Declaration[] }[] };

const manifest = readJson<Manifest>('dist/custom-elements.json');
const { modules } = manifest;
const elements = modules.flatMap(({ declarations = [] }) =>
  declarations.filter((item) => item.tagName),
);

/** Lit's own members, which every reader of the manifest knows. */
const LIFECYCLE =
  /^(connectedCallback|disconnectedCallback|attributeChangedCallback|adoptedCallback|render|update|updated|willUpdate|firstUpdated|shouldUpdate|createRenderRoot)$/;

function isPublic({ privacy, name = '', static: isStatic }: Member): boolean {
  const hidden = privacy === 'private' || privacy === 'protected';
  return !hidden && !isStatic && !name.startsWith('#') && !LIFECYCLE.test(name);
}

const undescribed = (items: Named[] = []): string[] =>
  items
    .filter(({ description }) => !description?.trim())
    .map(({ name, attribute }) => name || attribute || '(default)');

describe('the manifest', () => {
  it('lists every tag once', () => {
    expect(elements.map(({ tagName }) => tagName).sort()).to.deep.equal(tags().sort());
  });

  it('has no widget that a CMS could not spell', () => {
    const widgets = tags().filter((tag) => tag !== 'video-knowledge');
    expect([...TAGS].sort()).to.deep.equal(widgets.sort());
  });

  it('names built modules only', () => {
    const built = new Set(filesUnder('dist'));
    expect(modules.map(({ path }) => path).filter((path) => !built.has(path))).to.deep.equal([]);
  });

  it('names every custom property of the theme with its default, for every tag', () => {
    const theme = tokens();
    expect(theme).to.include.members(['--vl-font', '--vl-color-accent', '--vl-color-person']);
    for (const { tagName, cssProperties = [] } of elements) {
      const listed = cssProperties.filter(({ name }) => name?.startsWith('--vl-'));
      expect(
        listed.map(({ name }) => name),
        tagName,
      ).to.deep.equal(theme);
      for (const { name, default: value } of listed)
        expect(value, name).to.be.a('string').not.empty;
    }
  });

  it('names the states of every element that shows something', () => {
    for (const { tagName, cssStates = [] } of elements) {
      const states = tagName === 'video-knowledge' ? [] : ['empty', 'error', 'loading'];
      expect(cssStates.map(({ name }) => name).sort(), tagName).to.deep.equal(states);
    }
  });

  it('is what the reference says: npm run reference', async () => {
    const written = readFileSync(join(ROOT, 'docs/REFERENCE.md'), 'utf8');
    expect(written).to.equal(await referenceOf(manifest));
  });

  it('has all attributes that the readme gives our tags', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const blocks = [...readme.matchAll(/```html\n([^]*?)```/g)]
      .map(([, text = '']) => text)
      .join('');
    const used = [...blocks.matchAll(/<([a-z]+-[a-z]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g)];
    expect(used.length).to.be.greaterThan(5);
    for (const [, tag, list = ''] of used) {
      const element = elements.find(({ tagName }) => tagName === tag);
      if (!element) continue;
      const names = list.replace(/"[^"]*"/g, '').match(/[a-z-]+/g) ?? [];
      const known = ['id', 'lang', ...(element.attributes ?? []).map(({ name }) => name)];
      expect(known, tag).to.include.members(names);
    }
  });

  for (const element of elements) {
    it(`describes <${element.tagName}> and all of its public names`, () => {
      expect(element.description?.trim(), 'the element').to.be.a('string').that.is.not.empty;
      expect(undescribed(element.attributes), 'attributes').to.deep.equal([]);
      expect(undescribed(element.members?.filter(isPublic)), 'members').to.deep.equal([]);
      expect(undescribed(element.events), 'events').to.deep.equal([]);
      expect(undescribed(element.cssParts), 'parts').to.deep.equal([]);
      expect(undescribed(element.cssProperties), 'custom properties').to.deep.equal([]);
      expect(undescribed(element.slots), 'slots').to.deep.equal([]);
      expect(undescribed(element.cssStates), 'states').to.deep.equal([]);
    });
  }
});
