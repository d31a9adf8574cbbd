/** Where nodes are put: ours beside other people's, by what it costs and how true the picture is. */
import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED_DATA } from '../../scripts/lib/shared-data.mjs';
import { graphOf } from '../lib/generate-graph.mjs';
import { neighbours, preservation, stress } from '../lib/layout-quality.mjs';
import { median, number, table } from '../lib/stats.mjs';

const NAMES = ['ours', 'd3-force', 'forceatlas2', 'ngraph'];
const REAL = [
  'les-miserables/miserables.json',
  'codeps/blocks.json',
  'wikipedia-dataviz/dataset.json',
  'big/large-graph.json',
];

function realGraph(path) {
  const { nodes, edges, links } = JSON.parse(readFileSync(path, 'utf8'));
  const ids = new Map(nodes.map(({ key, id }, index) => [String(key ?? id), index]));
  const pairs = (edges ?? links).map((link) => {
    const ends = Array.isArray(link) ? link : [link.source, link.target];
    return ends.map((end) => ids.get(String(end)));
  });
  return { count: nodes.length, edges: pairs.filter((ends) => !ends.includes(undefined)) };
}

/** The graphs by their names, each made when its turn comes. */
function graphs(sizes) {
  const made = sizes.map((size) => [
    `${size.toLocaleString('en')} nodes`,
    () => ({ count: size, edges: graphOf(size).edges }),
  ]);
  const files = REAL.map((name) => [name, join(SHARED_DATA, 'graphs', name)]);
  const real = files.filter(([, path]) => existsSync(path));
  return [...made, ...real.map(([name, path]) => [name, () => realGraph(path)])];
}

/** In a process of its own, so that none is the faster for what another one did. */
function layOut(name, graph, limit, signal) {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, '../lib/lay-out.mjs'), [name], { signal });
    const timer = setTimeout(() => child.kill(), limit);
    child.on('error', reject);
    child.on('message', (message) => {
      if (message === 'ready') child.send(graph);
      else resolve(message);
    });
    child.on('exit', () => {
      clearTimeout(timer);
      reject(new Error(`over ${limit / 1000} s, or not installed`));
    });
  });
}

/** Runs the suite and answers with its tables and all that was measured. */
export async function run({ runs, only, limit, lengths, signal }) {
  const names = NAMES.filter((name) => !only || only.includes(name));
  const results = {};
  const tables = [];
  for (const [title, make] of graphs(lengths.length ? lengths : [24, 1000, 5000, 10_000])) {
    const { count, edges } = make();
    const near = neighbours(count, edges);
    const radii = near.map(({ size }) => Math.min(32, 10 + 3.8 * Math.sqrt(size)));
    const found = (results[title] = Object.fromEntries(names.map((name) => [name, []])));
    for (let round = 0; round < runs; round++) {
      for (const name of names) {
        if (signal.aborted) break;
        const result = await layOut(name, { radii, edges }, limit, signal).then(
          ({ cpu, ms, ...place }) => ({
            cpu,
            ms,
            stress: stress(near, place),
            preservation: preservation(near, place),
          }),
          (error) => ({ failed: String(error.message) }),
        );
        found[name].push(result);
        console.log(
          `run ${round + 1}, ${title}, ${name}: ${result.failed ?? `${number(result.cpu)} ms`}`,
        );
      }
    }
    const of = (name, key) => median(found[name].map((result) => result[key] ?? NaN));
    const head = [title, 'CPU ms', 'of d3-force', 'stress', 'neighbours kept'];
    const rows = names.map((name) => [
      name,
      number(of(name, 'cpu')),
      found['d3-force'] ? `${number(of(name, 'cpu') / of('d3-force', 'cpu'))}×` : '',
      of(name, 'stress').toFixed(3),
      of(name, 'preservation').toFixed(4),
    ]);
    tables.push(table(head, rows));
  }
  return { tables: tables.join('\n\n'), results, chromium: 'no browser' };
}
