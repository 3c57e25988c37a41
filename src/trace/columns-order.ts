import type { Run } from './model';
import { lifeOf } from './history';
import { isAllocated, reachable } from './reach';

const known = new WeakMap<Run, readonly (readonly string[])[]>();

/** One life of one object, as a column of the list's picture. */
export const columnKey = (run: Run, index: number, object: number): string =>
  `${String(object)}.${String(lifeOf(run, index, object)?.generation ?? 0)}`;

/**
 * The columns of list number `list` over the whole run, so that nothing jumps while one steps: each life
 * has its own, in list order. A life that never gets onto the list stands in front.
 */
export function listColumns(run: Run, list: number): readonly string[] {
  const found =
    known.get(run) ?? run.machine.program.views.lists.map((_, each) => computeColumns(run, each));
  known.set(run, found);
  return found[list] ?? [];
}

function computeColumns(run: Run, list: number): readonly string[] {
  const struct = run.machine.program.views.lists[list]?.struct;
  const columns: string[] = [];
  const others: string[] = [];
  let before: readonly number[] | undefined;
  for (const [index, state] of run.states.entries()) {
    // A tick in vain changes nothing.
    if (state === run.states[index - 1]) continue;
    const met = reachable(run.machine, state, list);
    for (const object of run.machine.program.objects) {
      if (object.struct !== struct || !isAllocated(run.machine, state, object.index)) continue;
      const key = columnKey(run, index, object.index);
      if (!others.includes(key)) others.push(key);
    }
    if (met === before) continue;
    before = met;
    const keys = met.map((object) => columnKey(run, index, object));
    for (const [at, key] of keys.entries()) {
      if (columns.includes(key)) continue;
      const follower = keys.slice(at + 1).find((one) => columns.includes(one));
      const place = follower === undefined ? columns.length : columns.indexOf(follower);
      columns.splice(place, 0, key);
    }
  }
  return [...others.filter((key) => !columns.includes(key)).toReversed(), ...columns];
}
