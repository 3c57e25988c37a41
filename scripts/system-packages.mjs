import { spawnSync } from 'node:child_process';
import process from 'node:process';

/**
 * The commands that install something, by the package manager they need: its name, then the arguments
 * of each call.
 * @typedef {[name: string, ...steps: string[][]]} Manager
 */

/** Runs a command with its output shown; false when it is absent, fails, or takes too long. */
export function runShown(
  /** @type {string} */ command,
  /** @type {string[]} */ args,
  seconds = 600,
) {
  console.log(`$ ${[command, ...args].join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', timeout: seconds * 1000, env }).status === 0;
}

const isCommand = (/** @type {string} */ name) =>
  spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Installs with the first of these package managers that is there, where that needs no password. */
export function installFromSystem(/** @type {Manager[]} */ managers) {
  const manager = managers.find(([name]) => isCommand(name));
  if (manager === undefined) {
    return;
  }
  const [name, ...steps] = manager;
  const isRoot = name === 'brew' || process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) {
    return;
  }
  for (const step of steps) {
    if (!(isRoot ? runShown(name, step) : runShown('sudo', ['-n', name, ...step]))) {
      return;
    }
  }
}
