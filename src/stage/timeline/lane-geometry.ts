import type { LaneRow } from './lane-layout';

/** Where the parts of a lane stand, in pixels of the design from its top. */
export interface LaneGeometry {
  readonly height: number;
  readonly base: number;
  /** How high a lock of one object is, and what stands in it: the contended lock, teeth. */
  readonly body: number;
  readonly inner: number;
  /** The line of the comb, whose teeth point down. */
  readonly comb: number;
  /** The line of the outermost section's bracket. */
  readonly bracket: number;
  /** Base lines of the labels. */
  readonly above: number;
  readonly below: number;
}

/** Below this the parts move together. */
const ROOMY = 46;

export function laneGeometry({ y, height, base, body }: LaneRow): LaneGeometry {
  const isRoomy = height >= ROOMY;
  const at = base - y;
  const comb = at - body / 2 - (isRoomy ? 6.5 : 5);
  const bracket = at + body / 2 + (isRoomy ? 6 : 4);
  return {
    height,
    base: at,
    body,
    inner: body - 4,
    comb,
    bracket,
    above: comb - (isRoomy ? 4.5 : 2),
    below: at + body / 2 + 12,
  };
}

/** How high the bar of a lock is: lower within another one, and always lower for one that others contend for. */
export const lockHeight = ({ body }: LaneGeometry, depth: number, isContended: boolean): number =>
  Math.max(6, body - 4 * Math.max(depth, isContended ? 1 : 0));
