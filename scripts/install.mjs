import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

// Only Node's own modules here: this runs before anything is installed.

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} Locked */

/** @param {string} path @returns {Record<string, Locked>} */
const readPackages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** True when node_modules holds each package of package-lock.json in the locked version. */
export function isInstalled() {
  const installedPath = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedPath)) {
    return false;
  }
  const installed = readPackages(installedPath);
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(([path, locked]) => {
    const there = installed[path];
    if (path === '') {
      return true;
    }
    // Optional ones are for other systems and may rightly be absent.
    return there === undefined
      ? locked.optional === true || locked.devOptional === true
      : there.version === locked.version && existsSync(join(root, path));
  });
}

/** Installs what package-lock.json says, unless it is there. What npm says goes to stderr. */
export function ensureInstalled() {
  if (isInstalled()) {
    return;
  }
  console.error('Installing packages (npm ci) ...');
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  const { status } =
    npm?.endsWith('npm-cli.js') === true
      ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: ['ignore', 2, 2] })
      : spawnSync('npm', options, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    console.error('npm ci failed: see its message above.');
    process.exit(1);
  }
}
