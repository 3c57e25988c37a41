import type { Run } from './model';
import { eventsAt } from './cursor';
import { lowerBound } from './timeline/range';

interface Stretches {
  /** The ticks given to each actor, ascending. */
  readonly own: ReadonlyMap<number, readonly number[]>;
  /** The ticks in which an actor took a lock, or turned interrupts off, ascending. */
  readonly starts: ReadonlyMap<string, readonly number[]>;
}

const known = new WeakMap<Run, Stretches>();

/** What a stretch begins with: the lock at an address taken, or interrupts turned off. */
export type StretchOf = number | 'interrupts-off';

const keyOf = (actor: number, of: StretchOf): string => `${String(actor)} ${String(of)}`;

/**
 * How many ticks `actor` itself has been given after the one in which its stretch began last, tick `index`
 * included: as the ledger counts them. 0 where none began.
 */
export function ownTicksSince(run: Run, index: number, actor: number, of: StretchOf): number {
  const { own, starts } = known.get(run) ?? computeStretches(run);
  const begun = starts.get(keyOf(actor, of)) ?? [];
  const start = begun[lowerBound(begun, index + 1) - 1];
  const ticks = own.get(actor) ?? [];
  return start === undefined ? 0 : lowerBound(ticks, index + 1) - lowerBound(ticks, start + 1);
}

/** In one pass. */
function computeStretches(run: Run): Stretches {
  const own = new Map<number, number[]>();
  const starts = new Map<string, number[]>();
  const push = <Key>(map: Map<Key, number[]>, key: Key, tick: number): void => {
    const ticks = map.get(key) ?? [];
    ticks.push(tick);
    map.set(key, ticks);
  };
  for (let tick = 0; tick <= run.ticks.length; tick++) {
    const actor = run.ticks[tick - 1]?.actor;
    if (actor !== undefined) push(own, actor, tick);
    for (const event of eventsAt(run, tick)) {
      if (event.kind === 'lock') push(starts, keyOf(event.actor, event.address), tick);
      if (event.kind === 'interrupts-off') push(starts, keyOf(event.actor, 'interrupts-off'), tick);
    }
  }
  const stretches = { own, starts };
  known.set(run, stretches);
  return stretches;
}
