/**
 * Writes docs/REFERENCE.md from the manifest: `npm run reference`, after a build.
 * Usage: node scripts/build-reference.mjs
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceOf } from './lib/reference.mjs';
import { ROOT } from './lib/static.mjs';

const manifest = JSON.parse(readFileSync(join(ROOT, 'dist/custom-elements.json'), 'utf8'));
mkdirSync(join(ROOT, 'docs'), { recursive: true });
writeFileSync(join(ROOT, 'docs/REFERENCE.md'), await referenceOf(manifest));
