import type { Machine } from '../machine';
import { extendRunBy, replay, truncateRun, type Run } from '../trace';
import { type Tick, toActorTicks } from '../share';
import { computeProgram } from './programs';
import { pathNames, type LinkSlice, type PathName } from './state';

interface Replayed {
  readonly machine: Machine;
  readonly schedule: readonly Tick[];
  readonly run: Run;
}

const latest = new Map<PathName, Replayed>();

/**
 * The whole schedule of `link`, ticks ahead included, replayed on `path`. The latest run of each path is
 * kept and extended: a step on a schedule of thousands of ticks costs one tick, not a replay.
 */
export function computeRun(link: LinkSlice, path: PathName): Run {
  const { machine } = computeProgram(link.scenario, link.parameters, link.whatIfs, path);
  const known = latest.get(path);
  if (known?.machine === machine && known.schedule === link.schedule) return known.run;
  const run =
    known?.machine === machine
      ? continueRun(known, link.schedule)
      : replay(machine, toActorTicks(machine, link.schedule));
  latest.set(path, { machine, schedule: link.schedule, run });
  return run;
}

function continueRun({ machine, schedule: old, run }: Replayed, schedule: readonly Tick[]): Run {
  let shared = 0;
  while (
    shared < old.length &&
    shared < schedule.length &&
    isSameTick(old[shared], schedule[shared])
  )
    shared += 1;
  return extendRunBy(truncateRun(run, shared), toActorTicks(machine, schedule.slice(shared)));
}

export function isSameTick(one: Tick | undefined, other: Tick | undefined): boolean {
  return one === other || (one?.letter === other?.letter && one?.variant === other?.variant);
}

export const isSameSchedule = (one: readonly Tick[], other: readonly Tick[]): boolean =>
  one === other ||
  (one.length === other.length && one.every((tick, index) => isSameTick(tick, other[index])));

/** A suggested schedule for someone who has just come, or none. */
export function suggestionOf({
  scenario,
  parameters,
  whatIfs,
}: Pick<LinkSlice, 'scenario' | 'parameters' | 'whatIfs'>): string {
  const [before, after] = pathNames.map(
    (path) => computeProgram(scenario, parameters, whatIfs, path).program.suggestion,
  );
  return before ?? after ?? '';
}
