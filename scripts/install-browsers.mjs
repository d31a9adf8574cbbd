/** Makes sure of the browsers that it is given: `node scripts/install-browsers.mjs chromium firefox`. */
import process from 'node:process';
import { ensureBrowser } from './lib/browsers.mjs';

try {
  for (const name of process.argv.slice(2)) console.log(`${name}: ${ensureBrowser(name)}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
