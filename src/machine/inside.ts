import type { Machine, State } from './machine';
import { actorCpu, actorLocks, actorNesting, actorPc, cpuAt, handlerAt, idle } from './machine';

/**
 * Does a grace period that starts now have to wait for this actor? Inside means: in an RCU read-side
 * section, or holding a spinlock, or with interrupts off, or in an interrupt handler or RCU callback;
 * since v5.0 the last four count as read-side sections too (KERNEL.md §4).
 */
export function isInside(machine: Machine, state: State, actor: number): boolean {
  const description = machine.actors[actor];
  const at = machine.actorAt[actor];
  if (description === undefined || at === undefined) return false;
  if (state[at + actorNesting] !== 0 || state[at + actorLocks] !== 0) return true;
  switch (description.kind) {
    case 'thread':
      return state[cpuAt(description.cpu)] !== 0 && state[handlerAt(description.cpu)] === 0;
    case 'interrupt':
      return state[at + actorCpu] !== 0;
    case 'rcu':
      return state[at + actorPc] !== idle;
  }
}
