import type { Choice, Machine, State } from '../machine';
import { StateSet } from './state-set';
import { Stepper } from './stepper';

/** The states that a search has reached. Each has a number: their order, breadth first from the initial one, 0. */
export class Space {
  readonly machine: Machine;
  readonly stepper: Stepper;
  readonly set: StateSet;
  #row: Int32Array;
  /** The row of the state that was read last, and that state; no row is all -1. */
  #last: Int32Array;
  readonly #state: State;

  constructor(machine: Machine) {
    this.machine = machine;
    this.stepper = new Stepper(machine);
    this.set = new StateSet(this.stepper.components.count);
    this.#row = new Int32Array(this.set.width);
    this.#last = new Int32Array(this.set.width).fill(-1);
    this.#state = new Int32Array(machine.stateWords);
  }

  get bytes(): number {
    return this.set.bytes + this.stepper.bytes;
  }

  /** The words of state number `index`, until the next call. */
  read(index: number): State {
    this.set.read(index, this.#row);
    this.stepper.components.expand(this.#row, this.#state, this.#last);
    [this.#row, this.#last] = [this.#last, this.#row];
    return this.#state;
  }

  /** A shortest schedule to state number `index`. */
  scheduleTo(index: number): readonly Choice[] {
    const schedule: Choice[] = [];
    for (let at = index; this.set.parent(at) >= 0; at = this.set.parent(at))
      schedule.push(this.set.choice(at) as Choice);
    return schedule.reverse();
  }
}
