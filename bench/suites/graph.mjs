/** Graphs of several sizes, ours beside a floor and other people's. */
import { join } from 'node:path';
import { GRAPHS, available } from '../lib/contenders.mjs';
import { MEASURES } from '../lib/graph.mjs';
import { measureAll } from '../lib/measure.mjs';
import { tableOf } from '../lib/report.mjs';
import { DIST, serve } from '../lib/server.mjs';
import { number, percentile } from '../lib/stats.mjs';

const HERE = join(import.meta.dirname, '..');
const p95 = (key) => (result) => result[key] && percentile(result[key], 0.95);

/** The rows of the table: what it is called, and the value of one run. With `ratio`, held to the floor. */
const ROWS = [
  { of: 'first', label: 'first picture, ms', key: 'first' },
  { of: 'first', label: 'settled picture, ms', key: 'settled' },
  { of: 'first', label: 'longest task until then, ms', key: 'longest' },
  { of: 'first', label: 'total blocking time, ms', key: 'blocked' },
  { of: 'first', label: 'CPU until then, ms', key: 'total' },
  { of: 'first', label: 'memory beyond the data (JS and DOM), MB', key: 'memory' },
  { of: 'first', label: 'the same beyond a document of it, MB', key: 'beyond' },
  { of: 'step', label: 'a move that comes to rest, CPU ms', key: 'step', ratio: true },
  { of: 'step', label: 'the same, longest task, ms', key: 'stepLongest' },
  { of: 'pan', label: 'dragging, CPU ms a frame', key: 'pan', ratio: true },
  { of: 'pan', label: 'dragging, frame at p95, ms', value: p95('panFrames') },
  { of: 'pan', label: 'dragging, longest task, ms', key: 'panLongest' },
  { of: 'zoom', label: 'zooming, CPU ms a frame', key: 'zoom', ratio: true },
  { of: 'zoom', label: 'zooming, frame at p95, ms', value: p95('zoomFrames') },
  { of: 'zoom', label: 'zooming, longest task, ms', key: 'zoomLongest' },
  { of: 'hover', label: 'hovering, CPU ms a frame', key: 'hover' },
  { of: 'hover', label: 'hovering, frame at p95, ms', value: p95('hoverFrames') },
  { of: 'select', label: 'selected until painted, ms', key: 'select' },
  { of: 'select', label: 'the same, frames', key: 'selectFrames' },
  { of: 'select', label: 'the same, longest task, ms', key: 'selectLongest' },
  { of: 'search', label: 'hits of a search until painted, ms', key: 'search' },
  { of: 'search', label: 'the same, frames', key: 'searchFrames' },
  { of: 'search', label: 'the same, longest task, ms', key: 'searchLongest' },
];

/** Runs the suite and answers with its tables and all that was measured. */
export async function run({ runs, only, names, limit, lengths, signal }) {
  const sizes = lengths.length ? lengths : [24, 1000, 5000, 10_000];
  const files = new Map();
  const { server, origin } = await serve({ mounts: { '/bench/': HERE, '/dist/': DIST }, files });
  const measures = names ?? Object.keys(MEASURES);
  const contenders = await available(GRAPHS, 'graphs', files, only);
  const results = new Map(sizes.map((count) => [count, new Map()]));
  const given = new Set();
  let chromium = '';
  try {
    for (let round = 0; round < runs; round++) {
      for (const count of sizes) {
        for (const { name, url, args, most = Infinity } of contenders) {
          const key = `${name} ${count}`;
          if (signal.aborted || count > most || given.has(key)) continue;
          const page = `${origin}/bench/page/graph.html`;
          const asked = { measures: MEASURES, page, args, url, count, names: measures, limit };
          const result = await measureAll(asked);
          const byName = results.get(count);
          byName.set(name, [...(byName.get(name) ?? []), result]);
          chromium = result.chromium;
          if (result.failed.prepare || result.failed.first) given.add(key);
          console.log(
            `run ${round + 1}, ${count}, ${name}: first picture ${number(result.first ?? NaN)} ms, ` +
              Object.entries(result.failed).join(', '),
          );
        }
      }
    }
  } finally {
    server.close();
  }
  const tables = sizes
    .map((count) =>
      tableOf(`${count.toLocaleString('en')} nodes`, ROWS, results.get(count), measures),
    )
    .join('\n\n');
  const plain = Object.fromEntries(
    [...results].map(([count, byName]) => [count, Object.fromEntries(byName)]),
  );
  return { tables, results: plain, chromium };
}
