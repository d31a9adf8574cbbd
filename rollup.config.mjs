/**
 * Three builds of the same sources:
 *
 * 1. the package: one module for each source module, dependencies left to the user's bundler;
 * 2. dist/vendor: of vis-network what the package's graph engine uses, without its six peer dependencies;
 * 3. dist/videolore.js: one script that registers everything, with chunks loaded when first needed.
 *
 * What there is to build is read from the folders, so that a new widget or language needs no edit here.
 */
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import esbuild from 'rollup-plugin-esbuild';
import { licences, pinnedEmitter } from './scripts/rollup/checks.mjs';
import { decorators } from './scripts/rollup/decorators.mjs';
import { icons } from './scripts/rollup/icons.mjs';
import { literals } from './scripts/rollup/literals.mjs';
import { minified } from './scripts/rollup/minify.mjs';
import { slimVisNetwork } from './scripts/rollup/slim-vis-network.mjs';
import { workers } from './scripts/rollup/workers.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const licence = `/*! Videolore ${manifest.version} | ${manifest.license} | Of others: videolore.LICENSES.txt */`;

const GRAPH_LIBRARY = 'vis-network/esnext';
/** The CommonJS modules among all that is bundled: under vis-network's esnext build, and Louvain's. */
const COMMON_JS = ['component-emitter', 'graphology-*', 'mnemonist', 'obliterator', 'pandemonium'];
const VENDOR = 'vendor/vis-network.js';

function modulesIn(folder) {
  const dir = `src/${folder}`;
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => `${dir}/${name}`);
}

function entries() {
  const single = ['src/index.ts', 'src/model/index.ts', 'src/formats/index.ts'].filter(existsSync);
  return [...single, ...['define', 'locales', 'cli'].flatMap(modulesIn)];
}

/** Modules whose source is given here. */
function virtual(sources) {
  return {
    name: 'virtual',
    resolveId: (id) => (id in sources ? { id: `\0${id}`, moduleSideEffects: true } : null),
    load: (id) => sources[id.slice(1)] ?? null,
  };
}

/** Leaves the graph's library to dist/vendor. */
const vendored = {
  name: 'vendored',
  resolveId: (id) =>
    // As it is written in graph-engine.js, the only module that imports it.
    id === GRAPH_LIBRARY ? { id: `../../${VENDOR}`, external: 'absolute' } : null,
};

const typescript = () => esbuild({ tsconfig: resolve('tsconfig.json'), target: 'es2022' });
const bundled = () => [
  pinnedEmitter(),
  slimVisNetwork(),
  // Before esbuild's own look at relative paths, which knows nothing of `sideEffects`.
  nodeResolve({ browser: true }),
  typescript(),
  commonjs({
    include: COMMON_JS.map((name) => `**/node_modules/${name}/**`),
    strictRequires: false,
  }),
];
/**
 * Compiled while it is fetched, not at the first call on the main thread, by engines that know this. Not of
 * the graph's library: most of it is never called.
 */
const compileHint = '//# allFunctionsCalledOnLoad';
const workerPlugins = () => [...bundled(), minified()];

const packageBuild = {
  input: entries(),
  external: [new RegExp(`^(${Object.keys(manifest.dependencies).join('|')})(/|$)`), /^node:/],
  plugins: [
    vendored,
    workers({ plugins: workerPlugins, root: resolve('src') }),
    typescript(),
    nodeResolve(),
  ],
  output: {
    dir: 'dist',
    preserveModules: true,
    preserveModulesRoot: 'src',
    // npm leaves out folders that are called node_modules.
    entryFileNames: ({ name }) => `${name.replace(/^.*node_modules\//, 'vendor/')}.js`,
    sourcemap: true,
  },
};

const vendorBuild = {
  input: 'vendor',
  plugins: [
    virtual({ vendor: `export { Network } from '${GRAPH_LIBRARY}';` }),
    ...bundled(),
    minified(),
    licences('vis-network.LICENSES.txt'),
  ],
  output: { file: `dist/${VENDOR}` },
};

/**
 * What would be many small chunks is few, since a browser fetches what a chunk imports only when it has that:
 * all that reads a transcript's file, and the small parts that others need too.
 */
const CHUNKS = {
  'load-transcript':
    /\/(context\/(load-transcript|text-decoder)|formats\/(timed-text|webvtt|srt|transcript-json|lines|entities|cue[-\w]*))\.ts$/,
  slices: /\/model\/(slices|finish-now|parse-json|parse-time)\.ts$/,
};
const isOfGraph = ({ name, moduleIds }) =>
  name.startsWith('graph-') || moduleIds.every((id) => id.includes('/entity-graph/'));
const chunkOf = (id) => Object.keys(CHUNKS).find((name) => CHUNKS[name].test(id));

/**
 * The script itself is one line that imports a hashed chunk. Chunks that load later import what they
 * share from that chunk, never from `videolore.js`: sites add `?ver=…` to a script's address, and an
 * import of it without that would load everything a second time.
 */
const scriptBuild = {
  input: {
    core: existsSync('src/cdn.ts') ? 'src/cdn.ts' : 'src/define/all.ts',
    videolore: 'videolore',
  },
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    virtual({
      videolore: `export * from '${resolve(existsSync('src/cdn.ts') ? 'src/cdn.ts' : 'src/define/all.ts')}';`,
    }),
    workers({ plugins: workerPlugins }),
    ...bundled(),
    decorators(),
    icons(),
    literals(),
    minified({
      banner: (chunk) =>
        chunk.name === 'videolore' ? licence : isOfGraph(chunk) ? '' : compileHint,
    }),
    licences('videolore.LICENSES.txt'),
  ],
  output: {
    dir: 'dist',
    manualChunks: chunkOf,
    onlyExplicitManualChunks: true,
    entryFileNames: ({ name }) =>
      name === 'videolore' ? '[name].js' : 'chunks/[name]-[hash:6].js',
    // All that only a graph loads can be told by its name.
    chunkFileNames: (chunk) =>
      isOfGraph(chunk) && !chunk.name.startsWith('graph-')
        ? 'chunks/graph-[name]-[hash:6].js'
        : 'chunks/[name]-[hash:6].js',
    assetFileNames: ({ names }) =>
      names[0]?.endsWith('.js') ? 'chunks/[name]-[hash:6][extname]' : '[name][extname]',
    sourcemap: true,
  },
};

export default [packageBuild, vendorBuild, scriptBuild];
