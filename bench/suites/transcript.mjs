/** Transcripts of several lengths, ours beside a floor, plain HTML and other people's. */
import { join } from 'node:path';
import { ABLE_PLAYER, CONTENDERS, available } from '../lib/contenders.mjs';
import { segmentsOf, simpleWebvttOf } from '../lib/generate.mjs';
import { DIST, serve } from '../lib/server.mjs';
import { measureAll } from '../lib/measure.mjs';
import { tableOf } from '../lib/report.mjs';
import { median, number, percentile, table } from '../lib/stats.mjs';
import { MEASURES, ONCE } from '../lib/transcript.mjs';

const HERE = join(import.meta.dirname, '..');

const p95 = (value) => (Array.isArray(value) ? percentile(value, 0.95) : value);
const yes = (value) => (value === undefined ? undefined : value ? 'yes' : 'no');
const share = (part, last) => (result) =>
  result[part] === undefined
    ? undefined
    : `${number(result[part] * 100)} %, last line ${yes(result[last])}`;

/** The rows of the table: what it is called, and the value of one run. With `ratio`, held to the floor. */
const ROWS = [
  { of: 'first', label: 'first line on screen, ms', key: 'first', ratio: true },
  { of: 'first', label: 'the same, CPU ms until then', key: 'firstCpu', ratio: true },
  { of: 'first', label: 'longest task until idle, ms', key: 'longest' },
  { of: 'first', label: 'the same, its CPU time', key: 'longestCpu' },
  { of: 'first', label: 'total blocking time, ms', key: 'blocked' },
  { of: 'first', label: 'CPU until idle, ms', key: 'total', ratio: true },
  { of: 'first', label: 'nodes', key: 'nodes' },
  { of: 'first', label: 'memory beyond the data (JS and DOM), MB', key: 'memory' },
  { of: 'first', label: 'memory of the process, MB', key: 'process' },
  { of: 'tick', label: 'tick to the next line, CPU ms', key: 'tick', ratio: true },
  { of: 'tick', label: 'tick within a line, CPU ms', key: 'tickSame', ratio: true },
  { of: 'tick', label: 'the line is in sight after ticks', text: (r) => yes(r.tickFollows) },
  { of: 'jump', label: 'far jump: frames until shown', key: 'jumpFrames' },
  { of: 'jump', label: 'far jump: ms until painted', key: 'jumpMs', ratio: true },
  { of: 'jump', label: 'far jump: px it moves afterwards', key: 'jumpOff' },
  { of: 'jump', label: 'far jump: blank rows when shown', key: 'jumpBlank' },
  { of: 'jump', label: 'far jump: blank rows at rest', key: 'jumpBlankAtRest' },
  { of: 'jump', label: 'still following after far jumps', text: (r) => yes(r.jumpFollowed) },
  { of: 'scroll', label: 'scroll, frame at p95, ms', value: (r) => p95(r.scroll) },
  { of: 'scroll', label: 'scroll, CPU ms a frame', key: 'scrollCpu', ratio: true },
  { of: 'scroll', label: 'through all of it, frame at p95, ms', value: (r) => p95(r.drag) },
  { of: 'scroll', label: 'through all of it, CPU ms a frame', key: 'dragCpu', ratio: true },
  { of: 'scroll', label: 'through all of it, frames with blanks of 40', key: 'blankFrames' },
  { of: 'search', label: 'search: first hit marked, ms', key: 'searchFirst' },
  { of: 'search', label: 'search: all counted, ms', key: 'searchAll' },
  { of: 'search', label: 'search: hits', key: 'searchHits' },
  { of: 'search', label: 'search: longest task, ms', key: 'searchLongest' },
  { of: 'search', label: 'search: another word, all counted, ms', key: 'searchAgain' },
  { of: 'search', label: 'scroll with hits marked, CPU ms a frame', key: 'markedScrollCpu' },
  { of: 'find', label: 'find-in-page finds the last line', text: (r) => yes(r.find) },
  { of: 'find', label: 'find-in-page, ms', key: 'findMs' },
  { of: 'copy', label: 'select all and copy', text: share('copy', 'copyLast') },
  {
    of: 'copy',
    label: 'the same after a click into it',
    text: share('copyInside', 'copyInsideLast'),
  },
  {
    of: 'accessibility',
    label: 'accessibility tree',
    text: share('accessibility', 'accessibilityLast'),
  },
  { of: 'print', label: 'print', text: share('print', 'printLast') },
  { of: 'print', label: 'print: pages', key: 'printPages' },
  { of: 'reinsert', label: 'removed and put back: times', key: 'reinsertTimes' },
  { of: 'reinsert', label: 'removed and put back: nodes left', key: 'reinsertNodes' },
  { of: 'reinsert', label: 'removed and put back: listeners left', key: 'reinsertListeners' },
  { of: 'reinsert', label: 'removed and put back: memory, MB', key: 'reinsertMemory' },
  { of: 'reinsert', label: 'shown after it', text: (r) => yes(r.reinsertShown) },
];

