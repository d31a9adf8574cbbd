import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { entries, manifest, ROOT } from './package.js';

const run = promisify(execFile);
const scripts = entries().filter(({ specifier }) => !specifier.endsWith('.json'));

describe('the entries of the package', () => {
  it('all have their files', () => {
    const files = entries().flatMap((entry) => entry.files);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).to.deep.equal([]);
  });

  for (const { specifier } of scripts) {
    it(`imports ${specifier} in Node`, async () => {
      const source = `const found = await import(${JSON.stringify(specifier)});
        if (globalThis.document || globalThis.window) throw new Error('It made a DOM.');
        console.log(Object.keys(found).length);`;
      const { stdout, stderr } = await run('node', ['--input-type=module', '--eval', source], {
        cwd: ROOT,
        env: { ...process.env, NODE_OPTIONS: '' },
      });
      expect(stderr).to.equal('');
      if (!/\/(define|locales)\//.test(specifier)) expect(Number(stdout)).to.be.greaterThan(0);
    });
  }

  it('name the version of the package', async () => {
    const source = `console.log((await import('${manifest.name}')).VERSION)`;
    const { stdout } = await run('node', ['--input-type=module', '--eval', source], { cwd: ROOT });
    expect(stdout.trim(), 'src/internal/version.ts: run `npm run sync-version`').to.equal(
      manifest.version,
    );
  });
});
