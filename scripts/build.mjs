/** Builds dist/ from the sources. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { must } from './lib/run.mjs';
import { ROOT } from './lib/static.mjs';

const started = Date.now();
await rm(join(ROOT, 'dist'), { recursive: true, force: true });
try {
  // Two at a time: the type declarations take as long as the bundles.
  await Promise.all([
    must('rollup', ['-c', '--silent']),
    must('tsc', ['-p', 'tsconfig.build.json']),
  ]);
  await Promise.all([
    must('node', ['--import', 'tsx', 'scripts/build-schema.mjs', 'dist/document.schema.json']),
    must('custom-elements-manifest', ['analyze', '--quiet']),
  ]);
  console.log(`Built dist/ in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
