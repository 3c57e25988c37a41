import { eventsAt } from '../cursor';
import { faultTick } from '../fault-report';
import { faultIn } from '../fault-sentence';
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
  const tick = faultTick(run);
  const event = tick === undefined ? undefined : faultIn(eventsAt(run, tick));
  if (tick === undefined || event === undefined) return undefined;
  const { fault, actor } = event;
  return { tick, actors: fault.actors ?? [actor], object: fault.object };
}
