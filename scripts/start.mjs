/** Builds what the demo needs and serves it: `npm start [-- --port 8000]`. */
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { must } from './lib/run.mjs';
import { ROOT, serve } from './lib/static.mjs';
import { isStale } from './lib/stale.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '8000' },
    host: { type: 'string', default: 'localhost' },
  },
});

if (isStale()) {
  console.log('Building …');
  await must('npm', ['run', '--silent', 'build']);
}
const { origin } = await serve({
  mounts: { '/demo/': join(ROOT, 'demo'), '/dist/': join(ROOT, 'dist') },
  home: '/demo/',
  port: Number(values.port),
  host: values.host,
});
console.log(`\nThe demo is at ${origin}/demo/ (Ctrl+C stops it).`);
