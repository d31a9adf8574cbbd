/** What the contract tests read of the built package. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from '../../scripts/lib/static.mjs';

export { ROOT };
export const DIST = join(ROOT, 'dist');

type Target = string | { types?: string; default: string };
export type PackageManifest = {
  name: string;
  version: string;
  license: string;
  exports: Record<string, Target>;
  sideEffects: string[];
  dependencies: Record<string, string>;
};

export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;
}

export const manifest = readJson<PackageManifest>('package.json');

/** All files under a folder of the project, as paths from its root with slashes. */
export function filesUnder(folder: string): string[] {
  const dir = join(ROOT, folder);
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(ROOT, join(item.parentPath, item.name)).split(sep).join('/'));
}

/** Every way in: the specifier a user writes, and the built files behind it. */
export function entries(): { specifier: string; files: string[] }[] {
  return Object.entries(manifest.exports).flatMap(([key, target]) => {
    const targets = typeof target === 'string' ? [target] : Object.values(target);
    const specifier = manifest.name + key.slice(1);
    if (!key.includes('*')) return [{ specifier, files: targets.map((path) => path.slice(2)) }];
    const [before = '', after = ''] = (targets.at(-1) ?? '').slice(2).split('*');
    return filesUnder(before)
      .filter((file) => file.endsWith(after) && !file.slice(before.length).includes('/'))
      .map((file) => file.slice(before.length, -after.length || undefined))
      .map((name) => ({
        specifier: specifier.replace('*', name),
        files: targets.map((path) => path.slice(2).replace('*', name)),
      }));
  });
}

/** The tags that there are: each is registered by a literal in its file under src/define. */
export function tags(): string[] {
  return filesUnder('src/define').flatMap((file) =>
    [
      ...readFileSync(join(ROOT, file), 'utf8').matchAll(/customElements\.define\(\s*'([a-z-]+)'/g),
    ].map(([, tag]) => tag ?? ''),
  );
}

/** The custom properties of the theme. */
export function tokens(): string[] {
  const text = readFileSync(join(DIST, 'styles/tokens.js'), 'utf8');
  return [...new Set(text.match(/--vl-[a-z]+(-[a-z]+)*/g))];
}
