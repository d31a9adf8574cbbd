/** Tells whether dist/ is older than what it is built from. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './static.mjs';

const SOURCES = ['src', 'scripts', 'package.json', 'rollup.config.mjs', 'tsconfig.json'];

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** True where there is no complete build, or a source has changed since. */
export function isStale() {
  // The manifest is written last.
  const built = join(ROOT, 'dist', 'custom-elements.json');
  if (!existsSync(built)) return true;
  const time = statSync(built).mtimeMs;
  return SOURCES.map((name) => join(ROOT, name)).some(
    (path) => existsSync(path) && newest(path) > time,
  );
}
