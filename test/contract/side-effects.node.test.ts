import { expect } from 'chai';
import { build } from 'esbuild';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rollup } from 'rollup';
import { staticClosure } from '../../scripts/lib/imports.mjs';
import { DIST, manifest, ROOT, tags } from './package.js';

/** The tags that some code registers. */
function registered(code: string): string[] {
  const calls = code.matchAll(/customElements\.define\(\s*["'`]([a-z-]+)["'`]/g);
  return [...new Set([...calls].map(([, tag]) => tag ?? ''))].sort();
}

const external = Object.keys(manifest.dependencies);
const ours = tags().sort();

async function bundleWithEsbuild(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    format: 'esm',
    splitting: true,
    outdir: 'unused',
    write: false,
    external,
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('\n');
}

async function bundleWithRollup(contents: string): Promise<string> {
  const bundle = await rollup({
    input: 'entry',
    external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
    plugins: [
      {
        name: 'entry',
        resolveId: (id, importer) => (importer ? null : join(ROOT, id)),
        load: (id) => (id === join(ROOT, 'entry') ? contents : null),
      },
      nodeResolve(),
    ],
    onLog: () => undefined,
  });
  const { output } = await bundle.generate({ format: 'es' });
  return output.map((item) => (item.type === 'chunk' ? item.code : '')).join('\n');
}

for (const [name, bundle] of Object.entries({
  esbuild: bundleWithEsbuild,
  rollup: bundleWithRollup,
})) {
  describe(`a page bundled with ${name}`, () => {
    it('keeps every registration', async () => {
      expect(registered(await bundle(`import '${manifest.name}/define/all.js';`))).to.deep.equal(
        ours,
      );
    });

    it('keeps the one registration that it asks for', async () => {
      const [tag = ''] = ours;
      const code = await bundle(`import '${manifest.name}/define/${tag}.js';`);
      expect(registered(code)).to.include(tag);
    });

    it('registers nothing for the classes alone', async () => {
      const code = await bundle(`import * as all from '${manifest.name}'; console.log(all);`);
      expect(registered(code)).to.deep.equal([]);
    });
  });
}

describe('the script', () => {
  it('registers every tag', () => {
    const files = [...staticClosure(join(DIST, 'videolore.js'))];
    expect(registered(files.map((file) => readFileSync(file, 'utf8')).join('\n'))).to.deep.equal(
      ours,
    );
  });
});
