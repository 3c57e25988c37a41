import type { MapData } from '../../checker';
import type { MapLayout } from './layout';

/** What can be pointed at: a spot, or a mark, which lies on top. */
export type Target =
  | { readonly kind: 'spot'; readonly index: number }
  | { readonly kind: 'mark'; readonly index: number };

/** How far from its middle something is still meant. */
const REACH = 14;
const MARK_REACH = 9;

export function nearestTarget(layout: MapLayout, x: number, y: number): Target | undefined {
  const mark = nearest(layout.markXs, layout.markYs, x, y, MARK_REACH);
  if (mark >= 0) return { kind: 'mark', index: mark };
  const spot = nearest(layout.xs, layout.ys, x, y, REACH);
  return spot < 0 ? undefined : { kind: 'spot', index: spot };
}

function nearest(xs: Float64Array, ys: Float64Array, x: number, y: number, reach: number): number {
  let found = -1;
  let least = reach * reach;
  for (const [index, at] of xs.entries()) {
    const distance = (at - x) ** 2 + ((ys[index] ?? 0) - y) ** 2;
    if (distance >= least) continue;
    least = distance;
    found = index;
  }
  return found;
}

export const nodeOf = ({ spots, marks }: MapData, { kind, index }: Target): number =>
  (kind === 'spot' ? spots.node : marks.node)[index] ?? 0;

export const spotOf = ({ marks }: MapData, { kind, index }: Target): number =>
  kind === 'spot' ? index : (marks.spot[index] ?? 0);

export const pointOf = (
  layout: MapLayout,
  { kind, index }: Target,
): { readonly x: number; readonly y: number } =>
  kind === 'spot'
    ? { x: layout.xs[index] ?? 0, y: layout.ys[index] ?? 0 }
    : { x: layout.markXs[index] ?? 0, y: layout.markYs[index] ?? 0 };

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const vectors: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The spot that a step leads to or comes from, as straight as possible in that direction; undefined where none does. */
export function neighbourOf(
  { bands }: MapData,
  layout: MapLayout,
  spot: number,
  direction: Direction,
): number | undefined {
  const [alongX, alongY] = vectors[direction];
  const from = pointOf(layout, { kind: 'spot', index: spot });
  let best: number | undefined;
  let straightest = 0.05;
  for (const [band, source] of bands.from.entries()) {
    const target = bands.to[band] ?? 0;
    if (source !== spot && target !== spot) continue;
    const isForward = source === spot;
    const other = isForward ? target : source;
    const dx = ((layout.xs[other] ?? 0) - from.x) / layout.dx;
    const dy = ((layout.ys[other] ?? 0) - from.y) / layout.dy;
    const length = Math.hypot(dx, dy);
    if (length === 0) continue;
    // Up and down go on with the schedule where they can.
    const along = (dx * alongX + dy * alongY) / length + (isForward && alongX === 0 ? 0.5 : 0);
    const isThatWay = dx * alongX + dy * alongY > 0;
    if (!isThatWay || along <= straightest) continue;
    straightest = along;
    best = other;
  }
  return best;
}
