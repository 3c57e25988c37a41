import type { Instruction } from '../lang';
import { addressOfWord } from '../lang';
import type { Machine, State } from './machine';
import {
  actorCpu,
  actorPc,
  actorRegisters,
  actorStrikes,
  cpuAt,
  gracePeriodAt,
  handlerAt,
  idle,
  isFaulted,
  isShared,
  isStored,
  live,
  queued,
  ready,
  stageOf,
  waitedForAt,
} from './machine';
import { compare } from './compare';
import { wordOfPlace } from './place';

/** Why an actor cannot take a step. Actors, CPUs and addresses are the program's. */
export type Wait =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'finished' }
  | { readonly kind: 'interrupted'; readonly by: number; readonly cpu: number }
  | { readonly kind: 'lock'; readonly address: number; readonly holder: number }
  /** `spins`: the CPU is busy meanwhile, else the actor sleeps. */
  | { readonly kind: 'condition'; readonly address: number; readonly spins: boolean }
  /** An interrupt source: `cpu` has interrupts off, or a handler runs there. */
  | { readonly kind: 'masked'; readonly cpu: number }
  /** RCU: a grace period runs and these actors are still inside a section that it waits for. */
  | { readonly kind: 'readers'; readonly actors: readonly number[] }
  | { readonly kind: 'nothing-to-do' };

/** The actor whose lock or handler keeps this one from moving, or -1. */
export function blockerOf(machine: Machine, state: State, actor: number): number {
  const wait = activeWait(machine, state, actor);
  return wait?.kind === 'lock' ? wait.holder : wait?.kind === 'interrupted' ? wait.by : -1;
}

/** Why the code of an active actor cannot go on, or undefined when it can. */
export function activeWait(machine: Machine, state: State, actor: number): Wait | undefined {
  const description = machine.actors[actor];
  const at = machine.actorAt[actor];
  if (description === undefined || at === undefined) return { kind: 'nothing-to-do' };
  const pc = state[at + actorPc] ?? idle;
  const instruction = description.code.instructions[pc];
  if (instruction === undefined || instruction.op === 'end') return { kind: 'finished' };
  if (description.kind === 'thread') {
    const handler = state[handlerAt(description.cpu)] ?? 0;
    if (handler !== 0) return { kind: 'interrupted', by: handler - 1, cpu: description.cpu };
  }
  return instructionWait(machine, state, at, instruction);
}

/** Why this instruction cannot run now: a held lock, or a condition that does not hold yet. */
export function instructionWait(
  machine: Machine,
  state: State,
  at: number,
  instruction: Instruction,
): Wait | undefined {
  if (instruction.op !== 'lock' && instruction.op !== 'wait') return undefined;
  const word = wordOfPlace(machine, state, at, instruction.place);
  // What cannot be read is no reason to wait: the step will fault.
  if (word < 0 || !isReadable(machine, state, word)) return undefined;
  const left = state[machine.memoryAt + word] ?? 0;
  if (instruction.op === 'lock') {
    // Anything else in the word is no lock, and the step will fault.
    const isHeld = left > 0 && left <= machine.actors.length;
    return isHeld ? { kind: 'lock', address: addressOfWord(word), holder: left - 1 } : undefined;
  }
  const right = state[at + actorRegisters + instruction.value] ?? 0;
  const holds = compare(instruction.comparison, left, right) !== 0;
  return holds
    ? undefined
    : { kind: 'condition', address: addressOfWord(word), spins: instruction.spins };
}

/** Memory that a step may touch, that is there and that something was stored to. */
function isReadable(machine: Machine, state: State, word: number): boolean {
  if (!isShared(machine, machine.objectOfWord[word] ?? -1)) return false;
  const heap = machine.heapIndex[machine.objectOfWord[word] ?? -1] ?? -1;
  if (heap >= 0 && state[machine.lifeAt + 2 * heap] !== live) return false;
  return isStored(machine, state, addressOfWord(word));
}

/**
 * Why `actor` would spin if it were given a tick now; undefined when it can move by itself, which RCU can
 * as long as one of its choices is enabled.
 */
export function waitOf(
  machine: Machine,
  state: State,
  actor: number,
  cpu?: number,
): Wait | undefined {
  if (isFaulted(state)) return { kind: 'stopped' };
  const description = machine.actors[actor];
  const at = machine.actorAt[actor];
  if (description === undefined || at === undefined) return { kind: 'nothing-to-do' };
  switch (description.kind) {
    case 'thread':
      return activeWait(machine, state, actor);
    case 'interrupt': {
      if (state[at + actorCpu] !== 0) return activeWait(machine, state, actor);
      if (state[at + actorStrikes] === 0) return { kind: 'finished' };
      const target = cpu ?? description.cpus[0] ?? 0;
      return state[cpuAt(target)] !== 0 || state[handlerAt(target)] !== 0
        ? { kind: 'masked', cpu: target }
        : undefined;
    }
    case 'rcu': {
      const mask = state[waitedForAt] ?? 0;
      const isRunning = state[gracePeriodAt] !== 0;
      if (isRunning ? mask === 0 : hasObjectAt(machine, state, queued)) return undefined;
      if (state[at + actorPc] !== idle) return activeWait(machine, state, actor);
      if (hasObjectAt(machine, state, ready)) return undefined;
      if (!isRunning) return { kind: 'nothing-to-do' };
      const actors = machine.actors
        .filter(({ index }) => (mask & (1 << index)) !== 0)
        .map(({ index }) => index);
      return { kind: 'readers', actors };
    }
  }
}

/** Is any object that RCU has at this stage? */
const hasObjectAt = (machine: Machine, state: State, stage: number): boolean =>
  machine.heapIndex.some(
    (heap) =>
      heap >= 0 &&
      state[machine.lifeAt + 2 * heap] === live &&
      stageOf(state[machine.lifeAt + 2 * heap + 1] ?? 0) === stage,
  );
