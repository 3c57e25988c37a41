import type { Instruction, Place } from '../lang';
import { actorWords, objectAt } from '../machine';
import type { Machine } from '../machine';
import type { Components } from './components';
import { reachOf } from './ghost-reach';

/** The next step of an actor, as far as it follows from what the actor has to itself. */
export interface LocalStep {
  /** `none`: finished or idle. `wide`: may look at everything. Else it touches at most one object. */
  readonly kind: 'none' | 'narrow' | 'wide';
  /** The component of that object, or -1. */
  readonly touches: number;
  /** The component of the CPU it runs on, or -1 where that is its own. */
  readonly cpu: number;
  /** For an interrupt source: whether a handler runs. */
  readonly isActive: boolean;
  /** A lock or a wait: it may turn out that it cannot be taken. */
  readonly mayBlock: boolean;
  readonly ghosts: boolean;
}

/** Works out and keeps the next step for every value that an actor's component ever has. */
export class Locals {
  readonly #components: Components;
  readonly #actor: number;
  readonly #instructions: readonly Instruction[];
  /** By the instruction that a step goes on at: can what rides along touch ghosts? */
  readonly #ghosts: boolean[] = [];
  readonly #known: LocalStep[] = [];

  constructor(components: Components, actor: number) {
    this.#components = components;
    this.#actor = actor;
    const { machine } = components;
    this.#instructions = machine.actors[actor]?.code.instructions ?? [];
  }

  of(id: number): LocalStep {
    return (this.#known[id] ??= this.#work(id));
  }

  #word(id: number, offset: number): number {
    return (
      this.#components.tables[this.#components.ofActor[this.#actor] ?? 0]?.word(id, offset) ?? 0
    );
  }

  #work(id: number): LocalStep {
    const { machine, ofCpu } = this.#components;
    const actor = machine.actors[this.#actor];
    const pc = this.#word(id, actorWords.pc);
    const cpuOfHandler = this.#word(id, actorWords.cpu) - 1;
    const isActive = actor?.kind === 'interrupt' && cpuOfHandler >= 0;
    const cpu =
      actor?.kind === 'thread'
        ? (ofCpu[actor.cpu] ?? -1)
        : isActive
          ? (ofCpu[cpuOfHandler] ?? -1)
          : -1;
    const instruction = this.#instructions[pc];
    const isIdleSource = actor?.kind === 'interrupt' && !isActive;
    const start = isIdleSource ? 0 : pc + 1;
    const ghosts = (this.#ghosts[start] ??= ridesOverGhosts(machine, this.#actor, start));
    const base = { cpu, isActive, ghosts, touches: -1, mayBlock: false };
    if (instruction === undefined || instruction.op === 'end') return { ...base, kind: 'none' };
    if (isIdleSource) return { ...base, kind: 'none' };
    if (instruction.op === 'allocate') return { ...base, kind: 'wide' };
    const mayBlock = instruction.op === 'lock' || instruction.op === 'wait';
    return { ...base, kind: 'narrow', mayBlock, touches: this.#touches(id, instruction) };
  }

  #touches(id: number, instruction: Instruction): number {
    const { machine, ofObject } = this.#components;
    const address = this.#address(id, instruction);
    const object = address === undefined ? undefined : objectAt(machine, address);
    return ofObject[object?.index ?? -1] ?? -1;
  }

  #address(id: number, instruction: Instruction): number | undefined {
    const register = (number: number): number => this.#word(id, actorWords.registers + number);
    const ofPlace = ({ base, offset }: Place): number => (base < 0 ? 0 : register(base)) + offset;
    switch (instruction.op) {
      case 'load':
      case 'store':
      case 'exchange':
      case 'compare-exchange':
      case 'wait':
      case 'lock':
      case 'unlock':
      case 'reference-set':
      case 'reference-get':
      case 'reference-get-unless-zero':
      case 'reference-put':
        return ofPlace(instruction.place);
      case 'free':
      case 'call-rcu':
        return register(instruction.pointer);
      default:
        return undefined;
    }
  }
}

/** Can what rides along with a step that goes on at `start` touch ghosts? The step itself never does. */
function ridesOverGhosts(machine: Machine, actor: number, start: number): boolean {
  const { reads, writes } = reachOf(machine, actor, start);
  return reads.length + writes.length > 0;
}
