import type { Program } from '../lang';
import { compile, describeDiagnostic } from '../lang';
import type { Machine } from '../machine';
import { createMachine } from '../machine';
import type { Path, RaceSources } from '../scenarios/posix-timers';
import { findSources } from './sources';
import type { Terminal } from './terminal';
import { BadInput } from './terminal';

export function readPath(text: string | undefined): Path {
  if (text === 'before' || text === 'after') return text;
  throw new BadInput('--path must be before or after');
}

/** `--set NAME=N`, any number of times; the last one counts. */
export function readSettings(texts: readonly string[]): ReadonlyMap<string, number> {
  const settings = new Map<string, number>();
  for (const text of texts) {
    const [, name, value] = /^([A-Za-z_]\w*)=(-?\d+)$/.exec(text) ?? [];
    if (name === undefined || value === undefined)
      throw new BadInput(`--set ${text}: expected NAME=N`);
    settings.set(name, Number(value));
  }
  return settings;
}

/** The machine of a scenario or file. Throws `BadInput` with the first thing that is wrong. */
export function loadScenario(
  target: string,
  path: Path,
  settings: ReadonlyMap<string, number>,
  terminal: Terminal,
): Machine {
  return createMachine(compileSources(findSources(target, path, terminal), settings));
}

export function compileSources(
  sources: RaceSources,
  settings: ReadonlyMap<string, number>,
  inputs: Readonly<Record<string, readonly (number | bigint)[]>> = {},
): Program {
  const parameters = Object.fromEntries(settings);
  const result = compile({ name: sources.entry, ...sources, parameters, inputs });
  if (!result.ok)
    throw new BadInput(result.diagnostics.map(describeDiagnostic)[0] ?? 'the program is wrong');
  return result.program;
}
