/** Runs the project's tools, as the scripts of package.json do. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { ROOT } from './static.mjs';

const PATH = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);

/**
 * Runs a command and answers with its exit code and, where `capture` is set, what it printed.
 * Without `capture` its output is passed on.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { capture = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, PATH, ...env },
      stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
      // The commands in .bin are .cmd files there.
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a command and throws where it fails. */
export async function must(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) {
    if (output) console.error(output);
    throw new Error(`${command} ${args.join(' ')} failed`);
  }
}
