import type { Box } from './list-layout';

type Point = readonly [number, number];

/** The shaft of a pointer, and what it ends with: a mark at the tip, which points right until it is turned. */
export interface Arrow {
  readonly d: string;
  readonly tip: Point;
  /** In degrees, clockwise. */
  readonly turn: number;
}

/** Through five points, always: paths of the same commands can slide from one to any other. */
type Five = readonly [Point, Point, Point, Point, Point];

const toArrow = (points: Five, turn: number): Arrow => ({
  d: toSpline(points),
  tip: points[4],
  turn,
});

/**
 * A uniform cubic B-spline, as the Bézier curves that it consists of. Each end counts three times, so that it
 * begins and ends there. (d3-shape has one, and four kilobytes of other shapes with it.)
 */
function toSpline(points: Five): string {
  const last = points.length - 1;
  const at = (index: number): Point => points[Math.max(0, Math.min(index, last))] ?? points[0];
  const blend = (first: number, ...weights: readonly number[]): string =>
    ([0, 1] as const)
      .map((axis) =>
        weights.reduce((sum, weight, index) => sum + weight * at(first + index)[axis], 0),
      )
      .map((value) => Number(value.toFixed(2)))
      .join();
  const curves = [-1, 0, 1, 2, 3, 4].map(
    (first) =>
      `C${blend(first, 2 / 3, 1 / 3)} ${blend(first, 1 / 3, 2 / 3)} ${blend(first, 1 / 6, 4 / 6, 1 / 6)}`,
  );
  return `M${points[0].join()}${curves.join('')}`;
}

function straight([x, y]: Point, [endX, endY]: Point, turn: number): Arrow {
  const at = (share: number): Point => [x + (endX - x) * share, y + (endY - y) * share];
  return toArrow([at(0), at(0.25), at(0.5), at(0.75), at(1)], turn);
}

/** `next` leaves right, in the upper half; `pprev` leaves left, in the lower half. */
export const nextY = (box: Box): number => box.y + box.height * 0.36;
export const pprevY = (box: Box): number => box.y + box.height * 0.72;

/** The base lines of a node's name and of the word below it. */
export const nameY = (box: Box): number => box.y + 15.5 - (36 - box.height) / 2;
export const noteY = (box: Box): number => box.y + 28.5 - (36 - box.height) * 0.62;

/** What `next` and `pprev` have where they lead to no node. */
export const nextStub = (from: Box, length: number): Arrow => {
  const x = from.x + from.width;
  return straight([x, nextY(from)], [x + length, nextY(from)], 0);
};
export const pprevStub = (from: Box, length: number): Arrow =>
  straight([from.x, pprevY(from)], [from.x - length, pprevY(from)], 180);

/** From the right edge of `from` to the node it points to. */
export function toNextArrow(from: Box, to: Box): Arrow {
  const start: Point = [from.x + from.width, nextY(from)];
  if (from.y === to.y && to.x > from.x) return straight(start, [to.x - 1, nextY(to)], 0);
  const middle = to.x + to.width / 2;
  if (to.x > from.x) {
    const isDown = to.y > from.y;
    const end: Point = [middle, isDown ? to.y - 1 : to.y + to.height + 1];
    const bend: Point = [middle - 4, start[1]];
    return toArrow([start, bend, bend, [middle, start[1]], end], isDown ? 90 : -90);
  }
  const over = Math.max(1, Math.min(from.y, to.y) - 14);
  const out = start[0] + 14;
  return toArrow([start, [out, start[1]], [out, over], [middle, over], [middle, to.y - 1]], 90);
}

/** From the left edge of `from` back to the slot it names, the right edge of `to`. */
export function toPprevArrow(from: Box, to: Box): Arrow {
  const start: Point = [from.x, pprevY(from)];
  const edge = to.x + to.width;
  if (from.y === to.y && to.x < from.x) return straight(start, [edge + 1, pprevY(to)], 180);
  if (to.x < from.x) {
    const isDown = to.y > from.y;
    const end: Point = [edge - 8, isDown ? to.y - 1 : to.y + to.height + 1];
    const bend: Point = [end[0], start[1]];
    return toArrow([start, bend, bend, bend, end], isDown ? 90 : 270);
  }
  const middle = to.x + to.width / 2;
  const under = Math.max(from.y, to.y) + from.height + 12;
  const out = start[0] - 10;
  const end: Point = [middle, to.y + to.height + 1];
  return toArrow([start, [out, start[1]], [out, under], [middle, under], end], 270);
}
