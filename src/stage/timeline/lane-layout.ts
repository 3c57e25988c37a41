/**
 * Where the rows of a pane's timeline stand, in pixels of the design from the top of its first lane. What is
 * drawn across rows (tethers, quiescent states, the line of a fault) reads its y here.
 *
 * ```text
 * CPU0  ──o──•──▐███▌──      lanes: 34 to 62 high, wide 92
 * CPU1  ──────▲▲▲──────
 * RCU        |▨▨▨▨▨▨         rcu: 42, wide 56
 * timer 2  ════╶╶╶▨▨▨        strips: rows of 23, wide 30; beyond six they scroll
 * ```
 */
export interface LaneRow {
  readonly y: number;
  readonly height: number;
  /** The base line, and how high what stands on it is. */
  readonly base: number;
  readonly body: number;
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
  readonly isWide: boolean;
}

/** How many strips are in view at once, at most. */
export const STRIPS_SHOWN = 6;
const LEAST_LANE = 34;
const LEAST_ROW = 15;
/** Room for the label above the first strip, and for what stands out below the last. */
const ABOVE_STRIPS = 4;

export function computeLaneLayout(space: LaneSpace): LaneLayout {
  const { lanes, height, isWide } = space;
  const rcuHeight = isWide ? 56 : 42;
  const shown = Math.min(space.strips, STRIPS_SHOWN);
  const left = height - rcuHeight - ABOVE_STRIPS - lanes * LEAST_LANE;
  const row = clamp(Math.floor(left / Math.max(1, shown)), LEAST_ROW, isWide ? 30 : 23);
  const stripsHeight = shown * row + ABOVE_STRIPS;
  const each = Math.floor((height - rcuHeight - stripsHeight) / Math.max(1, lanes));
  const lane = clamp(each, LEAST_LANE, isWide ? 92 : 62);
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
