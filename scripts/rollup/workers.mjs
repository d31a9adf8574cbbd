/**
 * Builds workers named as `new Worker(new URL('./x.worker.js', import.meta.url), { type: 'module' })`.
 *
 * Each becomes one file with nothing to import, so that a page on another origin can start it from a
 * Blob, and so that the page's own chunks are not cut where the worker shares a module with them.
 * The pattern itself is kept, with the built file's name, for the bundlers of those who use us.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { rollup } from 'rollup';

const PATTERN =
  /new URL\(\s*(['"])(\.{1,2}\/[^'"]+\.worker)\.(?:js|ts)\1\s*,\s*import\.meta\.url\s*,?\s*\)/g;

/**
 * @param {{ plugins: () => import('rollup').Plugin[], root?: string }} options `plugins` builds the
 *   worker; with `root`, a worker keeps its place under that folder, else it is a named, hashed asset.
 */
export function workers({ plugins, root }) {
  /** @type {Map<string, Promise<string>>} */
  const built = new Map();

  async function buildWorker(file) {
    const bundle = await rollup({ input: file, plugins: plugins() });
    const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
    await bundle.close();
    return output[0].code;
  }

  return {
    name: 'workers',
    async transform(code, id) {
      const matches = [...code.matchAll(PATTERN)];
      if (matches.length === 0) return null;
      let result = code;
      for (const match of matches) {
        const base = resolve(dirname(id), match[2]);
        const file = [`${base}.ts`, `${base}.js`].find(existsSync);
        if (!file) this.error(`The worker ${match[2]} named in ${id} does not exist.`);
        if (!built.has(file)) built.set(file, buildWorker(file));
        const source = await built.get(file);
        this.addWatchFile(file);
        const name = `${basename(base)}.js`;
        const reference = this.emitFile(
          root
            ? { type: 'asset', fileName: `${relative(root, base)}.js`, source }
            : { type: 'asset', name, source },
        );
        result = result.replace(
          match[0],
          `new URL(import.meta.ROLLUP_FILE_URL_${reference}, import.meta.url)`,
        );
      }
      return { code: result, map: null };
    },
    resolveFileUrl({ fileName, relativePath }) {
      if (!fileName.includes('.worker')) return null;
      return JSON.stringify(relativePath.startsWith('.') ? relativePath : `./${relativePath}`);
    },
  };
}
