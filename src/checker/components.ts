import { EngineBug } from '../lang';
import type { Machine, State } from '../machine';
import { stateParts } from '../machine';
import { ComponentTable } from './component-table';

/**
 * A state as a row of numbers, one for each component: what one actor has to itself, an object, a CPU
 * whose interrupts can be struck, the grace period. A step changes few of them, and each is stored once
 * however many states share it. Rows are equal exactly when states are.
 */
export class Components {
  readonly machine: Machine;
  readonly count: number;
  readonly tables: readonly ComponentTable[];
  /** Per component: the words of the state it has. */
  readonly words: readonly Int32Array[];
  readonly global: number;
  readonly ghost: number;
  /** Per actor. */
  readonly ofActor: readonly number[];
  /** Per CPU: its component, or -1 where it is part of the actor's that runs there. */
  readonly ofCpu: readonly number[];
  /** Per object: its component, or -1 where it is part of an actor's. */
  readonly ofObject: readonly number[];

  constructor(machine: Machine) {
    const parts = stateParts(machine);
    this.machine = machine;
    this.words = parts.components;
    this.count = parts.components.length;
    this.tables = parts.components.map((words) => new ComponentTable(words.length));
    this.global = parts.global;
    this.ghost = parts.ghost;
    this.ofActor = parts.ofActor;
    this.ofCpu = parts.ofCpu;
    this.ofObject = parts.ofObject;
    const covered = parts.components.reduce((sum, words) => sum + words.length, 0);
    if (covered !== machine.stateWords) throw new EngineBug('components do not cover the state');
  }

  get bytes(): number {
    return this.tables.reduce((sum, table) => sum + table.bytes, 0);
  }

  /** Writes the row of a state. */
  collapse(state: State, row: Int32Array): void {
    for (let k = 0; k < this.count; k++) {
      const at = this.words[k];
      if (at !== undefined) row[k] = this.tables[k]?.intern(state, at) ?? 0;
    }
  }

  /** Writes the state of a row; where `state` is that of the row `from`, only what differs. */
  expand(row: Int32Array, state: State, from?: Int32Array): void {
    for (let k = 0; k < this.count; k++) {
      const at = this.words[k];
      const table = this.tables[k];
      if (at === undefined || table === undefined) continue;
      const id = row[k] ?? 0;
      if (from !== undefined && from[k] === id) continue;
      for (let offset = 0; offset < at.length; offset++)
        state[at[offset] ?? 0] = table.word(id, offset);
    }
  }
}
