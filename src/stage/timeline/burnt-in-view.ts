import type { TickAxis } from './tick-axis';

/** A tick that was burnt; where ticks are narrower than a pixel, one that holds any, at least a pixel wide. */
export interface BurntColumn {
  readonly x: number;
  readonly width: number;
  /** How many of its ticks were burnt, 0 to 1. */
  readonly share: number;
}

/** Those in view, by how many ticks were burnt up to each. */
export function computeBurntColumns(
  countTo: (tick: number) => number,
  axis: TickAxis,
): readonly BurntColumn[] {
  const { first, last, tickWidth, x } = axis;
  const columns: BurntColumn[] = [];
  if (tickWidth >= 1) {
    for (let tick = first; tick <= last; tick += 1)
      if (countTo(tick) > countTo(tick - 1))
        columns.push({ x: x(tick - 1), width: tickWidth, share: 1 });
    return columns;
  }
  /** The last tick whose middle is left of a pixel. */
  const lastBefore = (pixel: number): number =>
    Math.max(first - 1, Math.min(last, Math.ceil((pixel - x(0)) / tickWidth + 0.5) - 1));
  for (let pixel = 0; pixel < axis.width; pixel += 1) {
    const count = countTo(lastBefore(pixel + 1)) - countTo(lastBefore(pixel));
    if (count > 0) columns.push({ x: pixel, width: 1, share: Math.min(1, count * tickWidth) });
  }
  return columns;
}

/** How many of the ticks in view `isIt` holds for, up to each of them. */
export function countInView(
  { first, last }: TickAxis,
  isIt: (tick: number) => boolean,
): (tick: number) => number {
  let count = 0;
  const counts = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    if (isIt(first + index)) count += 1;
    return count;
  });
  return (tick) => counts[tick - first] ?? 0;
}
