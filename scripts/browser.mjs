import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { root } from './root.mjs';

/**
 * The Chromium for the browser tests: `own` is the one Playwright brought, which needs no path.
 * @typedef {{ kind: 'own' } | { kind: 'system', path: string }} Browser
 */

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** True for a browser that starts: some systems have a stub that only says what to install. */
function isUsable(/** @type {string} */ path) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/** @returns {Promise<Browser | undefined>} */
export async function findBrowser() {
  const { chromium } = await import('@playwright/test');
  if (isUsable(chromium.executablePath())) {
    return { kind: 'own' };
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const path = [...candidates, ...places].find(isUsable);
  return path === undefined ? undefined : { kind: 'system', path };
}

/** Runs a command with its output shown; false when it is absent, fails, or takes too long. */
function run(/** @type {string} */ command, /** @type {string[]} */ args, seconds = 600) {
  console.log(`$ ${[command, ...args].join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', timeout: seconds * 1000, env }).status === 0;
}

/** The commands that install a Chromium, by the package manager they need. */
const managers = [
  ['apt-get', ['update'], ['install', '-y', '--no-install-recommends', 'chromium']],
  ['dnf', ['install', '-y', 'chromium']],
  ['apk', ['add', 'chromium']],
  ['pacman', ['-Sy', '--noconfirm', 'chromium']],
  ['brew', ['install', '--cask', 'chromium']],
];

const isCommand = (/** @type {string} */ name) =>
  spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;

function installFromSystem() {
  const manager = managers.find(([name]) => isCommand(/** @type {string} */ (name)));
  if (manager === undefined) {
    return;
  }
  const [name, ...steps] = /** @type {[string, ...string[][]]} */ (manager);
  const isRoot = name === 'brew' || process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) {
    return;
  }
  for (const step of steps) {
    if (!(isRoot ? run(name, step) : run('sudo', ['-n', name, ...step]))) {
      return;
    }
  }
}

/** Finds a Chromium, or installs one: Playwright's, else the system's. Undefined if neither works. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found !== undefined) {
    return found;
  }
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  run(process.execPath, [playwright, 'install', 'chromium'], 180);
  const own = await findBrowser();
  if (own !== undefined) {
    return own;
  }
  installFromSystem();
  return findBrowser();
}
