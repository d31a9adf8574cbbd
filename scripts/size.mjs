/**
 * Reports what a page downloads, in bytes of gzip -9, and fails above the limits.
 * What belongs to a download is read from the imports of the built files, not from a list; what a
 * page really fetches before anybody touches it is measured in Chromium, and held to the same limit.
 * With `--modules`, the first download's bytes, before gzip, are shown for each of its sources.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { firstDownload } from './lib/first-download.mjs';
import { importsOf, staticClosure } from './lib/imports.mjs';
import { bytesBySource } from './lib/shares.mjs';
import { ROOT } from './lib/static.mjs';

/** The first download: every widget, but the graph's engine and the hosted players. */
const INITIAL_LIMIT = 40_000;
/** The graph: what its first use downloads on top of that, its workers included. */
const GRAPH_LIMIT = 93_000;

const dist = join(ROOT, 'dist');
const script = join(dist, 'videolore.js');
if (!existsSync(script)) {
  console.error('There is no dist/videolore.js: run `npm run build` first.');
  process.exit(1);
}

const gzip = (file) => gzipSync(readFileSync(file), { level: 9 }).length;
const total = (files) => [...files].reduce((sum, file) => sum + gzip(file), 0);
const initial = staticClosure(script);

/** Everything that some chunk loads by import(), each with what comes along and is not there yet. */
const later = new Map();
function collect(files) {
  for (const file of files) {
    for (const path of importsOf(file).dynamic) {
      if (later.has(path) || initial.has(path)) continue;
      const closure = staticClosure(path);
      later.set(path, new Set([...closure].filter((item) => !initial.has(item))));
      collect(closure);
    }
  }
}
collect(initial);

function isGraph(file) {
  return /^(graph|write-graph)-/.test(basename(file));
}
const graph = new Set();
for (const [path, files] of later) if (isGraph(path)) files.forEach((file) => graph.add(file));
for (const name of readdirSync(join(dist, 'chunks'))) {
  if (isGraph(name) && name.includes('.worker') && name.endsWith('.js'))
    graph.add(join(dist, 'chunks', name));
}

const rows = [
  { what: 'first download, by its imports', files: initial, limit: INITIAL_LIMIT },
  { what: 'first download, by a page', files: await firstDownload(), limit: INITIAL_LIMIT },
  { what: 'graph', files: graph, limit: GRAPH_LIMIT },
  ...[...later]
    .filter(([path]) => !graph.has(path))
    .map(([path, files]) => ({ what: basename(path), files })),
];
let failed = false;
for (const { what, files, limit } of rows) {
  const bytes = total(files);
  const over = limit !== undefined && bytes > limit;
  failed ||= over;
  const bound =
    limit === undefined ? '' : ` of ${limit.toLocaleString('en')}${over ? '  TOO LARGE' : ''}`;
  console.log(`${bytes.toLocaleString('en').padStart(9)} B${bound}  ${what}`);
  if (limit !== undefined)
    for (const file of files) console.log(`${' '.repeat(13)}${relative(dist, file)}`);
}
if (process.argv.includes('--modules')) {
  console.log('\nThe first download by source, before gzip:');
  for (const [source, bytes] of bytesBySource(initial)) {
    console.log(`${bytes.toLocaleString('en').padStart(9)} B  ${source}`);
  }
}
if (failed) process.exitCode = 1;
