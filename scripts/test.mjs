// npm test: every check there is, in order; stops at the first stage that fails.
// The last line is the number of tests that passed and failed.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readBrowserCounts, readUnitCounts } from './counts.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

const reports = join(root, 'test-results');
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'e2e.json');
const counts = { passed: 0, failed: 0, skipped: 0 };

/** Runs a program of an installed package. */
function run(/** @type {string} */ program, /** @type {string[]} */ ...args) {
  const path = join(root, 'node_modules', program);
  return spawnSync(process.execPath, [path, ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}

/** Adds a runner's counts. No test, or a failure that no test shows, is one failed test. */
function count(/** @type {import('./counts.mjs').Counts | undefined} */ own, ended = true) {
  const { passed, failed, skipped } = own ?? { passed: 0, failed: 0, skipped: 0 };
  const isGood = ended && failed === 0 && passed > 0;
  counts.passed += passed;
  counts.failed += isGood ? 0 : Math.max(failed, 1);
  counts.skipped += skipped;
  return isGood;
}

async function findOrInstallBrowser() {
  const { ensureBrowser } = await import('./browser.mjs');
  const browser = await ensureBrowser();
  console.log(
    browser === undefined
      ? 'No Chromium found or installed: install the package "chromium", then run npm test again.'
      : `Chromium: ${browser.kind === 'own' ? "Playwright's own" : browser.path}`,
  );
  return browser !== undefined;
}

/** Without SPIN its tests are skipped, and say so: no reason to stop. */
async function findOrInstallSpin() {
  const { ensureSpin } = await import('./spin.mjs');
  console.log(
    ensureSpin()
      ? 'SPIN is there.'
      : 'No SPIN found or installed: its tests are skipped. Install the packages "spin" and "gcc" to run them.',
  );
  return true;
}

function runUnitTests() {
  const ended = run(
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  );
  return count(readUnitCounts(unitReport), ended);
}

function runBrowserTests() {
  const ended = run('@playwright/test/cli.js', 'test');
  return count(readBrowserCounts(browserReport), ended);
}

/** @type {[name: string, stage: () => boolean | Promise<boolean>][]} */
const stages = [
  ['browser', findOrInstallBrowser],
  [
    'lint',
    () =>
      run('eslint/bin/eslint.js', '.', '--max-warnings', '0') &&
      run('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  ],
  ['types', () => run('typescript/bin/tsc', '--build')],
  [
    'layers',
    () =>
      run(
        'dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        '.dependency-cruiser.mjs',
        'src',
        'bench',
      ),
  ],
  ['SPIN', findOrInstallSpin],
  ['unit tests', runUnitTests],
  ['build', () => run('vite/bin/vite.js', 'build', '--logLevel', 'warn')],
  ['browser tests', runBrowserTests],
];

ensureInstalled();
rmSync(reports, { recursive: true, force: true });
for (const [name, stage] of stages) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const isGood = await stage();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`-- ${name}: ${isGood ? 'passed' : 'FAILED'} in ${seconds} s`);
  if (!isGood) {
    process.exitCode = 1;
    break;
  }
}

const { passed, failed, skipped } = counts;
if (passed + failed > 0) {
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
}
