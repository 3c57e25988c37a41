import { compile, describeDiagnostic } from '../../lang';
import type { Event, Machine } from '../../machine';
import { createMachine } from '../../machine';
import { scenarioSources, scenarios } from '../../scenarios/posix-timers';
import type { Path } from '../../scenarios/posix-timers';
import type { Run } from '../model';
import { extendRun } from '../replay';

export interface ScenarioPath {
  readonly id: string;
  readonly path: Path;
}

/** Every scenario on both paths. */
export const everyScenarioPath: readonly ScenarioPath[] = scenarios.flatMap(({ id }) => [
  { id, path: 'before' as const },
  { id, path: 'after' as const },
]);

/** The machine of a shipped scenario; one that does not compile fails the test with its diagnostics. */
export function scenarioMachine(
  id: string,
  path: Path,
  parameters: Readonly<Record<string, number>> = {},
): Machine {
  const sources = scenarioSources(id, path);
  if (sources === undefined) throw new Error(`no scenario ${id}`);
  const result = compile({ name: `${id} ${path}`, ...sources, parameters });
  if (!result.ok) throw new Error(result.diagnostics.map(describeDiagnostic).join('\n'));
  return createMachine(result.program);
}

/** Gives ticks to `letter` until one of its events is the one looked for. */
export function runUntil(run: Run, letter: string, isIt: (event: Event, run: Run) => boolean): Run {
  const actor = run.machine.actors.find((one) => one.letter === letter)?.index ?? -1;
  let now = run;
  for (let count = 0; count < 2000; count++) {
    now = extendRun(now, { actor, variant: 0 });
    const last = now.ticks.at(-1);
    if (last?.wait !== undefined) throw new Error(`${letter} cannot go on: ${last.wait.kind}`);
    if (last?.events.some((event) => isIt(event, now)) === true) return now;
  }
  throw new Error(`${letter} never gets there`);
}

/** Gives `count` ticks to `letter`. */
export function give(run: Run, letter: string, count = 1): Run {
  const actor = run.machine.actors.find((one) => one.letter === letter)?.index ?? -1;
  let now = run;
  for (let index = 0; index < count; index++) now = extendRun(now, { actor, variant: 0 });
  return now;
}
