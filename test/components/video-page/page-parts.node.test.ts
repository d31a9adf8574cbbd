import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { PARTS } from '../../../src/components/video-page/page-layout.js';

const COMPONENTS = new URL('../../../src/components/', import.meta.url);

/** The parts that a widget's documentation names, and the second names that they may have. */
function partsOf(tag: string): string[] {
  const source = readFileSync(new URL(`${tag}/${tag}.ts`, COMPONENTS), 'utf8');
  return [...source.matchAll(/@csspart (\S+) - (.*)/g)].flatMap(([, name, description]) => [
    name!,
    ...[...description!.matchAll(/`([^`]+)`/g)].map((second) => second[1]!),
  ]);
}

describe('<video-page> lets through', () => {
  const exported = PARTS.split(', ');
  for (const tag of readdirSync(COMPONENTS)) {
    it(`the parts of <${tag}>`, () => {
      expect(partsOf(tag).filter((name) => !exported.includes(name))).to.deep.equal([]);
    });
  }

  it('nothing else', () => {
    const all = readdirSync(COMPONENTS).flatMap(partsOf);
    expect(exported.filter((name) => !all.includes(name))).to.deep.equal([]);
  });
});
