// npm run -s race -- ...: the command line. stdout carries only what the command itself prints.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

const program = join(root, 'dist-cli/main.js');

/** The newest change below a path, in milliseconds; a folder changes when a file in it goes. */
function findNewest(/** @type {string} */ path) {
  const own = statSync(path);
  if (!own.isDirectory()) {
    return /\.test\.tsx?$/.test(path) ? 0 : own.mtimeMs;
  }
  /** @type {number} */
  let newest = own.mtimeMs;
  for (const name of readdirSync(path)) {
    newest = Math.max(newest, findNewest(join(path, name)));
  }
  return newest;
}

function isFresh() {
  if (!existsSync(program)) {
    return false;
  }
  const built = statSync(program).mtimeMs;
  return ['src', 'config', 'vite.cli.config.ts', 'package-lock.json'].every(
    (path) => findNewest(join(root, path)) <= built,
  );
}

/** Builds beside the old program and then puts it in place, so that a second call may run. */
async function buildProgram() {
  const { build } = await import('vite');
  const outDir = join(root, `dist-cli/build-${process.pid}`);
  const configFile = join(root, 'vite.cli.config.ts');
  try {
    await build({ root, configFile, logLevel: 'silent', build: { outDir, emptyOutDir: true } });
    mkdirSync(join(root, 'dist-cli'), { recursive: true });
    renameSync(join(outDir, 'main.js'), program);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

ensureInstalled();
if (!isFresh()) {
  await buildProgram();
}
process.argv[1] = program;
await import(pathToFileURL(program).href);
