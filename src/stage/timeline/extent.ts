import type { Span } from '../../trace';
import type { TickAxis } from './tick-axis';

/** What is out of view reaches this far beyond the edge, where it is clipped. */
const BEYOND = 8;

/**
 * From the left edge of the tick a span begins in to the right edge of the one it ends in; at least 1 px. What is
 * far out of view is as near as can be.
 */
export function extentOf(
  { from, to }: Pick<Span, 'from' | 'to'>,
  { x, width }: TickAxis,
): { readonly left: number; readonly right: number } {
  const left = Math.max(-BEYOND, x(Math.max(0, from - 1)));
  return { left, right: Math.min(width + BEYOND, Math.max(left + 1, x(to))) };
}
