import type { ReactNode } from 'react';
import type { TickAxis } from './tick-axis';

interface ScrolledProps {
  readonly axis: TickAxis;
  /** Drawn where `alongOf` says. */
  readonly children: ReactNode;
}

/**
 * Marks at their place in the whole schedule, moved as one to where the view has it: a schedule that goes on at its
 * end moves the view with every tick, and hundreds of marks with it.
 */
export function Scrolled({ axis, children }: ScrolledProps) {
  return <g transform={`translate(${String(axis.x(0))} 0)`}>{children}</g>;
}

/** The middle of a tick from where the schedule begins, in pixels of the design. */
export const alongOf = (tick: number, axis: TickAxis): number => (tick - 0.5) * axis.tickWidth;
