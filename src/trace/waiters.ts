import type { Machine, State } from '../machine';
import { waitOf } from '../machine';
import type { Wait } from './model';

/** The actors that cannot go on because they want the lock at `address`. */
export function waitersFor(machine: Machine, state: State, address: number): readonly number[] {
  return machine.actors
    .filter(({ index }) => {
      const wait = waitOf(machine, state, index);
      return wait?.kind === 'lock' && wait.address === address;
    })
    .map(({ index }) => index);
}

/** A wait that costs: the CPU is busy with it. */
export const isSpin = (wait: Wait | undefined): boolean =>
  wait?.kind === 'lock' || (wait?.kind === 'condition' && wait.spins);

/** The same wait, still going on. */
export function isSameWait(one: Wait, other: Wait): boolean {
  if (one.kind !== other.kind) return false;
  return !('address' in one) || !('address' in other) || one.address === other.address;
}
