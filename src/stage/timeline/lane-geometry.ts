import type { LaneRow } from './lane-layout';

/** Where the parts of a lane stand, in pixels of the design from its top. */
export interface LaneGeometry {
  readonly height: number;
  readonly base: number;
  /** How high a lock of one object is, and what stands in it: the contended lock, teeth. */
  readonly body: number;
  readonly inner: number;
  /** Where teeth stand, and how far they reach down from there: less than 0 is up, as they do in a lane. */
  readonly foot: number;
  readonly tooth: number;
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

export function laneGeometry({ y, height, base, body, isTurned = false }: LaneRow): LaneGeometry {
  const isRoomy = height >= ROOMY;
  const at = base - y;
  const comb = at - body / 2 - (isRoomy ? 6.5 : 5);
  const bracket = at + body / 2 + (isRoomy ? 6 : 4);
  const inner = body - 4;
  // Mirrored, teeth would point back at the comb.
  const down = isTurned ? 1 : -1;
  return {
    height,
    base: at,
    body,
    inner,
    foot: at - (down * inner) / 2,
    tooth: down * inner,
    comb,
    bracket,
    above: comb - (isRoomy ? 4.5 : 3.5),
    below: at + body / 2 + 12,
  };
}

/** How high the bar of a lock is: lower within another one, and always lower for one that others contend for. */
export const lockHeight = ({ body }: LaneGeometry, depth: number, isContended: boolean): number =>
  Math.max(6, body - 4 * Math.max(depth, isContended ? 1 : 0));
