import { eventsAt, notedObject } from './cursor';
import { createFold } from './fold';
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

interface Begun {
  readonly walks: readonly Walk[];
  /** By actor, its walk in `walks`. */
  readonly current: ReadonlyMap<number, number>;
}

/**
 * Where readers stood in a run, ahead of the cursor too, as their `note cursor(…)` said. In the order in
 * which they set out.
 */
export function walksOf(run: Run): readonly Walk[] {
  const end = run.ticks.length;
  const { walks, current } = walksAt(run, end);
  const walking = new Set(current.values());
  return walks.map((walk, at) => (walking.has(at) ? close(walk, end) : walk));
}

const walksAt = createFold<Begun>(
  (run) => walkOn({ walks: [], current: new Map() }, run, 0),
  walkOn,
);

function walkOn(known: Begun, run: Run, tick: number): Begun {
  let { walks, current } = known;
  for (const event of eventsAt(run, tick)) {
    if (event.kind !== 'note' || event.name !== 'cursor') continue;
    const { actor } = event;
    const object = notedObject(run, event);
    const at = current.get(actor) ?? walks.length;
    const walk = walks[at] ?? { actor, stays: [] };
    const last = walk.stays.at(-1);
    if (object !== undefined && last?.object === object) continue;
    const { stays } = close(walk, Math.max(tick - 1, last?.from ?? 0));
    const on = object === undefined ? stays : [...stays, { object, from: tick, to: tick }];
    if (on.length > 0) walks = walks.toSpliced(at, 1, { actor, stays: on });
    const others = [...current].filter(([one]) => one !== actor);
    current = new Map(object === undefined ? others : [...others, [actor, at]]);
  }
  return walks === known.walks && current === known.current ? known : { walks, current };
}

/** The last stay of the walk goes to tick `to`. */
const close = ({ actor, stays }: Walk, to: number): Walk => ({
  actor,
  stays: stays.map((stay, at) => (at === stays.length - 1 ? { ...stay, to } : stay)),
});
