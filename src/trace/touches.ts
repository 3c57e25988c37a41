import { objectAt } from '../machine';
import type { Event, Machine } from '../machine';

/** Is this event about the object, or about memory of it? */
export function touches(machine: Machine, event: Event, object: number): boolean {
  if ('object' in event) return event.object === object;
  if ('address' in event) return objectAt(machine, event.address)?.index === object;
  if (event.kind === 'fault') return event.fault.object === object;
  return (
    event.kind === 'note' &&
    event.values.some((value) => objectAt(machine, value)?.index === object)
  );
}
