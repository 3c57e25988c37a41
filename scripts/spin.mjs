import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { installFromSystem } from './system-packages.mjs';

/** SPIN and a C compiler, by which the tests check the checker. */

/** @type {import('./system-packages.mjs').Manager[]} */
const managers = [
  ['apt-get', ['update'], ['install', '-y', '--no-install-recommends', 'spin', 'gcc', 'libc6-dev']],
  ['dnf', ['install', '-y', 'spin', 'gcc']],
  ['apk', ['add', 'spin', 'gcc', 'musl-dev']],
  ['pacman', ['-Sy', '--noconfirm', 'spin', 'gcc']],
  ['brew', ['install', 'spin']],
];

const works = (/** @type {string} */ command, /** @type {string[]} */ args) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const isThere = () => works('spin', ['-V']) && works(process.env['CC'] ?? 'cc', ['--version']);

/** True when SPIN and a C compiler are there, or could be installed. */
export function ensureSpin() {
  if (!isThere()) {
    installFromSystem(managers);
  }
  return isThere();
}
