import { objectAt, type Event, type EventKind } from '../../machine';
import { mainEvent } from '../main-event';
import type { Run, TickRecord } from '../model';
import { isSpin } from '../waiters';

/**
 * How a tick is drawn. `lock` and `rcu` are edges: something taken or let go of. `spin` is a tick burnt,
 * `strike` the start of an interrupt handler.
 */
export type MarkKind = 'load' | 'store' | 'update' | 'lock' | 'rcu' | 'strike' | 'fault' | 'spin';

/** One tick of one actor. */
export interface Mark {
  readonly tick: number;
  readonly actor: number;
  readonly kind: MarkKind;
  /** What it touched, where that is one object. */
  readonly object: number | undefined;
  /** The line it came from; none for a tick that moved nobody. */
  readonly line: { readonly file: string; readonly line: number } | undefined;
}

const kinds: Readonly<Record<EventKind, MarkKind>> = {
  fault: 'fault',
  load: 'load',
  store: 'store',
  allocate: 'store',
  free: 'store',
  queue: 'store',
  'copy-to-user': 'store',
  note: 'load',
  finish: 'load',
  'user-return': 'load',
  update: 'update',
  lock: 'lock',
  unlock: 'lock',
  'interrupts-off': 'lock',
  'interrupts-on': 'lock',
  strike: 'strike',
  'handler-end': 'lock',
  'rcu-lock': 'rcu',
  'rcu-unlock': 'rcu',
  quiescent: 'rcu',
  'grace-period-start': 'rcu',
  'grace-period-end': 'rcu',
  callback: 'rcu',
};

/** The mark of a tick; undefined where the actor neither moved nor burnt it. */
export function markOf({ machine }: Run, record: TickRecord): Mark | undefined {
  const { index: tick, actor, wait } = record;
  if (isSpin(wait)) {
    const object =
      wait !== undefined && 'address' in wait ? objectAt(machine, wait.address) : undefined;
    return { tick, actor, kind: 'spin', object: object?.index, line: undefined };
  }
  const event = mainEvent(record);
  if (event === undefined) return undefined;
  const at = event.origin?.at;
  return {
    tick,
    actor,
    kind: kinds[event.kind],
    object: objectOf(event) ?? objectAt(machine, addressOf(event) ?? -1)?.index,
    line: at === undefined ? undefined : { file: at.file, line: at.line },
  };
}

function objectOf(event: Event): number | undefined {
  if (event.kind === 'fault') return event.fault.object;
  return 'object' in event ? event.object : undefined;
}

function addressOf(event: Event): number | undefined {
  if (event.kind === 'fault') return event.fault.address;
  return 'address' in event ? event.address : undefined;
}
