/** A server for the pages of the contract tests: the built package, the demo's talk and made-up pages. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/lib/static.mjs';
import { DIST, ROOT } from './package.js';

export class PageServer {
  /** Paths asked for since the last `reset()`. */
  readonly requests: string[] = [];
  readonly #dir = mkdtempSync(join(tmpdir(), 'videolore-pages-'));
  #server: Server | undefined;
  #origin = '';

  async start(): Promise<void> {
    const { server, origin } = await serve({
      mounts: {
        '/dist/': DIST,
        '/demo/': join(ROOT, 'demo'),
        '/fixtures/': join(ROOT, 'test', 'contract', 'fixtures'),
        '/pages/': this.#dir,
      },
      host: '127.0.0.1',
      onRequest: (url: string) => this.requests.push(url),
    });
    this.#server = server;
    this.#origin = origin;
  }

  /** Serves this body as a whole page, with `head` after its title, and answers with its address. */
  page(name: string, body: string, head = ''): string {
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
    writeFileSync(join(this.#dir, `${name}.html`), html);
    return `${this.#origin}/pages/${name}.html`;
  }

  /** Serves this text as a script, and answers with its path. */
  script(name: string, source: string): string {
    writeFileSync(join(this.#dir, `${name}.js`), source);
    return `/pages/${name}.js`;
  }

  get origin(): string {
    return this.#origin;
  }

  reset(): void {
    this.requests.length = 0;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
