/** Who is measured. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const HERE = new URL('../', import.meta.url).pathname;

/**
 * Each is a module in contenders/. `needs` is a package that must be installed and makes it be bundled;
 * `most` is the length above which it is not asked, because it would take the whole machine down.
 */
export const CONTENDERS = [{ name: 'floor' }, { name: 'ours' }, { name: 'plain' }];

/** The address of a contender's module; bundled first when it is made of packages. */
export async function buildContender({ name, needs }, files) {
  if (!needs) return `/bench/contenders/${name}.js`;
  if (!existsSync(join(HERE, 'node_modules', needs))) throw new Error(`${needs} is not installed`);
  const { outputFiles } = await build({
    entryPoints: [join(HERE, 'contenders', `${name}.js`)],
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
    logLevel: 'silent',
    external: ['/bench/*', '/dist/*'],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.svg': 'dataurl', '.css': 'text', '.woff': 'dataurl', '.woff2': 'dataurl' },
  });
  files.set(`/made/${name}.js`, outputFiles[0].text);
  return `/made/${name}.js`;
}
