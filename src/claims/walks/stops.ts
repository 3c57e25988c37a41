import type { Leg, Stop, Walk } from '../../scenarios/posix-timers';

/** A stop and the schedule that it is on. */
export interface WalkStop {
  readonly leg: Leg;
  readonly stop: Stop;
}

/** All stops of a walk, in order. */
export const stopsOf = ({ legs }: Walk): readonly WalkStop[] =>
  legs.flatMap((leg) => leg.stops.map((stop) => ({ leg, stop })));
