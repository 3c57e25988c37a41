import type { MapData } from '../../checker';
import type { Size } from '../../stage';

/** Where everything is drawn, in CSS pixels. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Pixels for a tick, and for a step up or down. */
  readonly dx: number;
  readonly dy: number;
  readonly x: (depth: number) => number;
  readonly y: (row: number) => number;
  /** Per spot. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly radii: Float64Array;
  /** Per mark: where it is drawn. Those of a kind that would lie over each other share a place. */
  readonly markXs: Float64Array;
  readonly markYs: Float64Array;
  /** How many share its place, for the first of them; 0 for the others, which are not drawn. */
  readonly markCounts: Int32Array;
}

const LEFT = 34;
const RIGHT = 30;
const TOP = 30;
const BOTTOM = 34;
/** Fewer pixels for a tick than this, and the drawing scrolls. */
const LEAST_DX = 4.5;
const MOST_DY = 18;

/** Ticks go right; a reader's step goes up, anybody else's down. */
export const rowOf = (depth: number, reader: number): number => 2 * reader - depth;

/**
 * How far a spot lies above or below the middle of its place, whose neighbours are 2 away: 0 for the first, then
 * ever finer between those that are there. It never changes when more come.
 */
export function offsetOf(slot: number): number {
  let part = 0;
  for (let rest = (slot + 1) >> 1, bit = 0.5; rest > 0; rest >>= 1, bit /= 2)
    if ((rest & 1) === 1) part += bit;
  return (slot % 2 === 1 ? 0.9 : -0.9) * part;
}

export function computeLayout(map: MapData, size: Size): MapLayout {
  const { spots, marks, grain } = map;
  const count = spots.depth.length;
  const deepest = Math.max(1, map.levels.length - 1);
  const middle = (grain - 1) / 2;
  const depths = Float64Array.from(spots.depth, (depth) => Math.min(depth + middle, deepest));
  const bases = Float64Array.from(spots.depth, (depth, spot) =>
    rowOf(depth + middle, (spots.reader[spot] ?? 0) + middle),
  );
  const rows = bases.map((base, spot) => base + offsetOf(spots.slot[spot] ?? 0));
  const highest = rows.reduce((most, row) => Math.max(most, row), 1);
  const lowest = rows.reduce((least, row) => Math.min(least, row), -1);
  const width = Math.max(size.width, LEFT + RIGHT + LEAST_DX * deepest);
  const dx = (width - LEFT - RIGHT) / deepest;
  const dy = Math.min(MOST_DY, (size.height - TOP - BOTTOM) / (highest - lowest));
  const top = TOP + (size.height - TOP - BOTTOM - dy * (highest - lowest)) / 2;
  const x = (depth: number): number => LEFT + dx * depth;
  const y = (row: number): number => top + dy * (highest - row);
  return {
    width,
    height: size.height,
    dx,
    dy,
    x,
    y,
    xs: depths.map(x),
    ys: rows.map(y),
    radii: toRadii(map, Math.min(dx, 2 * dy) * grain, count),
    ...placeMarks(
      marks.kind,
      Float64Array.from(marks.spot, (spot) => x(depths[spot] ?? 0)),
      Float64Array.from(marks.spot, (spot) => y(rows[spot] ?? 0)),
    ),
  };
}

/** Marks are this wide and high. */
const MARK = 11.5;

/** One drawn mark for those of a kind that lie within its width; another kind is moved up until it is free. */
function placeMarks(
  kinds: Uint8Array,
  xs: Float64Array,
  ys: Float64Array,
): Pick<MapLayout, 'markXs' | 'markYs' | 'markCounts'> {
  const markYs = Float64Array.from(ys);
  const markXs = Float64Array.from(xs);
  const markCounts = new Int32Array(kinds.length);
  const drawn: number[] = [];
  const near = (x: number, y: number): number | undefined =>
    drawn.find(
      (one) => Math.abs((markXs[one] ?? 0) - x) < MARK && Math.abs((markYs[one] ?? 0) - y) < MARK,
    );
  for (const [mark, x] of xs.entries()) {
    let y = ys[mark] ?? 0;
    let there = near(x, y);
    while (there !== undefined && kinds[there] !== kinds[mark]) {
      y = (markYs[there] ?? 0) - MARK;
      there = near(x, y);
    }
    if (there === undefined) drawn.push(mark);
    else markCounts[there] = (markCounts[there] ?? 0) + 1;
    markXs[mark] = there === undefined ? x : (markXs[there] ?? x);
    markYs[mark] = there === undefined ? y : (markYs[there] ?? y);
    if (there === undefined) markCounts[mark] = 1;
  }
  return { markXs, markYs, markCounts };
}

/** The area is how many states there are. */
function toRadii({ isMerged, spots }: MapData, room: number, count: number): Float64Array {
  if (!isMerged) return new Float64Array(count).fill(Math.max(1, Math.min(2.1, 0.3 * room)));
  const most = spots.states.reduce((one, other) => Math.max(one, other), 1);
  const largest = Math.max(2, Math.min(9, 0.62 * room));
  return Float64Array.from(spots.states, (states) =>
    Math.max(0.7, largest * Math.sqrt(states / most)),
  );
}
