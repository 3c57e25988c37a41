import type { Code, Instruction } from '../lang';
import type { EventBody, EventSink } from './event';
import { type Fault, faultKinds } from './fault';
import type { Machine, State } from './machine';
import { actorPc, actorRegisters, faultStatus, statusAt } from './machine';

/** Told which ghosts a step touches, by their memory words. */
export type GhostSink = (word: number, writes: boolean) => void;

/** One actor at work on one state, which it changes in place. */
export class Context {
  readonly machine: Machine;
  readonly state: State;
  readonly actor: number;
  /** Where the actor's words begin in `state`. */
  readonly at: number;
  readonly code: Code;
  /** Index of the CPU whose interrupt flag it turns. */
  readonly cpu: number;
  readonly interruptible: boolean;
  readonly #sink: EventSink | undefined;
  readonly #onGhost: GhostSink | undefined;
  instruction: Instruction | undefined = undefined;

  constructor(
    machine: Machine,
    state: State,
    actor: number,
    at: number,
    code: Code,
    cpu: number,
    sink: EventSink | undefined,
    onGhost?: GhostSink,
  ) {
    this.machine = machine;
    this.state = state;
    this.actor = actor;
    this.at = at;
    this.code = code;
    this.cpu = cpu;
    this.interruptible = machine.interruptible[actor] ?? false;
    this.#sink = sink;
    this.#onGhost = onGhost;
  }

  get pc(): number {
    return this.state[this.at + actorPc] ?? 0;
  }

  set pc(value: number) {
    this.state[this.at + actorPc] = value;
  }

  word(offset: number): number {
    return this.state[this.at + offset] ?? 0;
  }

  read(register: number): number {
    return this.state[this.at + actorRegisters + register] ?? 0;
  }

  write(register: number, value: number): void {
    this.state[this.at + actorRegisters + register] = value;
  }

  emit(body: EventBody): void {
    this.#sink?.({ actor: this.actor, origin: this.instruction, ...body });
  }

  /** Says that the ghost at an index of the state is read or written. */
  touchGhost(at: number, writes: boolean): void {
    this.#onGhost?.(at - this.machine.memoryAt, writes);
  }

  /** Stops the machine. Always false, so that `return context.fault(…)` reads as "it did not go on". */
  fault(fault: Fault): false {
    this.state[statusAt] = faultStatus(faultKinds.indexOf(fault.kind), this.actor);
    this.emit({ kind: 'fault', fault });
    return false;
  }
}
