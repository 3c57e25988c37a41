import { scaleLinear } from 'd3-scale';

/** Which ticks the spine shows, and where. Tick i fills the column from x(i - 1) to x(i). */
export interface SpineWindow {
  readonly tickWidth: number;
  /** The first and last tick in view. */
  readonly first: number;
  readonly last: number;
  /** The x of the right edge of tick i. */
  readonly x: (tick: number) => number;
  readonly tickAt: (x: number) => number;
}

const WIDEST = 15;
const NARROWEST = 9;
/** Empty columns that stay open behind the last tick. */
const OPEN = 4;

/**
 * The whole schedule if letters of 9 px fit; else as much as fits, around the cursor, which then stands at
 * three quarters of the width.
 */
export function computeSpineWindow(length: number, position: number, width: number): SpineWindow {
  const tickWidth = Math.max(NARROWEST, Math.min(WIDEST, width / (length + OPEN)));
  const capacity = Math.max(1, Math.floor(width / tickWidth));
  const latestStart = Math.max(0, length + OPEN - capacity);
  const start = Math.max(0, Math.min(latestStart, position - Math.floor(capacity * 0.75)));
  const scale = scaleLinear()
    .domain([start, start + capacity])
    .range([0, capacity * tickWidth]);
  return {
    tickWidth,
    first: start + 1,
    last: Math.min(length, start + capacity),
    x: (tick) => scale(tick),
    tickAt: (x) => Math.max(0, Math.min(length, Math.round(scale.invert(x)))),
  };
}
