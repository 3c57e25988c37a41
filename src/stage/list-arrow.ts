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
function toSpline([a, b, c, d, e]: Five): string {
  return `M${toText(a)}${curve(a, a, b)}${curve(a, b, c)}${curve(b, c, d)}${curve(c, d, e)}${curve(d, e, e)}${curve(e, e, e)}`;
}

/** One curve of the spline, which ends near (x, y) and begins where the one before it ended. */
function curve([fromX, fromY]: Point, [x, y]: Point, [afterX, afterY]: Point): string {
  const nearFrom = toText([(2 * fromX + x) / 3, (2 * fromY + y) / 3]);
  const nearTo = toText([(fromX + 2 * x) / 3, (fromY + 2 * y) / 3]);
  const end = toText([(fromX + 4 * x + afterX) / 6, (fromY + 4 * y + afterY) / 6]);
  return `C${nearFrom} ${nearTo} ${end}`;
}

const toText = ([x, y]: Point): string => `${String(toHundredths(x))},${String(toHundredths(y))}`;

const toHundredths = (value: number): number => Math.round(100 * value) / 100;

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

/** The base line of a name that stands alone. */
export const middleY = (box: Box): number => box.y + box.height / 2 + 4.5;

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
