import type { Run } from './model';
import { lowerBound } from './timeline/range';
import { isSpin } from './waiters';

interface Burnt {
  readonly all: readonly number[];
  readonly byActor: readonly (readonly number[])[];
}

const known = new WeakMap<Run, Burnt>();

function burntOf(run: Run): Burnt {
  const found = known.get(run);
  if (found !== undefined) return found;
  const all: number[] = [];
  const byActor = run.machine.actors.map((): number[] => []);
  for (const { index, actor, wait } of run.ticks) {
    if (!isSpin(wait)) continue;
    all.push(index);
    byActor[actor]?.push(index);
  }
  const burnt = { all, byActor };
  known.set(run, burnt);
  return burnt;
}

/** The ticks of a run that were burnt, ascending; those of one actor where it is named. Worked out once per run. */
export function burntTicks(run: Run, actor?: number): readonly number[] {
  const { all, byActor } = burntOf(run);
  return actor === undefined ? all : (byActor[actor] ?? []);
}

/** How many of the first `position` ticks `actor` burnt. */
export const countBurnt = (run: Run, position: number, actor: number): number =>
  lowerBound(burntTicks(run, actor), position + 1);
