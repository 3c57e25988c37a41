import type { Choice, Machine } from '../machine';
import { IntList } from './int-list';
import {
  type Bounds,
  type SearchCounts,
  searchInto,
  type SearchOptions,
  type Verdict,
} from './search';
import { Space } from './space';

export interface Step {
  readonly choice: Choice;
  /** The number of the state that it leads to. */
  readonly to: number;
}

/** Every state that can be reached and every step from one to another, by number. */
export class Graph {
  readonly space: Space;
  readonly #targets = new IntList();
  readonly #choices = new IntList();
  /** Per state: the number of its first step. */
  readonly #firsts = new IntList();

  constructor(machine: Machine) {
    this.space = new Space(machine);
  }

  get states(): number {
    return this.space.set.size;
  }

  get bytes(): number {
    const lists = [this.#targets, this.#choices, this.#firsts];
    return lists.reduce((sum, list) => sum + list.bytes, this.space.bytes);
  }

  stepsOf(state: number): readonly Step[] {
    const steps: Step[] = [];
    const end = this.#firstStep(state + 1);
    for (let step = this.#firstStep(state); step < end; step++)
      steps.push({ choice: this.#choices.at(step) as Choice, to: this.#targets.at(step) });
    return steps;
  }

  /** Its others follow, up to the first one of the next state. */
  #firstStep(state: number): number {
    return state < this.#firsts.length ? this.#firsts.at(state) : this.#targets.length;
  }

  /** Adds a step. States come in the order of their numbers. */
  add(from: number, choice: Choice, to: number): void {
    while (this.#firsts.length <= from) this.#firsts.push(this.#targets.length);
    this.#targets.push(to);
    this.#choices.push(choice);
  }

  /** All states, each before those that its steps lead to; undefined when some way leads back to where it was. */
  order(): Int32Array | undefined {
    // Steps to each state from states that are not in the order yet.
    const missing = new Int32Array(this.states);
    const steps = this.#targets.length;
    for (let step = 0; step < steps; step++) add(missing, this.#targets.at(step), 1);
    const order = new Int32Array(this.states);
    let size = 1;
    for (let place = 0; place < size; place++) {
      for (const { to } of this.stepsOf(order[place] ?? 0))
        if (add(missing, to, -1) === 0) order[size++] = to;
    }
    return size === this.states && missing[0] === 0 ? order : undefined;
  }
}

function add(counts: Int32Array, at: number, change: number): number {
  return (counts[at] = (counts[at] ?? 0) + change);
}

/** Searches into `graph`, which is new. Its steps count as memory, too. */
export function* fillGraph(
  graph: Graph,
  bounds: Bounds,
  options: SearchOptions,
): Generator<SearchCounts, Verdict> {
  const search = searchInto(graph.space, bounds, options, {
    onStep: (from, choice, to) => {
      graph.add(from, choice, to);
    },
  });
  for (;;) {
    const { done, value } = search.next();
    if (done === true) return value;
    const counts = { ...value, bytes: graph.bytes };
    if (counts.bytes > bounds.maxBytes) return { kind: 'stopped', reason: 'memory', counts };
    yield counts;
  }
}
