import { expect } from 'chai';
import { build } from 'esbuild';
import first from '../../src/locales/en/first.js';
import later from '../../src/locales/en/later.js';

/** The code of all modules that a page loads at once. */
async function firstCode(): Promise<string> {
  const { outputFiles, metafile } = await build({
    entryPoints: ['src/define/all.ts'],
    outdir: 'out',
    bundle: true,
    splitting: true,
    format: 'esm',
    packages: 'external',
    write: false,
    metafile: true,
  });
  const texts = new Map(
    outputFiles.map(({ path, text }) => [path.replace(/^.*\/out\//, 'out/'), text]),
  );
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path) || !metafile.outputs[path]) return;
    seen.add(path);
    for (const { path: next, kind } of metafile.outputs[path].imports) {
      if (kind === 'import-statement') visit(next);
    }
  };
  visit('out/all.js');
  return [...seen].map((path) => texts.get(path)).join('\n');
}

/** What few pages say: fetched when it is said, wherever it is said. */
const RARE = /^error\.|\.empty$|^(clear|less|entities\.no-match|player\.from|player\.failed)$/;

describe('English', () => {
  it('says each thing once', () => {
    const both = Object.keys(first).filter((key) => key in later);
    expect(both).to.deep.equal([]);
  });

  it('keeps for later no text that the first screen may show', async function () {
    this.timeout(30_000);
    const code = await firstCode();
    expect(code).to.contain('"transcript.label"');
    const early = Object.keys(later).filter((key) => !RARE.test(key) && code.includes(`"${key}"`));
    expect(early).to.deep.equal([]);
  });
});
