import type { Instruction } from '../lang';
import type { Machine, State } from './machine';
import {
  actorCpu,
  actorLocks,
  actorNesting,
  actorPc,
  actorRegisters,
  actorReturns,
  actorStrikes,
  actorText,
  callbackOf,
  cpuAt,
  freed,
  gracePeriodAt,
  handlerAt,
  live,
  stageOf,
  waitedForAt,
} from './machine';

/** An actor as a state has it. */
export interface ActorView {
  /** The instruction it does next; undefined for an idle RCU actor. */
  readonly next: Instruction | undefined;
  readonly nesting: number;
  readonly locksHeld: number;
  /** The CPU whose thread it interrupts; undefined for threads and idle sources. */
  readonly strikes: number | undefined;
  readonly strikesLeft: number;
  readonly finished: boolean;
  /** All text copied to user space so far, and the values its system calls returned. */
  readonly text: string;
  readonly returns: readonly number[];
  readonly locals: readonly { readonly name: string; readonly value: number }[];
}

export function inspectActor(machine: Machine, state: State, actor: number): ActorView {
  const code = machine.actors[actor]?.code;
  const at = machine.actorAt[actor] ?? 0;
  const word = (offset: number): number => state[at + offset] ?? 0;
  const pc = word(actorPc);
  const next = code?.instructions[pc];
  const returns = machine.values.textOf(word(actorReturns));
  const cpu = word(actorCpu);
  return {
    next,
    nesting: word(actorNesting),
    locksHeld: word(actorLocks),
    strikes: cpu === 0 ? undefined : cpu - 1,
    strikesLeft: word(actorStrikes),
    finished: next?.op === 'end',
    text: machine.values.textOf(word(actorText)),
    returns: returns === '' ? [] : returns.split(',').map(Number),
    locals: (code?.locals[pc] ?? []).map(({ name, register }) => ({
      name,
      value: word(actorRegisters + register),
    })),
  };
}

export interface CpuView {
  readonly interruptsOff: boolean;
  /** The interrupt actor that runs there now. */
  readonly handler: number | undefined;
}

export function inspectCpu(state: State, cpu: number): CpuView {
  const handler = state[handlerAt(cpu)] ?? 0;
  return {
    interruptsOff: state[cpuAt(cpu)] !== 0,
    handler: handler === 0 ? undefined : handler - 1,
  };
}

/** A heap object as a state has it. `callback` -1 is a plain free (`kfree_rcu`). */
export interface HeapView {
  readonly life: 'unallocated' | 'live' | 'queued' | 'waiting' | 'ready' | 'freed';
  readonly callback: number | undefined;
}

const stages = ['live', 'queued', 'waiting', 'ready'] as const;

/** The life of object number `object`; undefined for memory that is always there. */
export function inspectHeap(machine: Machine, state: State, object: number): HeapView | undefined {
  const heap = machine.heapIndex[object] ?? -1;
  if (heap < 0) return undefined;
  const life = state[machine.lifeAt + 2 * heap] ?? 0;
  const callback = state[machine.lifeAt + 2 * heap + 1] ?? 0;
  if (life === freed) return { life: 'freed', callback: undefined };
  if (life !== live) return { life: 'unallocated', callback: undefined };
  return {
    life: stages[stageOf(callback)] ?? 'live',
    callback: callback === 0 ? undefined : callbackOf(callback),
  };
}

export interface GracePeriodView {
  readonly running: boolean;
  /** Actors whose read-side sections it still waits for. */
  readonly waitsFor: readonly number[];
}

export function inspectGracePeriod(machine: Machine, state: State): GracePeriodView {
  const mask = state[waitedForAt] ?? 0;
  return {
    running: state[gracePeriodAt] !== 0,
    waitsFor: machine.actors
      .filter(({ index }) => (mask & (1 << index)) !== 0)
      .map(({ index }) => index),
  };
}
