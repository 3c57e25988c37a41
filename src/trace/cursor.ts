import type { Event } from '../machine';
import { objectAt } from '../machine';
import type { Run } from './model';

/** The object that `note cursor(x)` named; undefined for NULL. */
export function notedObject(
  run: Run,
  event: Event & { readonly kind: 'note' },
): number | undefined {
  return objectAt(run.machine, event.values[0] ?? 0)?.index;
}

/** Events of tick `index`; those of the init block for 0. */
export const eventsAt = (run: Run, index: number): readonly Event[] =>
  index <= 0 ? run.initialEvents : (run.ticks[index - 1]?.events ?? []);

type Cursors = ReadonlyMap<number, number>;

const known = new WeakMap<Run, readonly Cursors[]>();

/** The object each actor stands on after tick `index`, as its `note cursor(…)` said last. Worked out once per run. */
export function cursorsAt(run: Run, index: number): Cursors {
  const all = known.get(run) ?? computeCursors(run);
  known.set(run, all);
  return all[Math.max(0, Math.min(index, run.ticks.length))] ?? new Map<number, number>();
}

/** After each tick; the same map as long as nobody moves on. */
function computeCursors(run: Run): readonly Cursors[] {
  let now: Cursors = new Map<number, number>();
  return run.states.map((_, index) => {
    for (const event of eventsAt(run, index)) {
      if (event.kind !== 'note' || event.name !== 'cursor') continue;
      const object = notedObject(run, event);
      const others = [...now].filter(([actor]) => actor !== event.actor);
      // Who has moved last is first.
      now = new Map(object === undefined ? others : [[event.actor, object], ...others]);
    }
    return now;
  });
}

/** Who stands on `object` after tick `index`. */
export const walkersOn = (run: Run, index: number, object: number): readonly number[] =>
  [...cursorsAt(run, index)].filter(([, at]) => at === object).map(([actor]) => actor);
