import type { Choice, Machine, State } from '../machine';
import { StateSet } from './state-set';
import { Stepper } from './stepper';

/** The states that a search has reached. Each has a number: their order, breadth first from the initial one, 0. */
export class Space {
  readonly machine: Machine;
  readonly stepper: Stepper;
  readonly set: StateSet;
  readonly #row: Int32Array;

  constructor(machine: Machine) {
    this.machine = machine;
    this.stepper = new Stepper(machine);
    this.set = new StateSet(this.stepper.components.count);
    this.#row = new Int32Array(this.set.width);
  }

  get bytes(): number {
    return this.set.bytes + this.stepper.bytes;
  }

  /** Writes the words of state number `index`. */
  read(index: number, state: State): void {
    this.set.read(index, this.#row);
    this.stepper.components.expand(this.#row, state);
  }

  /** A shortest schedule to state number `index`. */
  scheduleTo(index: number): readonly Choice[] {
    const schedule: Choice[] = [];
    for (let at = index; this.set.parent(at) >= 0; at = this.set.parent(at))
      schedule.push(this.set.choice(at) as Choice);
    return schedule.reverse();
  }
}
