// npm test: installs what is missing, then types, unit tests and the build; ends with the counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';

function run(title, command, args) {
  console.log(`\n== ${title}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

const bin = (name) => `node_modules/.bin/${name}`;
mkdirSync('test-results', { recursive: true });
const stages = [
  ['install', () => existsSync('node_modules') || run('install', 'npm', ['ci', '--no-audit', '--no-fund'])],
  ['types', () => run('types', bin('tsc'), ['--build'])],
  [
    'unit tests',
    () => run('unit tests', bin('vitest'), ['run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json']),
  ],
  ['build', () => run('build', bin('vite'), ['build'])],
];
const failed = stages.find(([, stage]) => !stage())?.[0];
let counts = { numPassedTests: 0, numFailedTests: 0 };
if (existsSync('test-results/unit.json')) counts = JSON.parse(readFileSync('test-results/unit.json', 'utf8'));
if (failed) console.log(`\nstopped at: ${failed}`);
console.log(`${counts.numPassedTests} passed, ${counts.numFailedTests} failed`);
process.exit(failed || counts.numPassedTests === 0 ? 1 : 0);
