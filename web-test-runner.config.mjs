import commonjs from '@rollup/plugin-commonjs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fromRollup } from '@web/dev-server-rollup';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_ARGS, ensureBrowser } from './scripts/lib/browsers.mjs';
import { SHARED_DATA, serveSharedData } from './scripts/lib/shared-data.mjs';
import { ROOT, staticFiles } from './scripts/lib/static.mjs';
import { totalsReporter } from './scripts/lib/totals-reporter.mjs';
import { slimVisNetwork } from './scripts/rollup/slim-vis-network.mjs';
import { defaultReporter } from '@web/test-runner';

const media = staticFiles(ROOT);

export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts', '!test/contract/**'],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  // `localhost` may lead to another server, which listens at its other address.
  hostname: '127.0.0.1',
  // At 2, `sendMouse` times out.
  concurrency: 1,
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: ensureBrowser('chromium'), args: CHROMIUM_ARGS },
    }),
  ],
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  testRunnerHtml: (framework) => `<!doctype html><html><body>
    <script type="module" src="/test/helpers/failed-elements.ts"></script>
    <script type="module" src="${framework}"></script>
  </body></html>`,
  testsFinishTimeout: 1_800_000,
  browserStartTimeout: 60_000,
  plugins: [
    a11ySnapshotPlugin(),
    // Without the path of the tsconfig, legacy decorators are not lowered.
    esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
    // What is built is tested: a method that is left out there must be missing here.
    fromRollup(slimVisNetwork)(),
    // component-emitter is the only CommonJS module under vis-network's esnext build.
    fromRollup(commonjs)({
      include: ['**/node_modules/component-emitter/**'],
      strictRequires: false,
    }),
  ],
  middleware: [
    // The runner's own server knows no byte ranges, and a video cannot be sought without them.
    function serveMedia(context, next) {
      if (!/\.(webm|mp4|m4a|mp3|ogg|ogv|wav)$/.test(context.path)) return next();
      context.respond = false;
      return media(context.req, context.res, () => context.res.writeHead(404).end());
    },
    serveSharedData(SHARED_DATA),
    // A worker is one file with all that it imports, as in the build.
    async function serveWorker(context, next) {
      const [, name] = /^(\/src\/.*\.worker)\.[jt]s$/.exec(context.path) ?? [];
      if (!name) return next();
      const { outputFiles } = await build({
        entryPoints: [`.${name}.ts`],
        bundle: true,
        format: 'esm',
        write: false,
      });
      context.type = 'js';
      context.body = outputFiles[0].text;
    },
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: true }),
    totalsReporter(),
  ],
};
