import type { Terminal } from './terminal';

/** One command: what `--help` says, and what it does. Gives the exit code. */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  readonly run: (args: readonly string[], terminal: Terminal) => number;
}
