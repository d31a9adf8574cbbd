/** Finds the browsers that the tests and checks run in, and installs Debian's where that is possible. */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const { env, platform } = process;
const programFiles = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);

/** What to look for: a variable that decides, commands on the path, and the usual places. */
const BROWSERS = {
  chromium: {
    variable: 'CHROME_PATH',
    package: 'chromium',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
    missing:
      'No Chromium was found: install Chromium or Google Chrome, or set CHROME_PATH to the path of its executable.',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    package: 'firefox-esr',
    commands: ['firefox-esr', 'firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
    missing: 'No Firefox was found: install it, or set FIREFOX_PATH to the path of its executable.',
  },
};

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of an installed browser, or undefined.
 * @param {'chromium' | 'firefox'} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const browser = BROWSERS[name];
  const given = env[browser.variable];
  if (given) {
    if (isExecutable(given)) return given;
    throw new Error(`${browser.variable} is set to ${given}, which cannot be run.`);
  }
  if (platform === 'win32') {
    return programFiles
      .flatMap((dir) => browser.win32.map((file) => join(dir, file)))
      .find(isExecutable);
  }
  const dirs = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const places = browser.commands.flatMap((command) =>
    dirs.map((dir) => join(dir || '.', command)),
  );
  if (platform === 'darwin') places.unshift(...browser.darwin);
  return places.find(isExecutable);
}

function canInstall() {
  return (
    platform === 'linux' &&
    process.getuid?.() === 0 &&
    spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
  );
}

/**
 * The path of a browser, installed with apt-get first where it is missing and we are root.
 * Throws an Error of one sentence that says how to get one.
 * @param {'chromium' | 'firefox'} name
 * @returns {string}
 */
export function ensureBrowser(name) {
  const found = findBrowser(name);
  if (found) return found;
  const browser = BROWSERS[name];
  if (canInstall()) {
    console.log(`Installing ${browser.package} with apt-get …`);
    const options = { stdio: 'inherit', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
    try {
      execFileSync('apt-get', ['update', '-qq'], options);
      execFileSync(
        'apt-get',
        ['install', '-y', '-qq', '--no-install-recommends', browser.package],
        options,
      );
    } catch {
      // Said below, in one sentence.
    }
  }
  const installed = findBrowser(name);
  if (!installed) throw new Error(browser.missing);
  return installed;
}

/** Arguments for a Chromium that runs without a display, as root, and asks nothing of the network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--autoplay-policy=no-user-gesture-required',
  '--mute-audio',
];
