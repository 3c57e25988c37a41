import { newTimeline } from '../store';
import type { LaneLayout, LaneRow } from './timeline/lane-layout';
import { computeTickAxis, type TickAxis } from './timeline/tick-axis';

/** How high a tick is, at least. */
const TICK = 11.2;
/** Where the cursor stands, as a share of the height, while there are ticks on both sides. */
const CURSOR = 0.78;
/** What stays open below the last tick, for tethers. */
const BELOW = 24;

/** The axis of a phone: time runs down. Its `x` is pixels from the top. */
export function computePhoneAxis(length: number, position: number, height: number): TickAxis {
  const latest = length - (height - BELOW) / TICK;
  const start = Math.max(0, Math.min(latest, position - (CURSOR * height) / TICK));
  return computeTickAxis({ ...newTimeline, width: height, zoom: TICK, start }, length);
}

/** The schedule between the columns of the two panes. */
export const SCHEDULE = 34;
const BODY = 14;

/**
 * The columns of a pane as the rows of a timeline on its side: a lane's `y` is its left edge, its `base` where
 * its line runs down.
 *
 * ```text
 * CPU0 CPU1 CPU2 RCU │ 30 D │ CPU0 CPU1 CPU2 RCU
 *  ▐▌   ▐▶   │       │    D │  │    ▐▌   │    ▨
 *  ▐▌   ▐▶   ●       │    C │  │    ▐▌   ●    ▨
 * ```
 */
export function computePhoneColumns(lanes: number, width: number): LaneLayout {
  const pitch = (width - SCHEDULE) / 2 / (lanes + 1);
  const toRow = (index: number): LaneRow => {
    const y = index * pitch;
    return { y, height: pitch, base: y + pitch * 0.45, body: BODY, isTurned: true };
  };
  return {
    lanes: Array.from({ length: lanes }, (_, index) => toRow(index)),
    rcu: toRow(lanes),
    strips: { y: pitch * (lanes + 1), height: 0, row: 0 },
    height: pitch * (lanes + 1),
  };
}
