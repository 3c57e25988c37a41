import { eventsAt, notedObject } from './cursor';
import type { Run } from './model';

/** An actor stood on `object` after each of the ticks `from` to `to`; it arrived in tick `from`. */
export interface Stay {
  readonly object: number;
  readonly from: number;
  readonly to: number;
}

/** From one object to the next without a break; a reader that begins anew begins another walk. */
export interface Walk {
  readonly actor: number;
  readonly stays: readonly Stay[];
}

const known = new WeakMap<Run, readonly Walk[]>();

/**
 * Where readers stood in a run, ahead of the cursor too, as their `note cursor(…)` said. In the order in
 * which they set out. Worked out once per run, in one pass.
 */
export function walksOf(run: Run): readonly Walk[] {
  const found = known.get(run);
  if (found !== undefined) return found;
  const walks: { actor: number; stays: Stay[] }[] = [];
  const current = new Map<number, { actor: number; stays: Stay[] }>();
  const close = (stays: Stay[], to: number): void => {
    const last = stays.pop();
    if (last !== undefined) stays.push({ ...last, to });
  };
  for (let tick = 0; tick < run.states.length; tick += 1) {
    for (const event of eventsAt(run, tick)) {
      if (event.kind !== 'note' || event.name !== 'cursor') continue;
      const object = notedObject(run, event);
      const walk = current.get(event.actor);
      if (walk?.stays.at(-1)?.object === object && object !== undefined) continue;
      if (walk !== undefined) close(walk.stays, Math.max(tick - 1, walk.stays.at(-1)?.from ?? 0));
      if (object === undefined) {
        current.delete(event.actor);
        continue;
      }
      const stay = { object, from: tick, to: run.states.length - 1 };
      if (walk === undefined) {
        const begun = { actor: event.actor, stays: [stay] };
        walks.push(begun);
        current.set(event.actor, begun);
      } else walk.stays.push(stay);
    }
  }
  known.set(run, walks);
  return walks;
}
