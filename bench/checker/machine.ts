import { execFileSync } from 'node:child_process';
import { compiler } from '../../src/share/promela/testing/spin';
import { type HostFacts, hostWords, readHost } from '../host';

/** What it was measured on. */
export interface MachineFacts extends HostFacts {
  readonly spin: string;
  readonly compiler: string;
}

export const readMachine = (chromium: string): MachineFacts => ({
  ...readHost(chromium),
  spin: firstLine('spin', '-V'),
  compiler: firstLine(compiler(), '--version'),
});

const firstLine = (command: string, argument: string): string =>
  execFileSync(command, [argument], { encoding: 'utf8' }).trim().split('\n')[0] ?? '';

export const machineWords = (facts: MachineFacts): string =>
  hostWords(facts, [facts.spin, facts.compiler]);
