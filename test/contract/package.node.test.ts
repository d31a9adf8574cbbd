import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf, staticClosure } from '../../scripts/lib/imports.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { entries, filesUnder, manifest, readJson, ROOT } from './package.js';

/** Packing would build first, and what is built is what is tested here. */
const quiet = { capture: true, env: { npm_config_ignore_scripts: 'true' } };
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Our own built modules, as against what others made that is bundled beside them. */
function ownModules(extension: string): string[] {
  return filesUnder('dist').filter(
    (file) => file.endsWith(extension) && !/^dist\/(chunks|vendor)\//.test(file),
  );
}

describe('the package', () => {
  let packed: string[] = [];

  before(async () => {
    const { output } = await run('npm', ['pack', '--dry-run', '--json'], quiet);
    const [pack] = JSON.parse(output) as { files: { path: string }[] }[];
    packed = pack?.files.map(({ path }) => path) ?? [];
  });

  it('packs every file that an entry names', () => {
    const files = entries().flatMap((entry) => entry.files);
    expect(files.filter((file) => !packed.includes(file))).to.deep.equal([]);
  });

  it('packs the script with all that it loads', () => {
    expect(packed).to.include('dist/videolore.js');
    const chunks = filesUnder('dist/chunks');
    expect(chunks.filter((file) => !packed.includes(file))).to.deep.equal([]);
  });

  it('asks for all that reads the file of a transcript at once', () => {
    const chunks = filesUnder('dist/chunks').filter((file) => file.endsWith('.js'));
    const chunk = (name: string) =>
      join(
        ROOT,
        chunks.find((file) => file.includes(`/${name}-`))!,
      );
    const core = chunk('core');
    const asked = new Set([core, ...importsOf(core).dynamic]);
    const needed = [...staticClosure(chunk('load-transcript'))];
    expect(needed.filter((file) => !asked.has(file))).to.deep.equal([]);
  });

  it('packs the licence, the readme and nothing of the workshop', () => {
    expect(packed).to.include.members(['LICENSE', 'README.md', 'CHANGELOG.md', 'package.json']);
    expect(
      packed.filter(
        (file) => !/^(dist\/|docs\/REFERENCE\.md$|[A-Z]+(\.md)?$|package\.json$)/.test(file),
      ),
    ).to.deep.equal([]);
    expect(manifest.license).to.equal('MIT');
  });

  it('satisfies publint', async () => {
    const { code, output } = await run('publint', ['--strict', '--pack', 'npm'], quiet);
    expect(code, output).to.equal(0);
  });

  it('has types where it says', async () => {
    const { code, output } = await run('attw', ['--pack', '.', '--profile', 'esm-only'], quiet);
    expect(code, output).to.equal(0);
  });

  it('asks nobody to install the graph library', () => {
    expect(
      Object.keys(manifest.dependencies).filter((name) => name.startsWith('vis-')),
    ).to.deep.equal([]);
    const naming = [...ownModules('.js'), ...ownModules('.d.ts')].filter((file) =>
      /from ['"]vis-|import\(['"]vis-/.test(read(file)),
    );
    expect(naming).to.deep.equal([]);
  });

  it('writes no markup of its own', () => {
    const writing = ownModules('.js').filter((file) =>
      /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML)\b|<style/.test(read(file)),
    );
    expect(writing).to.deep.equal([]);
  });

  it('locks its dependencies without the address of a registry', () => {
    const lock = readJson<{ packages: Record<string, { resolved?: string }> }>('package-lock.json');
    const addressed = Object.entries(lock.packages).filter(([, { resolved }]) =>
      /^https?:/.test(resolved ?? ''),
    );
    expect(addressed.map(([path]) => path)).to.deep.equal([]);
  });
});
