import { createFold } from './fold';
import { historyAt, lifeOf } from './history';
import type { Run } from './model';
import { isAllocated, reachable } from './reach';
import { stateAt } from './replay';

/** One life of one object, as a column of the list's picture. */
export const columnKey = (run: Run, index: number, object: number): string =>
  `${String(object)}.${String(lifeOf(run, index, object)?.generation ?? 0)}`;

/** The lives met on a list, in its order, and all that could be, in the order of their beginnings. */
interface Columns {
  readonly met: readonly string[];
  readonly all: readonly string[];
}

/**
 * The columns of list number `list` over the whole run, so that nothing jumps while one steps: each life
 * has its own, in list order. A life that never gets onto the list stands in front.
 */
export function listColumns(run: Run, list: number): readonly string[] {
  const { met, all } = columnsAt(run, run.ticks.length)[list] ?? { met: [], all: [] };
  return [...all.filter((key) => !met.includes(key)).toReversed(), ...met];
}

const columnsAt = createFold<readonly Columns[]>(
  (run) =>
    run.machine.program.views.lists.map((_, list) => meet({ met: [], all: [] }, run, 0, list)),
  (columns, run, tick) => {
    if (!isMoved(run, tick)) return columns;
    const now = columns.map((one, list) => meet(one, run, tick, list));
    return now.every((one, list) => one === columns[list]) ? columns : now;
  },
);

/** Most ticks neither begin nor end a life, nor change who is on a list. */
function isMoved(run: Run, tick: number): boolean {
  const [before, after] = [stateAt(run, tick - 1), stateAt(run, tick)];
  if (before === after) return false;
  if (historyAt(run, tick) !== historyAt(run, tick - 1)) return true;
  return run.machine.program.views.lists.some((_, list) => {
    const was = reachable(run.machine, before, list);
    const is = reachable(run.machine, after, list);
    return is.length !== was.length || is.some((object, at) => object !== was[at]);
  });
}

function meet(columns: Columns, run: Run, index: number, list: number): Columns {
  const { machine } = run;
  const state = stateAt(run, index);
  const struct = machine.program.views.lists[list]?.struct;
  const born = machine.program.objects
    .filter((object) => object.struct === struct && isAllocated(machine, state, object.index))
    .map((object) => columnKey(run, index, object.index))
    .filter((key) => !columns.all.includes(key));
  const keys = reachable(machine, state, list).map((object) => columnKey(run, index, object));
  const met = keys.reduce<readonly string[]>((known, key, at) => {
    if (known.includes(key)) return known;
    const follower = keys.slice(at + 1).find((one) => known.includes(one));
    return known.toSpliced(follower === undefined ? known.length : known.indexOf(follower), 0, key);
  }, columns.met);
  return born.length === 0 && met === columns.met
    ? columns
    : { met, all: [...columns.all, ...born] };
}
