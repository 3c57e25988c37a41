import { eventsAt } from './cursor';
import { createFold } from './fold';
import type { Run } from './model';

/** What a stretch begins with: the lock at an address taken, or interrupts turned off. */
export type StretchOf = number | 'interrupts-off';

/** The tick in which a stretch began last, and how many ticks its actor had been given up to it. */
interface Begun {
  readonly tick: number;
  readonly own: number;
}

interface Stretches {
  /** By actor: how many ticks it has been given. */
  readonly own: readonly number[];
  readonly begun: ReadonlyMap<string, Begun>;
}

const keyOf = (actor: number, of: StretchOf): string => `${String(actor)} ${String(of)}`;

const stretchesAt = createFold<Stretches>(
  (run) => beginIn({ own: run.machine.actors.map(() => 0), begun: new Map() }, run, 0),
  ({ own, begun }, run, tick) => {
    const actor = run.ticks[tick - 1]?.actor;
    return beginIn(
      { own: own.map((ticks, index) => (index === actor ? ticks + 1 : ticks)), begun },
      run,
      tick,
    );
  },
);

function beginIn({ own, begun }: Stretches, run: Run, tick: number): Stretches {
  const now = eventsAt(run, tick).flatMap((event): readonly (readonly [string, Begun])[] => {
    const { kind, actor } = event;
    if (kind !== 'lock' && kind !== 'interrupts-off') return [];
    const key = keyOf(actor, kind === 'lock' ? event.address : kind);
    return [[key, { tick, own: own[actor] ?? 0 }]];
  });
  return { own, begun: now.length === 0 ? begun : new Map([...begun, ...now]) };
}

/** The tick up to `index` in which a stretch of `actor` began last; undefined where none did. */
export const beginOfStretch = (
  run: Run,
  index: number,
  actor: number,
  of: StretchOf,
): number | undefined => stretchesAt(run, index).begun.get(keyOf(actor, of))?.tick;

/**
 * How many ticks `actor` itself has been given after the one in which its stretch began last, tick `index`
 * included: as the ledger counts them. 0 where none began.
 */
export function ownTicksSince(run: Run, index: number, actor: number, of: StretchOf): number {
  const { own, begun } = stretchesAt(run, index);
  const start = begun.get(keyOf(actor, of));
  return start === undefined ? 0 : (own[actor] ?? 0) - start.own;
}
