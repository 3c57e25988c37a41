import { EngineBug } from '../lang';
import type { Run, TickRecord } from './model';

/** What is known after tick `index` of a run; an index beside the run is as near as can be. */
type Fold<Known> = (run: Run, index: number) => Known;

interface Kept<Known> {
  /** Of the run that was asked for last, as far as it was followed. */
  readonly ticks: TickRecord[];
  /** `known[i]` after tick i: one more than ticks. */
  readonly known: Known[];
}

/**
 * What is worked out tick by tick: `begin` says what is known of the initial state, `next` what is known after a
 * tick, from what was known before it. `next` looks at nothing that comes later, and changes nothing that it is given.
 *
 * Each tick is worked out once, however a schedule is extended or cut short: runs that share a tick share all
 * before it. What is kept goes with the runs.
 *
 * ```text
 * asked of  R R D D      works out 4 ticks
 *           R R D D D    one more
 *           R R          none
 *           R R C        one, and forgets D D D
 * ```
 */
export function createFold<Known extends object>(
  begin: (run: Run) => Known,
  next: (known: Known, run: Run, tick: number) => Known,
): Fold<Known> {
  // What the replay of no ticks made is shared by all runs that go on from there.
  const families = new WeakMap<Run['initialEvents'], Kept<Known>>();
  return (run, index) => {
    let kept = families.get(run.initialEvents);
    if (kept === undefined) {
      kept = { ticks: [], known: [begin(run)] };
      families.set(run.initialEvents, kept);
    }
    const at = Math.max(0, Math.min(index, run.ticks.length));
    follow(kept, run, at, next);
    const found = kept.known[at];
    if (found === undefined) throw new EngineBug(`nothing is known after tick ${String(at)}`);
    return found;
  };
}

function follow<Known>(
  { ticks, known }: Kept<Known>,
  run: Run,
  to: number,
  next: (known: Known, run: Run, tick: number) => Known,
): void {
  if (to === 0 || (to <= ticks.length && ticks[to - 1] === run.ticks[to - 1])) return;
  ticks.length = countShared(ticks, run.ticks);
  known.length = ticks.length + 1;
  for (let tick = ticks.length + 1; tick <= to; tick += 1) {
    const record = run.ticks[tick - 1];
    const last = known[tick - 1];
    if (record === undefined || last === undefined) throw new EngineBug('a run has a hole');
    known.push(next(last, run, tick));
    ticks.push(record);
  }
}

/** How many ticks two runs have in common: up to some tick all are the same, and none after it. */
function countShared(one: readonly TickRecord[], other: readonly TickRecord[]): number {
  let low = 0;
  let high = Math.min(one.length, other.length);
  // Most often one goes on from the other.
  if (high > 0 && one[high - 1] === other[high - 1]) return high;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (one[middle - 1] === other[middle - 1]) low = middle;
    else high = middle - 1;
  }
  return low;
}
