/** Serves real files of other people to the browser tests, where they are at hand beside the project. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { staticFiles } from './static.mjs';

export const SHARED_DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

const PREFIX = '/shared-data/';

/**
 * A middleware: the prefix alone answers with the paths of all files, or with 404 where there are none.
 * @param {string} dir
 */
export function serveSharedData(dir) {
  const files = existsSync(dir) ? staticFiles(dir) : undefined;
  return function serveFile(context, next) {
    if (!context.path.startsWith(PREFIX)) return next();
    if (!files) {
      context.status = 404;
      return undefined;
    }
    if (context.path === PREFIX) {
      context.body = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
      return undefined;
    }
    context.respond = false;
    context.req.url = context.req.url.slice(PREFIX.length - 1);
    return files(context.req, context.res, () => context.res.writeHead(404).end());
  };
}
