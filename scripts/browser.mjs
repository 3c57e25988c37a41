import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { root } from './root.mjs';
import { installFromSystem, runShown } from './system-packages.mjs';

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

/** Nothing but the page: no sandbox (it needs a user of its own), no calls home. */
const args = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** How Playwright starts a Chromium; its own where none was found. */
export const toLaunchOptions = (/** @type {Browser | undefined} */ browser) =>
  browser?.kind === 'system' ? { args, executablePath: browser.path } : { args };

/** @type {import('./system-packages.mjs').Manager[]} */
const managers = [
  ['apt-get', ['update'], ['install', '-y', '--no-install-recommends', 'chromium']],
  ['dnf', ['install', '-y', 'chromium']],
  ['apk', ['add', 'chromium']],
  ['pacman', ['-Sy', '--noconfirm', 'chromium']],
  ['brew', ['install', '--cask', 'chromium']],
];

/** Finds a Chromium, or installs one: Playwright's, else the system's. Undefined if neither works. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found !== undefined) {
    return found;
  }
  const playwright = join(root, 'node_modules/@playwright/test/cli.js');
  runShown(process.execPath, [playwright, 'install', 'chromium'], 180);
  const own = await findBrowser();
  if (own !== undefined) {
    return own;
  }
  installFromSystem(managers);
  return findBrowser();
}
