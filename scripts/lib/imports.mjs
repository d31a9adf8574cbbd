/** What a built module imports, read from the files themselves. */
import { init, parse } from 'es-module-lexer';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

await init;

/** The relative imports of one file: paths of files imported statically and by `import()`. */
export function importsOf(file) {
  const [imports] = parse(readFileSync(file, 'utf8'), file);
  const found = { static: [], dynamic: [] };
  for (const { type, specifier } of imports) {
    if (!specifier?.startsWith('.')) continue;
    found[type]?.push(join(dirname(file), specifier));
  }
  return found;
}

/**
 * A file and all that is fetched with it, before any of it runs.
 * @param {string} file
 * @param {Set<string>} [seen]
 * @returns {Set<string>}
 */
export function staticClosure(file, seen = new Set()) {
  if (!seen.has(file)) {
    seen.add(file);
    for (const path of importsOf(file).static) staticClosure(path, seen);
  }
  return seen;
}
