import { faultOf } from '../fault-of';
import type { Run } from '../model';

/** Where the fault of a run is to be drawn. */
export interface FaultPlace {
  readonly tick: number;
  /** Who made it; for a deadlock all on the circle. */
  readonly actors: readonly number[];
  /** What it is about, where that is one object. */
  readonly object: number | undefined;
}

export function faultPlace(run: Run): FaultPlace | undefined {
  const found = faultOf(run);
  if (found === undefined) return undefined;
  const { fault, actor } = found.event;
  return { tick: found.tick, actors: fault.actors ?? [actor], object: fault.object };
}
