import type { Longest } from '../checker';
import type { Machine } from '../machine';
import { ticksOf, type Tick } from '../trace';

/** The schedule of a cost, with the ticks that `actor` burns in their places. */
export const costTicks = (
  machine: Machine,
  actor: number,
  { schedule, burnt }: Longest,
): readonly Tick[] =>
  ticksOf(machine, schedule).flatMap((tick, place) =>
    burnt.includes(place) ? [{ actor, variant: 0 }, tick] : [tick],
  );
