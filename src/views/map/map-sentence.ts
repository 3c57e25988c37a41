import type { LockWait, MapData } from '../../checker';
import { initial, type Machine } from '../../machine';
import { toCount, toDigits } from '../../store';
import { actorName, lockName, readerOf } from '../../trace';
import type { Void } from './voids';

/** The lock that matters most to the reader: the one that most states have somebody wait for because of it, or it for. */
export function shownLock({ waits }: MapData, reader: number): number | undefined {
  const states = new Map<number, number>();
  for (const { waiter, holder, address, states: more } of waits)
    if (waiter === reader || holder === reader)
      states.set(address, more + (states.get(address) ?? 0));
  return [...states].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

/** What a lock is called before anything has happened. */
export const nameOfLock = (machine: Machine, address: number): string =>
  lockName(machine, initial(machine).state, address);

export const nameOfActor = (machine: Machine, actor: number): string => {
  const description = machine.actors[actor];
  if (description === undefined) return 'nobody';
  if (description.kind !== 'thread') return actorName(machine, actor);
  const name = description.name.replaceAll('_', ' ');
  // "exiting", "signalled": what it is like, not what it does.
  return `the ${name}${/(ing|ed)$/.test(name) ? ' thread' : ''}`;
};

/** One sentence on a map of all states: what is worst about it, or what is missing from it. */
export function toMapSentence(
  machine: Machine,
  map: MapData,
  voids: readonly Void[],
  firstFault: { readonly heading: string; readonly ticks: number } | undefined,
): string {
  const { waits } = map;
  const states = toDigits(map.levels.reduce((sum, one) => sum + one, 0));
  if (firstFault !== undefined) {
    const { heading, ticks } = firstFault;
    return `${heading}: the nearest fault is ${toCount(ticks, 'tick')} from the start.`;
  }
  const reader = readerOf(machine);
  const locked = voids.find(({ reason }) => reason?.kind === 'lock');
  if (locked?.reason?.kind === 'lock') {
    const address = map.locks[locked.reason.lock] ?? 0;
    const ofLock = waits.filter((wait) => wait.address === address);
    return `The void is the lock: ${toWhileWords(machine, ofLock, nameOfLock(machine, address), reader)}.`;
  }
  const most = waits
    .filter(({ holder }) => holder === reader)
    .toSorted((one, other) => other.states - one.states)[0];
  if (most === undefined) {
    if (waits.length === 0) return 'Nobody ever waits for a lock here.';
    return `In none of ${states} states does anybody wait for ${nameOfActor(machine, reader)}.`;
  }
  const { waiter, address, states: waiting } = most;
  const lock = nameOfLock(machine, address);
  return `In ${toDigits(waiting)} of ${states} states ${nameOfActor(machine, waiter)} waits for ${lock}, which ${nameOfActor(machine, reader)} holds.`;
}

function toWhileWords(
  machine: Machine,
  waits: readonly LockWait[],
  lock: string,
  reader: number,
): string {
  const kept = [...new Set(waits.filter(({ holder }) => holder === reader).map((w) => w.waiter))];
  const [first] = kept;
  if (first === undefined) return `while one holds ${lock}, others cannot enter`;
  const whom = kept.length === 1 ? nameOfActor(machine, first) : 'the others';
  return `while ${nameOfActor(machine, reader)} holds ${lock}, ${whom} cannot enter`;
}

/** "150 states, 1 ending, no fault" */
export function toTotalWords(map: MapData): string {
  const { ending, fault, deadlock } = map.totals;
  return [
    toCount(
      map.levels.reduce((sum, one) => sum + one, 0),
      'state',
    ),
    toCount(ending, 'ending'),
    fault === 0 ? 'no fault' : toCount(fault, 'fault'),
    ...(deadlock === 0 ? [] : [toCount(deadlock, 'deadlock')]),
  ].join(', ');
}
