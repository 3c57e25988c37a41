import { curveBasis, line } from 'd3-shape';
import type { Box } from './list-layout';

type Point = readonly [number, number];

const curved = line<Point>()
  .x(([x]) => x)
  .y(([, y]) => y)
  .curve(curveBasis);

const straight = line<Point>()
  .x(([x]) => x)
  .y(([, y]) => y);

/** `next` leaves right, in the upper half; `pprev` leaves left, in the lower half. */
export const nextY = (box: Box): number => box.y + box.height * 0.36;
export const pprevY = (box: Box): number => box.y + box.height * 0.72;

/** The base lines of a node's name and of the word below it. */
export const nameY = (box: Box): number => box.y + 15.5 - (36 - box.height) / 2;
export const noteY = (box: Box): number => box.y + 28.5 - (36 - box.height) * 0.62;

/** From the right edge of `from` to the node it points to. The head of the arrow is at the end of the path. */
export function toNextPath(from: Box, to: Box): string {
  const start: Point = [from.x + from.width, nextY(from)];
  if (from.y === to.y && to.x > from.x) return straight([start, [to.x - 1, nextY(to)]]) ?? '';
  const middle = to.x + to.width / 2;
  if (to.x > from.x) {
    const end: Point = [middle, to.y > from.y ? to.y - 1 : to.y + to.height + 1];
    return curved([start, [middle - 4, start[1]], [middle, start[1]], end]) ?? '';
  }
  const over = Math.max(1, Math.min(from.y, to.y) - 14);
  return (
    curved([
      start,
      [start[0] + 14, start[1]],
      [start[0] + 14, over],
      [middle, over],
      [middle, to.y - 1],
    ]) ?? ''
  );
}

/** From the left edge of `from` back to the slot it names, the right edge of `to`. */
export function toPprevPath(from: Box, to: Box): string {
  const start: Point = [from.x, pprevY(from)];
  if (from.y === to.y && to.x < from.x)
    return straight([start, [to.x + to.width + 1, pprevY(to)]]) ?? '';
  const edge = to.x + to.width;
  if (to.x < from.x) {
    const end: Point = to.y > from.y ? [edge - 8, to.y - 1] : [edge - 8, to.y + to.height + 1];
    return curved([start, [end[0], start[1]], [end[0], start[1]], end]) ?? '';
  }
  const middle = to.x + to.width / 2;
  const under = Math.max(from.y, to.y) + from.height + 12;
  return (
    curved([
      start,
      [start[0] - 10, start[1]],
      [start[0] - 10, under],
      [middle, under],
      [middle, to.y + to.height + 1],
    ]) ?? ''
  );
}
