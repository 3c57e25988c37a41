import { lowerBound } from '../../trace';
import type { TickAxis } from './tick-axis';

/** A tick that was burnt; where ticks are narrower than a pixel, one that holds any, at least a pixel wide. */
export interface BurntColumn {
  readonly x: number;
  readonly width: number;
  /** How many of its ticks were burnt, 0 to 1. */
  readonly share: number;
}

/** Of the ascending ticks `burnt`, those in view. */
export function computeBurntColumns(
  burnt: readonly number[],
  axis: TickAxis,
): readonly BurntColumn[] {
  const shown = burnt.slice(lowerBound(burnt, axis.first), lowerBound(burnt, axis.last + 1));
  if (axis.tickWidth >= 1) {
    return shown.map((tick) => ({ x: axis.x(tick - 1), width: axis.tickWidth, share: 1 }));
  }
  const counts = new Map<number, number>();
  for (const tick of shown) {
    const x = Math.floor(axis.x(tick - 0.5));
    counts.set(x, (counts.get(x) ?? 0) + 1);
  }
  return [...counts].map(([x, count]) => ({
    x,
    width: 1,
    share: Math.min(1, count * axis.tickWidth),
  }));
}
