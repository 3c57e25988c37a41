import { allDone, gracePeriod, lockOf, type MapData, type Obstacle } from '../../checker';
import { rowOf } from './layout';

/** Places that no state has, between places that some have. */
export interface Void {
  /** Rows that are empty, by depth. */
  readonly rows: ReadonlyMap<number, ReadonlySet<number>>;
  readonly size: number;
  /** What keeps everyone out who stands next to it: one lock, by number, or a grace period that waits. */
  readonly reason:
    { readonly kind: 'lock'; readonly lock: number } | { readonly kind: 'rcu' } | undefined;
}

const LEAST = 12;

type Rows = Map<number, Set<number>>;

/** The holes of the map, largest first. Only where no more than one depth lies in one place. */
export function findVoids(map: MapData): readonly Void[] {
  if (map.grain > 1) return [];
  const empty = emptyRows(map);
  const around = obstaclesAround(map);
  const voids: Void[] = [];
  for (const [depth, rows] of empty)
    for (const row of [...rows]) {
      if (!rows.has(row)) continue;
      const found = flood(empty, depth, row);
      if (found.size >= LEAST) voids.push({ ...found, reason: reasonOf(found.rows, around) });
    }
  return voids.sort((one, other) => other.size - one.size);
}

function emptyRows({ spots }: MapData): Rows {
  const known: Rows = new Map();
  for (const [spot, depth] of spots.depth.entries())
    rowsAt(known, depth).add(rowOf(depth, spots.reader[spot] ?? 0));
  const empty: Rows = new Map();
  for (const [depth, rows] of known) {
    const highest = Math.max(...rows);
    for (let row = Math.min(...rows); row < highest; row += 2)
      if (!rows.has(row)) rowsAt(empty, depth).add(row);
  }
  return empty;
}

function rowsAt(rows: Rows, depth: number): Set<number> {
  const known = rows.get(depth) ?? new Set();
  rows.set(depth, known);
  return known;
}

/** Takes all empty places out of `empty` that hang together with this one. */
function flood(empty: Rows, depth: number, row: number): { rows: Rows; size: number } {
  const rows: Rows = new Map();
  const pending: (readonly [number, number])[] = [[depth, row]];
  let size = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [d, r] = next;
    if (empty.get(d)?.delete(r) !== true) continue;
    size += 1;
    rowsAt(rows, d).add(r);
    pending.push([d - 1, r - 1], [d - 1, r + 1], [d + 1, r - 1], [d + 1, r + 1]);
  }
  return { rows, size };
}

interface Sides {
  readonly reader: Obstacle[];
  readonly others: Obstacle[];
}

function obstaclesAround({ spots }: MapData): ReadonlyMap<string, Sides> {
  const around = new Map<string, Sides>();
  for (const [spot, depth] of spots.depth.entries()) {
    const key = `${depth} ${rowOf(depth, spots.reader[spot] ?? 0)}`;
    const sides = around.get(key) ?? { reader: [], others: [] };
    sides.reader.push(spots.readerObstacle[spot] ?? 0);
    sides.others.push(spots.othersObstacle[spot] ?? 0);
    around.set(key, sides);
  }
  return around;
}

/** From below only the reader could step in, from above only somebody else. */
function reasonOf(rows: Rows, around: ReadonlyMap<string, Sides>): Void['reason'] {
  const obstacles = new Set<Obstacle>();
  for (const [depth, holes] of rows)
    for (const row of holes) {
      for (const one of around.get(`${depth - 1} ${row - 1}`)?.reader ?? []) obstacles.add(one);
      for (const one of around.get(`${depth - 1} ${row + 1}`)?.others ?? []) obstacles.add(one);
    }
  obstacles.delete(allDone);
  const [only] = obstacles;
  if (obstacles.size !== 1 || only === undefined) return undefined;
  if (only === gracePeriod) return { kind: 'rcu' };
  return lockOf(only) < 0 ? undefined : { kind: 'lock', lock: lockOf(only) };
}

/**
 * The middle of the roomiest part of a void that has this many columns and rows, and `isFree`; undefined where it has
 * none.
 */
export function placeIn(
  { rows }: Void,
  columns: number,
  height: number,
  isFree: (place: { readonly depth: number; readonly row: number }) => boolean = () => true,
): { readonly depth: number; readonly row: number } | undefined {
  let best: { depth: number; row: number } | undefined;
  let roomiest = height / 2;
  const wide = Math.ceil(columns);
  for (const [from, first] of rows)
    for (const row of first) {
      let room = Infinity;
      for (let depth = from; depth <= from + wide && room > roomiest; depth++)
        room = Math.min(room, roomAround(rows.get(depth), row));
      if (room <= roomiest) continue;
      const place = { depth: from + wide / 2, row };
      if (!isFree(place)) continue;
      roomiest = room;
      best = place;
    }
  return best;
}

/** How many rows up and down from `row` are empty too. */
function roomAround(holes: ReadonlySet<number> | undefined, row: number): number {
  if (holes === undefined) return 0;
  const isEmpty = (at: number): boolean => holes.has(at) || holes.has(at - 1) || holes.has(at + 1);
  let room = 0;
  while (isEmpty(row + room) && isEmpty(row - room)) room += 1;
  return room;
}