/** How the time to the first line grows with the length, for each contender. */
function growthOf(results) {
  const lengths = [...results.keys()];
  const names = new Set([...results.values()].flatMap((byName) => [...byName.keys()]));
  const firstOf = (name, count) =>
    median((results.get(count).get(name) ?? []).map(({ first }) => first ?? NaN));
  const rows = [...names].map((name) => {
    const own = firstOf(name, lengths[0]);
    return [
      name,
      ...lengths.map((count) => {
        const ms = firstOf(name, count);
        return Number.isFinite(ms) ? `${number(ms)} (${number(ms / own)}×)` : '';
      }),
    ];
  });
  return table(
    ['first line, ms (of its own)', ...lengths.map((count) => count.toLocaleString('en'))],
    rows,
  );
}

/** Runs the suite and answers with its tables and all that was measured. */
export async function run({ runs, only, names, limit, lengths: asked, signal }) {
  const lengths = asked.length ? asked : [60, 5000, 100_000];
  const files = new Map(
    // As bytes: to encode them takes longer than to show them.
    lengths.map((count) => [`/made/${count}.vtt`, Buffer.from(simpleWebvttOf(segmentsOf(count)))]),
  );
  const { server, origin } = await serve({
    mounts: {
      '/bench/': HERE,
      '/dist/': DIST,
      '/podlove/': join(HERE, 'node_modules/@podlove/web-player'),
      ...(ABLE_PLAYER ? { '/ableplayer/': ABLE_PLAYER } : {}),
    },
    files,
  });
  const measures = names ?? Object.keys(MEASURES);
  const contenders = await available(CONTENDERS, 'contenders', files, only);
  const results = new Map(lengths.map((count) => [count, new Map()]));
  const given = new Set();
  let chromium = '';
  try {
    for (let round = 0; round < runs; round++) {
      for (const count of lengths) {
        for (const { name, url, most = Infinity } of contenders) {
          const key = `${name} ${count}`;
          if (signal.aborted || count > most || given.has(key)) continue;
          const started = Date.now();
          const now = measures.filter((measured) => !round || !ONCE.includes(measured));
          const page = `${origin}/bench/page/index.html`;
          const result = await measureAll({
            measures: MEASURES,
            page,
            url,
            count,
            names: now,
            limit,
          });
          const byName = results.get(count);
          byName.set(name, [...(byName.get(name) ?? []), result]);
          chromium = result.chromium;
          const took = Date.now() - started;
          // What did not come in time, or took the time of many, is not asked again.
          if (result.failed.prepare || result.failed.first || took > 2 * limit) given.add(key);
          console.log(
            `run ${round + 1}, ${count}, ${name}: first line ${number(result.first ?? NaN)} ms, ` +
              [`${number(took / 1000)} s`, ...Object.entries(result.failed)].join(', '),
          );
        }
      }
    }
  } finally {
    server.close();
  }
  const tables = [
    ...lengths.map((count) =>
      tableOf(`${count.toLocaleString('en')} segments`, ROWS, results.get(count), measures),
    ),
    ...(lengths.length > 1 ? [growthOf(results)] : []),
  ].join('\n\n');
  const plain = Object.fromEntries(
    [...results].map(([count, byName]) => [count, Object.fromEntries(byName)]),
  );
  return { tables, results: plain, chromium };
}
