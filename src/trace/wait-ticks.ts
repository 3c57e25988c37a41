import { createFold } from './fold';
import type { Run, Wait } from './model';
import { isSameWait } from './waiters';

/** For each actor its last wait, and for how many of its ticks in a row. */
type Streaks = ReadonlyMap<number, { readonly wait: Wait; readonly ticks: number }>;

/** How many of the last ticks given to `actor`, up to tick `index`, were given in vain and for this reason. */
export function ticksWaited(run: Run, index: number, actor: number, wait: Wait): number {
  const streak = streaksAt(run, index).get(actor);
  return streak !== undefined && isSameWait(streak.wait, wait) ? streak.ticks : 0;
}

const streaksAt = createFold<Streaks>(
  () => new Map(),
  (streaks, run, tick) => {
    const { actor = -1, wait } = run.ticks[tick - 1] ?? {};
    const last = streaks.get(actor);
    if (wait === undefined && last === undefined) return streaks;
    const next = new Map(streaks);
    if (wait === undefined) next.delete(actor);
    else {
      const isSame = last !== undefined && isSameWait(last.wait, wait);
      next.set(actor, { wait, ticks: isSame ? last.ticks + 1 : 1 });
    }
    return next;
  },
);
