/** Who is measured. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { ROOT } from '../../scripts/lib/static.mjs';

/** A checkout of Able Player with its `build`, which no package registry has. */
export const { ABLE_PLAYER } = process.env;

const HERE = join(import.meta.dirname, '..');

/**
 * Each is a module in contenders/. `needs` is a package that must be installed and makes it be bundled;
 * `folder` is one that is served as it is; `given` is a folder that the environment names; `most` is
 * the length above which it is not asked, because it would take all of the machine for minutes.
 */
export const CONTENDERS = [
  { name: 'floor' },
  { name: 'ours' },
  { name: 'ours-src' },
  { name: 'plain' },
  { name: 'hyperaudio', needs: 'hyperaudio-lite' },
  { name: 'hyperaudio-words', needs: 'hyperaudio-lite', most: 10_000 },
  { name: 'rh-transcript', needs: '@rhds/elements', most: 10_000 },
  { name: 'podlove', folder: '@podlove/web-player' },
  { name: 'ramp', needs: '@samvera/ramp', most: 10_000 },
  { name: 'ableplayer', needs: 'js-cookie', given: ABLE_PLAYER, most: 10_000 },
];

/** The readers of WebVTT, in parsers/; the first is what the ratios are of. */
export const PARSERS = [
  { name: 'track' },
  { name: 'fetch-only' },
  { name: 'ours' },
  { name: 'ours-function' },
  { name: 'node-webvtt', needs: 'node-webvtt' },
  { name: 'plussub', needs: '@plussub/srt-vtt-parser' },
  { name: 'subtitle', needs: 'subtitle' },
  { name: 'videojs-vtt-js', needs: 'videojs-vtt.js' },
  { name: 'media-captions', needs: 'media-captions' },
  { name: 'vtt-js', needs: 'vtt.js' },
  { name: 'webvtt-parser', needs: 'webvtt-parser' },
];

/** Those that draw graphs, in graphs/; `args` are arguments that their browser needs. */
export const GRAPHS = [
  { name: 'floor' },
  { name: 'ours' },
  { name: 'vis', needs: 'vis-network', most: 1000 },
  { name: 'vis-best', needs: 'vis-network' },
  { name: 'cytoscape', needs: 'cytoscape', most: 1000 },
  { name: 'sigma', needs: 'sigma', args: ['--enable-unsafe-swiftshader'] },
  { name: 'force-graph', needs: 'force-graph' },
];

/** The address of a module in one of the folders; bundled first when it is made of packages. */
export async function moduleOf({ name, needs, ...rest }, folder, files) {
  const { folder: served } = rest;
  if (served && !existsSync(join(HERE, 'node_modules', served)))
    throw new Error(`${served} is not installed`);
  if ('given' in rest && !rest.given) throw new Error('no variable says where it is');
  if (!needs) return `/bench/${folder}/${name}.js`;
  const folders = [HERE, ROOT].map((dir) => join(dir, 'node_modules', needs));
  if (!folders.some((dir) => existsSync(dir))) throw new Error(`${needs} is not installed`);
  const noStreams = join(HERE, 'lib/no-streams.mjs');
  const { outputFiles } = await build({
    entryPoints: [join(HERE, folder, `${name}.js`)],
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
    logLevel: 'silent',
    external: ['/bench/*', '/dist/*'],
    alias: { stream: noStreams, multipipe: noStreams, split2: noStreams },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.svg': 'dataurl', '.css': 'text', '.woff': 'dataurl', '.woff2': 'dataurl' },
  });
  const address = `/made/${folder}/${name}.js`;
  files.set(address, outputFiles[0].text);
  return address;
}

/** Those of a list that can be had here, with their addresses; the others are told and left out. */
export async function available(list, folder, files, only) {
  const found = [];
  for (const item of list) {
    if (only && !only.includes(item.name)) continue;
    try {
      found.push({ ...item, url: await moduleOf(item, folder, files) });
    } catch (error) {
      console.warn(`${item.name} is left out: ${String(error.message).split('\n')[0]}`);
    }
  }
  return found;
}
