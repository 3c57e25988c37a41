import { objectAt } from '../../machine';
import type { Run } from '../../trace';

/** The heap object that tick `index` touched: what was allocated, queued, freed, faulted on, or accessed. */
export function touchedAt(run: Run, index: number): number | undefined {
  const events = run.ticks[index - 1]?.events ?? [];
  const objects = events.flatMap((event) => {
    if (event.kind === 'fault') return [event.fault.object];
    if ('object' in event) return [event.object];
    return 'address' in event ? [objectAt(run.machine, event.address)?.index] : [];
  });
  return objects.find(
    (object) => object !== undefined && run.machine.program.objects[object]?.storage === 'heap',
  );
}
