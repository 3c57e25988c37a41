import type { Event } from '../machine';
import { objectAt } from '../machine';
import { createFold } from './fold';
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

/**
 * The object each actor stands on after tick `index`, as its `note cursor(…)` said last. The same map as long as
 * nobody moves on.
 */
export const cursorsAt = createFold<Cursors>((run) => moveOn(new Map(), run, 0), moveOn);

function moveOn(cursors: Cursors, run: Run, tick: number): Cursors {
  let now = cursors;
  for (const event of eventsAt(run, tick)) {
    if (event.kind !== 'note' || event.name !== 'cursor') continue;
    const object = notedObject(run, event);
    const others = [...now].filter(([actor]) => actor !== event.actor);
    // Who has moved last is first.
    now = new Map(object === undefined ? others : [[event.actor, object], ...others]);
  }
  return now;
}

/** Who stands on `object` after tick `index`. */
export const walkersOn = (run: Run, index: number, object: number): readonly number[] =>
  [...cursorsAt(run, index)].filter(([, at]) => at === object).map(([actor]) => actor);
