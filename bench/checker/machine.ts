import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import process from 'node:process';
import { compiler } from '../../src/share/promela/testing/spin';

/** What it was measured on. */
export interface MachineFacts {
  readonly processor: string;
  readonly processors: number;
  readonly memoryBytes: number;
  /** Processes that wanted to run, on average over the minute before the bench: more than 0 slows everybody down. */
  readonly loadBefore: number;
  readonly node: string;
  readonly chromium: string;
  readonly spin: string;
  readonly compiler: string;
}

export const readMachine = (chromium: string): MachineFacts => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  processors: cpus().length,
  memoryBytes: totalmem(),
  loadBefore: loadavg()[0] ?? 0,
  node: process.versions.node,
  chromium,
  spin: firstLine('spin', '-V'),
  compiler: firstLine(compiler(), '--version'),
});

const firstLine = (command: string, argument: string): string =>
  execFileSync(command, [argument], { encoding: 'utf8' }).trim().split('\n')[0] ?? '';

export const machineWords = (facts: MachineFacts): string =>
  [
    `${facts.processors} processors (${facts.processor}), ${Math.round(facts.memoryBytes / 1e9)} GB;`,
    `Node ${facts.node}, Chromium ${facts.chromium}, ${facts.spin}, ${facts.compiler}.`,
    `Load of the machine just before: ${facts.loadBefore.toFixed(1)}.`,
  ].join(' ');
