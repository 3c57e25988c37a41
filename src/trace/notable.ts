import type { Run, TickRecord } from './model';
import { ticksWaited } from './wait-ticks';
import { isSpin } from './waiters';

const kindsOfNote: ReadonlySet<string> = new Set([
  'lock',
  'unlock',
  'rcu-lock',
  'rcu-unlock',
  'strike',
  'handler-end',
  'fault',
  'grace-period-start',
  'grace-period-end',
  'quiescent',
  'queue',
  'free',
  'user-return',
]);

const notesOfNote: ReadonlySet<string> = new Set(['record', 'dropped', 'skipped', 'fill']);

/**
 * Is this tick one to stop at? A lock taken or let go, a grace period's edge, a record printed, dropped
 * or passed over, a fault; with `run` also the first tick of a wait.
 */
export function isOfNote(record: TickRecord, run?: Run): boolean {
  if (record.wait !== undefined) return run !== undefined && isFirstOfWait(run, record);
  return record.events.some(
    (event) =>
      kindsOfNote.has(event.kind) || (event.kind === 'note' && notesOfNote.has(event.name)),
  );
}

/** Does a wait that is worth telling of begin with this tick? */
export function isFirstOfWait(run: Run, record: TickRecord): boolean {
  const { wait } = record;
  if (
    wait === undefined ||
    (!isSpin(wait) && wait.kind !== 'readers' && wait.kind !== 'interrupted')
  )
    return false;
  return ticksWaited(run, record.index, record.actor, wait) === 1;
}
