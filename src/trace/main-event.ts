import type { Event, EventKind } from '../machine';
import type { TickRecord } from './model';

/** Which event of a tick names it: the least number wins, ties go to the first. */
const rank: Readonly<Record<EventKind, number>> = {
  fault: 0,
  'grace-period-start': 1,
  'grace-period-end': 1,
  strike: 1,
  free: 2,
  queue: 2,
  callback: 3,
  lock: 4,
  unlock: 4,
  'rcu-lock': 4,
  'rcu-unlock': 4,
  allocate: 4,
  store: 4,
  update: 4,
  load: 4,
  'copy-to-user': 4,
  'interrupts-off': 6,
  'interrupts-on': 6,
  'handler-end': 7,
  'user-return': 7,
  quiescent: 8,
  note: 9,
  finish: 9,
};

/** The one step of a tick, without what rides along. Undefined where the actor could not move. */
export const mainEvent = ({ events }: TickRecord): Event | undefined => mainEventOf(events);

/** The event that names all of these; undefined for none. */
export function mainEventOf(events: readonly Event[]): Event | undefined {
  let main: Event | undefined;
  for (const event of events)
    if (main === undefined || rank[event.kind] < rank[main.kind]) main = event;
  return main;
}
