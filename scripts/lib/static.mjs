/** Serves folders of the project on this machine, with byte ranges so that videos can be sought. */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A request handler for the files under a folder: `(request, response, next)`. */
export function staticFiles(dir) {
  return sirv(dir, { dev: true, etag: true, dotfiles: false });
}

/**
 * Serves `mounts` (`{ '/demo/': directory }`) and answers with the server and its origin.
 * Where `port` is taken, any free one is used.
 * @param {{ mounts: Record<string, string>, home?: string, port?: number, host?: string,
 *   onRequest?: (url: string) => void }} options
 */
export async function serve({ mounts, home, port = 0, host = 'localhost', onRequest }) {
  const handlers = Object.entries(mounts).map(([prefix, dir]) => ({
    prefix,
    handle: staticFiles(dir),
  }));
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    onRequest?.(url);
    if (home && (url === '/' || url.startsWith('/?'))) {
      response.writeHead(302, { location: home }).end();
      return;
    }
    const mount = handlers.find(({ prefix }) => url.startsWith(prefix));
    const notFound = () =>
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    if (!mount) return notFound();
    request.url = url.slice(mount.prefix.length - 1);
    mount.handle(request, response, notFound);
  });
  const listen = (wanted) =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, host, () => {
        server.off('error', reject);
        resolve(undefined);
      });
    });
  await listen(port).catch((error) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    return listen(0);
  });
  return { server, origin: `http://${host}:${server.address().port}` };
}
