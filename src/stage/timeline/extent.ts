import type { Span } from '../../trace';
import type { TickAxis } from './tick-axis';

/** From the left edge of the tick a span begins in to the right edge of the one it ends in; at least 1 px. */
export function extentOf(
  { from, to }: Pick<Span, 'from' | 'to'>,
  { x }: TickAxis,
): { readonly left: number; readonly right: number } {
  const left = x(Math.max(0, from - 1));
  return { left, right: Math.max(left + 1, x(to)) };
}
