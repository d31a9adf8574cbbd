/** Serves the pages of the benchmark, the built library and files made in memory. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import sirv from 'sirv';
import { ROOT } from '../../scripts/lib/static.mjs';

/** Where the built library is: `VIDEOLORE_DIST`, or this checkout's `dist`. */
export const DIST = process.env.VIDEOLORE_DIST ?? join(ROOT, 'dist');

const HEADERS = {
  // Without isolation a page may not measure its own memory.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
const TYPES = { js: 'text/javascript', css: 'text/css', vtt: 'text/vtt', json: 'application/json' };

/**
 * Serves `mounts` (`{ '/bench/': directory }`) and what was put into `files` (`{ '/made/x.js': text }`).
 * @param {{ mounts: Record<string, string>, files: Map<string, string | Uint8Array> }} options
 */
export async function serve({ mounts, files }) {
  const handlers = Object.entries(mounts).map(([prefix, dir]) => ({
    prefix,
    handle: sirv(dir, { dev: true }),
  }));
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const url = (request.url ?? '/').replace(/\?.*/, '');
    const made = files.get(url);
    if (made !== undefined) {
      const type = TYPES[url.split('.').pop()] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(made);
      return;
    }
    const notFound = () => response.writeHead(404).end('Not found');
    const mount = handlers.find(({ prefix }) => url.startsWith(prefix));
    if (!mount) return notFound();
    request.url = url.slice(mount.prefix.length - 1);
    mount.handle(request, response, notFound);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', () => resolve(undefined)));
  return { server, origin: `http://localhost:${server.address().port}` };
}
