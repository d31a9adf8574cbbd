/** What a bundle may hold, checked while it is built, and the licences of what it holds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

function packageOf(id) {
  const match = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+)/.exec(id);
  return match?.[1];
}

function readManifest(dir) {
  return JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
}

/**
 * Fails where component-emitter 2.x would be bundled: with it, all networks of a page hear each other
 * and destroyed ones keep drawing.
 */
export function pinnedEmitter() {
  return {
    name: 'pinned-emitter',
    moduleParsed({ id }) {
      const dir = packageOf(id);
      if (!dir?.endsWith('component-emitter')) return;
      const { version } = readManifest(dir);
      if (!version.startsWith('1.')) {
        this.error(`component-emitter ${version} would be bundled; vis-network needs 1.x.`);
      }
    },
  };
}

function licenceText(dir) {
  const file = readdirSync(dir).find((name) => /^(licen[cs]e|copying)(\.|-mit|$)/i.test(name));
  return file ? readFileSync(join(dir, file), 'utf8').trim() : undefined;
}

/** Writes the licences of all bundled packages beside the bundle, those in its workers too. */
export function licences(fileName) {
  let workers;
  return {
    name: 'licences',
    buildStart({ plugins }) {
      workers = plugins.find(({ name }) => name === 'workers');
    },
    async generateBundle(_options, bundle) {
      const dirs = new Set();
      for (const chunk of [...Object.values(bundle), ...((await workers?.api.built()) ?? [])]) {
        if (chunk.type !== 'chunk') continue;
        for (const id of chunk.moduleIds) {
          const dir = packageOf(id);
          if (dir && existsSync(join(dir, 'package.json'))) dirs.add(dir);
        }
      }
      const packages = [...dirs].map((dir) => ({ dir, ...readManifest(dir) }));
      packages.sort((a, b) => a.name.localeCompare(b.name));
      const source = packages.map(({ dir, name, version, license }) => {
        const text = licenceText(dir) ?? licenceText(dirname(dir)) ?? '';
        return `${name} ${version} (${license})\n\n${text}\n`;
      });
      this.emitFile({ type: 'asset', fileName, source: source.join(`\n${'-'.repeat(78)}\n\n`) });
    },
  };
}
