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

/** The object each actor stands on after tick `index`, as its `note cursor(…)` said last. */
export function cursorsAt(run: Run, index: number): ReadonlyMap<number, number> {
  const known = new Map<number, number | undefined>();
  const walkers = run.machine.actors.length;
  for (let at = Math.min(index, run.ticks.length); at >= 0 && known.size < walkers; at--) {
    for (const event of eventsAt(run, at).toReversed()) {
      if (event.kind === 'note' && event.name === 'cursor' && !known.has(event.actor)) {
        known.set(event.actor, notedObject(run, event));
      }
    }
  }
  const cursors = new Map<number, number>();
  for (const [actor, object] of known) if (object !== undefined) cursors.set(actor, object);
  return cursors;
}

/** Who stands on `object` after tick `index`. */
export const walkersOn = (run: Run, index: number, object: number): readonly number[] =>
  [...cursorsAt(run, index)].filter(([, at]) => at === object).map(([actor]) => actor);
