/**
 * Where the rows of a pane's timeline stand, in pixels of the design from the top of its first lane. What is
 * drawn across rows (tethers, quiescent states, the line of a fault) reads its y here.
 *
 * ```text
 * CPU0  ──o──•──▐███▌──      lanes: from 34 high to 82
 * CPU1  ──────▲▲▲──────
 * RCU        |▨▨▨▨▨▨         rcu: from 42 to 50
 * timer 2  ════╶╶╶▨▨▨        strips: rows of 24 to 27, of 15 at least; beyond six they scroll
 * ```
 */
export interface LaneRow {
  readonly y: number;
  readonly height: number;
  /** The base line, and how high what stands on it is. */
  readonly base: number;
  readonly body: number;
  /** Mirrored at the diagonal, so that time runs down. */
  readonly isTurned?: boolean;
}

export interface LaneLayout {
  /** A lane per CPU, in order. */
  readonly lanes: readonly LaneRow[];
  readonly rcu: LaneRow;
  /** The window that the strips scroll in. */
  readonly strips: { readonly y: number; readonly height: number; readonly row: number };
  /** All rows; more than what there is where the lanes scroll. */
  readonly height: number;
}

export interface LaneSpace {
  readonly lanes: number;
  readonly strips: number;
  readonly height: number;
}

/** How many strips are in view at once, at most. */
export const STRIPS_SHOWN = 6;
const LEAST_LANE = 34;
const MOST_LANE = 82;
/** What lanes keep before strips give way to them. */
const MODEST_LANE = 39;
const LEAST_ROW = 15;
/** Room for the label above the first strip, and for what stands out below the last. */
export const ABOVE_STRIPS = 8;

export function computeLaneLayout(space: LaneSpace): LaneLayout {
  const { lanes, height } = space;
  const rcuHeight = clamp(Math.round(height * 0.13), 42, 50);
  const shown = Math.min(space.strips, STRIPS_SHOWN);
  const left = height - rcuHeight - ABOVE_STRIPS - lanes * MODEST_LANE;
  // The design has 23; a target is to have 24.
  const most = clamp(Math.round(height * 0.07), 24, 27);
  const row = clamp(Math.floor(left / Math.max(1, shown)), LEAST_ROW, most);
  const stripsHeight = shown * row + ABOVE_STRIPS;
  const each = Math.floor((height - rcuHeight - stripsHeight) / Math.max(1, lanes));
  const lane = clamp(each, LEAST_LANE, MOST_LANE);
  const rcuY = lanes * lane;
  return {
    lanes: Array.from({ length: lanes }, (_, index) => toLane(index * lane, lane)),
    rcu: toRcu(rcuY, rcuHeight),
    strips: { y: rcuY + rcuHeight, height: stripsHeight, row },
    height: rcuY + rcuHeight + stripsHeight,
  };
}

/** The base line lies a little below the middle: labels and the comb stand above the body. */
function toLane(y: number, height: number): LaneRow {
  const body = clamp(Math.round(height / 3), 12, 26);
  return { y, height, base: y + Math.round(height * 0.57), body };
}

function toRcu(y: number, height: number): LaneRow {
  return { y, height, base: y + height / 2, body: clamp(Math.round(height * 0.46), 12, 26) };
}

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, value));

/** Where a lane has what concerns RCU: its sections, its quiescent states. */
export const belowBody = (row: LaneRow): number => row.base + row.body / 2 + 8;
