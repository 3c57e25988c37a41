import { eventsAt } from './cursor';
import { faultIn, type FaultEvent } from './fault-sentence';
import { createFold } from './fold';
import type { Run } from './model';

/** A fault and its tick; 0 before the first. */
interface FaultOfRun {
  readonly tick: number;
  readonly event: FaultEvent;
}

/** The run's fault; undefined without one. */
export const faultOf = (run: Run): FaultOfRun | undefined => faultAt(run, run.ticks.length).fault;

export const faultTick = (run: Run): number | undefined => faultOf(run)?.tick;

const faultAt = createFold<{ readonly fault: FaultOfRun | undefined }>(
  (run) => findFault({ fault: undefined }, run, 0),
  findFault,
);

function findFault(
  known: { readonly fault: FaultOfRun | undefined },
  run: Run,
  tick: number,
): { readonly fault: FaultOfRun | undefined } {
  const event = faultIn(eventsAt(run, tick));
  return event === undefined ? known : { fault: { tick, event } };
}
