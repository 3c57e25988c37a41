import { addressOfWord } from '../lang';
import type { Machine, State } from '../machine';
import { inspectActor, inspectCpu, peekWord } from '../machine';
import { indexOfState } from './history';
import type { Run } from './model';
import { lockPhrase } from './place-name';
import { sceneAt, sceneOf } from './scene';
import { beginOfStretch } from './stretch';
import { plainText } from './words';

export interface HeldLock {
  readonly address: number;
  readonly name: string;
}

/** What an actor holds in a state. */
export interface Held {
  /** In order of taking where a run is given, else by address. */
  readonly locks: readonly HeldLock[];
  /** Interrupts of its CPU are off, by itself and not by a handler that interrupted it. */
  readonly interruptsOff: boolean;
  /** Nesting of RCU read-side sections; 0 outside. */
  readonly rcuDepth: number;
}

const spinlocks = new WeakMap<Machine, readonly number[]>();

/** The addresses of all spinlocks of a program. */
export function lockAddresses(machine: Machine): readonly number[] {
  const known = spinlocks.get(machine);
  if (known !== undefined) return known;
  const addresses = machine.program.objects.flatMap((object) =>
    (machine.program.structs[object.struct]?.fields ?? [])
      .filter((field) => field.kind === 'spinlock')
      .map((field) => addressOfWord(object.word + field.offset)),
  );
  spinlocks.set(machine, addresses);
  return addresses;
}

/** Who holds the lock at `address`; undefined when it is free. */
export function holderOf(machine: Machine, state: State, address: number): number | undefined {
  const word = peekWord(machine, state, address);
  return word > 0 ? word - 1 : undefined;
}

/** The CPU an actor runs on; undefined for idle interrupt sources and RCU. */
export function cpuOf(machine: Machine, state: State, actor: number): number | undefined {
  const description = machine.actors[actor];
  if (description?.kind === 'thread') return description.cpu;
  return description?.kind === 'interrupt'
    ? inspectActor(machine, state, actor).strikes
    : undefined;
}

export function hasInterruptsOff(machine: Machine, state: State, actor: number): boolean {
  const cpu = cpuOf(machine, state, actor);
  if (cpu === undefined) return false;
  const { interruptsOff, handler } = inspectCpu(state, cpu);
  return interruptsOff && (handler === undefined || handler === actor);
}

export function heldBy(machine: Machine, state: State, actor: number, run?: Run): Held {
  const index = run === undefined ? undefined : indexOfState(run, state);
  const scene =
    run === undefined || index === undefined ? sceneOf(machine, state) : sceneAt(run, index);
  const mine = lockAddresses(machine).filter(
    (address) => holderOf(machine, state, address) === actor,
  );
  const takenAt = (address: number): number =>
    run === undefined || index === undefined
      ? 0
      : (beginOfStretch(run, index, actor, address) ?? 0);
  const locks = mine
    .map((address) => ({ address, at: takenAt(address) }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ address }) => ({ address, name: plainText(lockPhrase(scene, address)) }));
  return {
    locks,
    interruptsOff: hasInterruptsOff(machine, state, actor),
    rcuDepth: inspectActor(machine, state, actor).nesting,
  };
}
