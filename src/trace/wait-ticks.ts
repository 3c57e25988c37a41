import type { Run, Wait } from './model';
import { isSameWait } from './waiters';

/** For each actor its last wait, and for how many of its ticks in a row. */
type Streaks = ReadonlyMap<number, { readonly wait: Wait; readonly ticks: number }>;

const known = new WeakMap<Run, readonly Streaks[]>();

/** How many of the last ticks given to `actor`, up to tick `index`, were given in vain and for this reason. */
export function ticksWaited(run: Run, index: number, actor: number, wait: Wait): number {
  const all = known.get(run) ?? computeStreaks(run);
  known.set(run, all);
  const streak = all[index]?.get(actor);
  return streak !== undefined && isSameWait(streak.wait, wait) ? streak.ticks : 0;
}

/** After each tick, in one pass. */
function computeStreaks(run: Run): readonly Streaks[] {
  let now: Streaks = new Map();
  const rows = run.ticks.map(({ actor, wait }) => {
    const last = now.get(actor);
    if (wait === undefined && last === undefined) return now;
    const next = new Map(now);
    if (wait === undefined) next.delete(actor);
    else {
      const isSame = last !== undefined && isSameWait(last.wait, wait);
      next.set(actor, { wait, ticks: isSame ? last.ticks + 1 : 1 });
    }
    return (now = next);
  });
  return [new Map(), ...rows];
}
