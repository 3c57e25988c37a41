import { lifeOf, type Deed } from './history';
import type { Run } from './model';
import { isAllocated, reachable } from './reach';
import { stateAt } from './replay';

type Unlinking = Deed & { readonly object: number };

const known = new WeakMap<Run, readonly Unlinking[]>();

/** Who took `object` off its list last, up to tick `index`; undefined where it is on it, or never was in this life. */
export function unlinkingOf(run: Run, index: number, object: number): Deed | undefined {
  const { machine } = run;
  const state = stateAt(run, index);
  const isOn = machine.program.views.lists.some((_, list) =>
    reachable(machine, state, list).includes(object),
  );
  if (isOn || !isAllocated(machine, state, object)) return undefined;
  const all = known.get(run) ?? computeUnlinkings(run);
  known.set(run, all);
  const born = lifeOf(run, index, object)?.allocated?.tick ?? 0;
  return all.findLast((one) => one.object === object && one.tick <= index && one.tick >= born);
}

function computeUnlinkings(run: Run): readonly Unlinking[] {
  const { machine } = run;
  return run.ticks.flatMap(({ index: tick, actor, events }) => {
    const before = stateAt(run, tick - 1);
    const after = stateAt(run, tick);
    const store = events.find(({ kind }) => kind === 'store' || kind === 'update');
    if (before === after || store === undefined) return [];
    return machine.program.views.lists.flatMap((_, list) => {
      const is = reachable(machine, after, list);
      return reachable(machine, before, list)
        .filter((object) => !is.includes(object))
        .map((object) => ({ object, tick, actor, origin: store.origin }));
    });
  });
}
