import type { ParseArgsConfig } from 'node:util';
import { type Bounds, defaultBounds } from '../checker';
import { programLink } from '../claims';
import type { Machine } from '../machine';
import { createMachine } from '../machine';
import type { Path, RaceSources } from '../scenarios/posix-timers';
import type { Tick } from '../share';
import { compileSources, readPath, readSettings } from './load';
import { findSources } from './sources';
import type { Terminal } from './terminal';
import { BadInput } from './terminal';

/** What a command that searches is asked about. */
export interface Subject {
  /** A scenario, or a `.race` file. */
  readonly target: string;
  readonly path: Path;
  readonly whatIfs: readonly string[];
  readonly settings: ReadonlyMap<string, number>;
  readonly sources: RaceSources;
}

/** The arguments that name it, for `parseArgs`. */
export const subjectOptions = {
  path: { type: 'string' },
  'what-if': { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
} as const satisfies ParseArgsConfig['options'];

export const subjectUsage =
  '<scenario|file.race> --path before|after [--what-if ID]... [--set NAME=N]...';

export function readSubject(
  command: string,
  positionals: readonly string[],
  values: {
    readonly path?: string | undefined;
    readonly 'what-if'?: readonly string[] | undefined;
    readonly set?: readonly string[] | undefined;
  },
  terminal: Terminal,
): Subject {
  const [target, ...more] = positionals;
  if (target === undefined || more.length > 0)
    throw new BadInput(`${command} needs one scenario or .race file`);
  const path = readPath(values.path);
  const whatIfs = values['what-if'] ?? [];
  const settings = readSettings(values.set ?? []);
  return { target, path, whatIfs, settings, sources: findSources(target, path, terminal, whatIfs) };
}

export const machineOf = ({ sources, settings }: Subject): Machine =>
  createMachine(compileSources(sources, settings));

/** The fragment that opens the page on this schedule, or null: the page opens scenarios only. */
export function linkTo(
  { target, path, settings, whatIfs }: Subject,
  schedule: readonly Tick[],
): string | null {
  if (target.endsWith('.race')) return null;
  const parameters = Object.fromEntries(settings);
  return `#${programLink({ scenario: target, path, parameters, whatIfs }, schedule)}`;
}

/** The bounds of a search, with what `--max-states` says. */
export function readBounds(maxStates: string | undefined): Bounds {
  if (maxStates === undefined) return defaultBounds;
  if (!/^[1-9]\d*$/.test(maxStates))
    throw new BadInput(`--max-states ${maxStates}: expected a number of 1 or more`);
  return { ...defaultBounds, maxStates: Number(maxStates) };
}
