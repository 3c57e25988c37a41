import { ticks } from 'd3-array';
import { capacityOf, tickWidthOf, type Timeline } from '../../store';

/**
 * Which ticks are in view, and where: the same in both panes and in the schedule between them. In pixels of
 * the design from the left edge of the track. Tick i fills x(i - 1) to x(i), in part where it stands at an edge.
 *
 * ```text
 *        0         track        width
 *  label |─R─|─R─|─D─|─ … ─|─R─|    |
 *          ↑   x(2)            x(last)
 *         first
 * ```
 */
export interface TickAxis {
  readonly width: number;
  /** Less than 1 where thousands are in view. */
  readonly tickWidth: number;
  /** The first and last tick in view, counting from 1; `last` is less than `first` for no ticks. */
  readonly first: number;
  readonly last: number;
  /** The right edge of a tick; of 0, the left edge of the first. */
  readonly x: (tick: number) => number;
  /** The position, 0 to the length of the schedule, whose cursor would stand nearest. */
  readonly tickAt: (x: number) => number;
  /** The tick that fills `x`; undefined beside the schedule. */
  readonly tickUnder: (x: number) => number | undefined;
  /** The ticks to write numbers at. */
  readonly numbers: readonly number[];
}

/** Pixels between two numbers, at least. */
const APART = 64;

export function computeTickAxis(timeline: Timeline, length: number): TickAxis {
  const { width, start } = timeline;
  const tickWidth = tickWidthOf(timeline, length);
  const end = start + capacityOf(timeline, length);
  const pixels = width / (end - start);
  const at = (x: number): number => start + x / pixels;
  return {
    width,
    tickWidth,
    first: Math.floor(start) + 1,
    last: Math.min(length, Math.ceil(end)),
    x: (tick) => (tick - start) * pixels,
    tickAt: (x) => Math.max(0, Math.min(length, Math.round(at(x)))),
    tickUnder: (x) => {
      const tick = Math.floor(at(x)) + 1;
      return tick >= 1 && tick <= length ? tick : undefined;
    },
    numbers: ticks(start, end, Math.max(1, Math.floor(width / APART))).filter(
      (tick) => Number.isInteger(tick) && tick >= 1 && tick <= length,
    ),
  };
}

/** The middle of a tick; of 0, where the axis begins. */
export const middleOf = (tick: number, axis: TickAxis): number =>
  tick <= 0 ? axis.x(0) : axis.x(tick) - axis.tickWidth / 2;
