import { createFold } from './fold';
import type { Run } from './model';
import { search } from './timeline/range';
import { isSpin } from './waiters';

/** How many ticks were burnt so far, by anyone and by each actor. */
interface Burnt {
  readonly all: number;
  readonly byActor: readonly number[];
}

const burntAt = createFold<Burnt>(
  ({ machine }) => ({ all: 0, byActor: machine.actors.map(() => 0) }),
  (burnt, run, tick) => {
    if (!isBurnt(run, tick)) return burnt;
    const actor = run.ticks[tick - 1]?.actor;
    return {
      all: burnt.all + 1,
      byActor: burnt.byActor.map((count, index) => (index === actor ? count + 1 : count)),
    };
  },
);

/** Did the actor of this tick spin? */
export const isBurnt = (run: Run, tick: number): boolean => isSpin(run.ticks[tick - 1]?.wait);

/** How many of the first `position` ticks were burnt; by `actor`, where one is named. */
export function countBurnt(run: Run, position: number, actor?: number): number {
  const { all, byActor } = burntAt(run, position);
  return actor === undefined ? all : (byActor[actor] ?? 0);
}

/** The last of the first `position` ticks that `actor` burnt; undefined where there is none. */
export function lastBurnt(run: Run, position: number, actor: number): number | undefined {
  const count = countBurnt(run, position, actor);
  if (count === 0) return undefined;
  return search(1, position, (tick) => countBurnt(run, tick, actor) >= count);
}
