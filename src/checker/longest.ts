import { EngineBug } from '../lang';
import { actorOf, type Choice, type State } from '../machine';
import type { Graph, Step } from './graph';

/** Something that goes on for a while, measured in ticks of one actor. */
export interface Stretch {
  readonly actor: number;
  /** Looks at the state that is asked about next. */
  readonly look: (state: State) => void;
  /** The ticks, 0 or 1, that a step out of that state adds; undefined when the stretch is over before it. */
  readonly ticksOf: (choice: Choice) => number | undefined;
}

/** The longest of a stretch over all interleavings, and a schedule that leads to its end. */
export interface Longest {
  readonly ticks: number;
  readonly schedule: readonly Choice[];
  /**
   * Before which choices of the schedule the actor burns a tick: it cannot move there, and that choice is
   * a step of what it waits for.
   */
  readonly burnt: readonly number[];
}

const chunk = 1 << 12;

/**
 * Each stretch at its longest, on any way through a graph in which no way leads back; `order` has its states,
 * each before those that its steps lead to. From the last state to the first: what is still to come of a
 * stretch is the most that any step leaves to come.
 */
export function* computeLongest(
  graph: Graph,
  order: Int32Array,
  stretches: readonly Stretch[],
): Generator<void, readonly Longest[]> {
  const sweeps = stretches.map((stretch) => new Sweep(graph, stretch));
  for (let place = order.length - 1; place >= 0; place--) {
    const index = order[place] ?? 0;
    const state = graph.space.read(index);
    const steps = graph.stepsOf(index);
    for (const sweep of sweeps) sweep.visit(index, state, steps);
    if (place % chunk === 0) yield;
  }
  return sweeps.map((sweep) => sweep.longest());
}

class Sweep {
  readonly #graph: Graph;
  readonly #stretch: Stretch;
  /** Per state: how many ticks of the stretch are still to come at most. */
  readonly #left: Int32Array;

  constructor(graph: Graph, stretch: Stretch) {
    this.#graph = graph;
    this.#stretch = stretch;
    this.#left = new Int32Array(graph.states);
  }

  visit(index: number, state: State, steps: readonly Step[]): void {
    this.#stretch.look(state);
    let most = 0;
    for (const step of steps) most = Math.max(most, this.#leftAfter(step));
    this.#left[index] = most;
  }

  /** What a step out of the state looked at leaves to come, its own tick counted. */
  #leftAfter({ choice, to }: Step): number {
    const ticks = this.#stretch.ticksOf(choice);
    return ticks === undefined ? 0 : ticks + (this.#left[to] ?? 0);
  }

  longest(): Longest {
    const { space } = this.#graph;
    const ticks = this.#left.reduce((most, one) => Math.max(most, one), 0);
    let at = this.#left.indexOf(ticks);
    const schedule = [...space.scheduleTo(at)];
    const burnt: number[] = [];
    for (let left = ticks; left > 0; left = this.#left[at] ?? 0) {
      this.#stretch.look(space.read(at));
      const step = this.#graph.stepsOf(at).find((one) => this.#leftAfter(one) === left);
      if (step === undefined) throw new EngineBug('no step leaves as much to come as the best one');
      const { choice, to } = step;
      if (this.#stretch.ticksOf(choice) === 1 && actorOf(choice) !== this.#stretch.actor)
        burnt.push(schedule.length);
      schedule.push(choice);
      at = to;
    }
    return { ticks, schedule, burnt };
  }
}
