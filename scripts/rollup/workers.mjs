/**
 * Builds workers named as `new URL('./x.worker.js', import.meta.url)`, and as `import('./x.worker.js')`
 * where a page does a worker's work itself: both get the same file.
 *
 * Each becomes one file with nothing to import, so that a page on another origin can start it from a
 * Blob, and so that the page's own chunks are not cut where the worker shares a module with them.
 * The pattern itself is kept, with the built file's name, for the bundlers of those who use us.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { rollup } from 'rollup';

export const WORKER =
  /new URL\(\s*(['"])(\.{1,2}\/[^'"]+\.worker)\.(?:js|ts)\1\s*,\s*import\.meta\.url\s*,?\s*\)/g;
const IMPORT = /import\(\s*(['"])(\.{1,2}\/[^'"]+\.worker)\.js\1\s*\)/g;

/**
 * @param {{ plugins: () => import('rollup').Plugin[], root?: string }} options `plugins` builds the
 *   worker; with `root`, a worker keeps its place under that folder, else it is a named, hashed asset.
 */
export function workers({ plugins, root }) {
  /** @type {Map<string, Promise<import('rollup').OutputChunk>>} */
  const built = new Map();

  async function buildWorker(file) {
    const bundle = await rollup({ input: file, plugins: plugins() });
    const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
    await bundle.close();
    return output[0];
  }

  return {
    name: 'workers',
    // For those who look at all that is bundled.
    api: { built: async () => Promise.all(built.values()) },
    async transform(code, id) {
      const matches = [...code.matchAll(WORKER), ...code.matchAll(IMPORT)];
      if (matches.length === 0) return null;
      const references = new Map();
      let result = code;
      for (const match of matches) {
        const base = resolve(dirname(id), match[2]);
        const file = [`${base}.ts`, `${base}.js`].find(existsSync);
        if (!file) this.error(`The worker ${match[2]} named in ${id} does not exist.`);
        if (!built.has(file)) built.set(file, buildWorker(file));
        const { code: source } = await built.get(file);
        this.addWatchFile(file);
        const name = `${basename(base)}.js`;
        if (!references.has(file)) {
          const place = root ? { fileName: `${relative(root, base)}.js` } : { name };
          references.set(file, this.emitFile({ type: 'asset', ...place, source }));
        }
        const url = `import.meta.ROLLUP_FILE_URL_${references.get(file)}`;
        result = result.replace(
          match[0],
          match[0].startsWith('new') ? `new URL(${url}, import.meta.url)` : `import(${url})`,
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
