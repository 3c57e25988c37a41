import { listColumns } from './columns-order';
import { lifeStrips, type LifeStrip } from './lives';
import type { Run } from './model';
import { listOfStruct } from './reach';

/** A row of the picture: one piece of memory, and the lives of the objects that were in it, in order. */
export interface StripRow {
  readonly object: number;
  readonly strips: readonly LifeStrip[];
}

const known = new WeakMap<Run, readonly StripRow[]>();

/**
 * The rows of a whole run, so that nothing jumps while one steps: list nodes in list order, the newest on top;
 * below them other objects to which something happens. Worked out once per run.
 */
export function stripRows(run: Run): readonly StripRow[] {
  const found = known.get(run);
  if (found !== undefined) return found;
  const { machine } = run;
  const byObject = new Map<number, LifeStrip[]>();
  for (const strip of lifeStrips(run)) {
    const others = byObject.get(strip.object);
    if (others === undefined) byObject.set(strip.object, [strip]);
    else others.push(strip);
  }
  const listOf = (object: number): number =>
    listOfStruct(machine, machine.program.objects[object]?.struct ?? -1);
  const columns = machine.program.views.lists.flatMap((_, list) => listColumns(run, list));
  const inOrder = [...new Set(columns.map((key) => Number.parseInt(key, 10)))];
  const others = [...byObject]
    .filter(([object, strips]) => listOf(object) < 0 && strips.some(isEventful))
    .map(([object]) => object);
  const rows = [...inOrder, ...others].flatMap((object) => {
    const strips = byObject.get(object);
    return strips === undefined ? [] : [{ object, strips }];
  });
  known.set(run, rows);
  return rows;
}

/** Something happens to it: it begins or ends in this run, or is handed to RCU. */
const isEventful = ({ allocated, spans }: LifeStrip): boolean =>
  (allocated?.tick ?? 0) > 0 || spans.length > 1;
