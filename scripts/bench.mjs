// npm run bench: how fast things are, next to others. Not part of npm test. --help says more.
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

ensureInstalled();
const { findBrowser, toLaunchOptions } = await import('./browser.mjs');
const browser = await findBrowser();
if (browser === undefined) {
  console.error('no Chromium is installed: npm test installs it where it can');
  process.exit(2);
}
const { build } = await import('vite');
const configFile = join(root, 'vite.bench.config.ts');
for (const mode of ['production', 'page']) {
  await build({ configFile, mode, logLevel: 'error' });
}
const folder = join(root, 'dist-bench');
const { runBench } = await import(pathToFileURL(join(folder, 'node/main.js')).href);
const launch = toLaunchOptions(browser);
process.exitCode = await runBench(process.argv.slice(2), { root, folder, launch });
