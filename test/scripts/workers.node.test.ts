import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rollup } from 'rollup';
import { workers } from '../../scripts/rollup/workers.mjs';

describe('the workers of the script', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'workers-'));
    writeFileSync(join(folder, 'part.js'), 'export const part = 42;');
    writeFileSync(
      join(folder, 'sum.worker.js'),
      "import { part } from './part.js'; export const sum = () => part; postMessage(part);",
    );
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  async function build(code: string) {
    const input = join(folder, 'page.js');
    writeFileSync(input, code);
    const bundle = await rollup({
      input,
      treeshake: false,
      plugins: [workers({ plugins: () => [] })],
    });
    const { output } = await bundle.generate({ assetFileNames: '[name]-[hash][extname]' });
    return output;
  }

  it('are one file each, also for a page that does the work itself', async () => {
    const [page, ...files] = await build(
      `const url = new URL('./sum.worker.js', import.meta.url);
       export const start = () => new Worker(url, { type: 'module' });
       export const here = () => import('./sum.worker.js');`,
    );
    expect(files).to.have.length(1);
    const [{ fileName, source }] = files as unknown as [{ fileName: string; source: string }];
    expect(source).to.contain('42').and.not.to.contain('import');
    expect(source).to.contain('export { sum }');
    expect(page.code).to.contain(`new URL("./${fileName}", import.meta.url)`);
    expect(page.code).to.contain(`import("./${fileName}")`);
  });
});
