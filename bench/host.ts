import { cpus, loadavg, totalmem } from 'node:os';
import process from 'node:process';

/** What it was measured on. */
export interface HostFacts {
  readonly processor: string;
  readonly processors: number;
  readonly memoryBytes: number;
  /** Processes that wanted to run, on average over the minute before the bench: more than 0 slows everybody down. */
  readonly loadBefore: number;
  readonly node: string;
  readonly chromium: string;
}

export const readHost = (chromium: string): HostFacts => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  processors: cpus().length,
  memoryBytes: totalmem(),
  loadBefore: loadavg()[0] ?? 0,
  node: process.versions.node,
  chromium,
});

/** `more`: other programs that took part, each with its version. */
export const hostWords = (facts: HostFacts, more: readonly string[] = []): string =>
  [
    `${facts.processors} processors (${facts.processor}), ${Math.round(facts.memoryBytes / 1e9)} GB;`,
    `${[`Node ${facts.node}`, `Chromium ${facts.chromium}`, ...more].join(', ')}.`,
    `Load of the machine just before: ${facts.loadBefore.toFixed(1)}.`,
  ].join(' ');
