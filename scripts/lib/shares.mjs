/** How many bytes of built files come from which source, read from their source maps. */
import { decode } from '@jridgewell/sourcemap-codec';
import { existsSync, readFileSync } from 'node:fs';

/** Pairs of source and bytes, the largest first. */
export function bytesBySource(files) {
  const bytes = new Map();
  for (const file of files) {
    if (!existsSync(`${file}.map`)) continue;
    const { sources, mappings } = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
    const lines = readFileSync(file, 'utf8').split('\n');
    let offset = 0;
    const marks = decode(mappings).flatMap((segments, row) => {
      const found = segments
        .filter(([, source]) => source !== undefined)
        .map(([column, source]) => ({ at: offset + column, source }));
      offset += (lines[row]?.length ?? 0) + 1;
      return found;
    });
    // To the next mark, over the lines between them: a template's text is mapped where it begins.
    marks.forEach(({ at, source }, index) => {
      const end = marks[index + 1]?.at ?? at;
      const name = sources[source].replace(/^(\.\.\/)+/, '').replace(/^.*node_modules\//, '');
      bytes.set(name, (bytes.get(name) ?? 0) + end - at);
    });
  }
  return [...bytes].sort(([, a], [, b]) => b - a);
}
