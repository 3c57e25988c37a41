import { createFold } from './fold';
import { lifeOf, type Deed } from './history';
import type { Run } from './model';
import { isAllocated, reachable } from './reach';
import { stateAt } from './replay';

/** Who took each object off its list last. */
type Unlinkings = ReadonlyMap<number, Deed>;

/** Who took `object` off its list last, up to tick `index`; undefined where it is on it, or never was in this life. */
export function unlinkingOf(run: Run, index: number, object: number): Deed | undefined {
  const { machine } = run;
  const state = stateAt(run, index);
  const isOn = machine.program.views.lists.some((_, list) =>
    reachable(machine, state, list).includes(object),
  );
  if (isOn || !isAllocated(machine, state, object)) return undefined;
  const born = lifeOf(run, index, object)?.allocated?.tick ?? 0;
  const last = unlinkingsAt(run, index).get(object);
  return last === undefined || last.tick < born ? undefined : last;
}

const unlinkingsAt = createFold<Unlinkings>(
  () => new Map(),
  (known, run, tick) => {
    const { machine } = run;
    const before = stateAt(run, tick - 1);
    const after = stateAt(run, tick);
    const { actor = -1, events = [] } = run.ticks[tick - 1] ?? {};
    const store = events.find(({ kind }) => kind === 'store' || kind === 'update');
    if (before === after || store === undefined) return known;
    const deed = { tick, actor, origin: store.origin };
    const removed = machine.program.views.lists.flatMap((_, list) => {
      const is = reachable(machine, after, list);
      return reachable(machine, before, list).filter((object) => !is.includes(object));
    });
    return removed.length === 0
      ? known
      : new Map([...known, ...removed.map((object) => [object, deed] as const)]);
  },
);
