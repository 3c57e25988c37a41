import type { Choice, Machine, State } from '../machine';
import { blockerOf, inspectCpu, stepVariant, toChoice, waitOf } from '../machine';
import { fillGraph, Graph } from './graph';
import { computeLongest, type Longest, type Stretch } from './longest';
import {
  type Bounds,
  defaultBounds,
  type SearchCounts,
  type SearchOptions,
  type Verdict,
} from './search';

/**
 * What one thread costs others, and others cost it, at worst. CPUs run at once, so whoever waits for a lock
 * burns a tick for each step of the one it waits for: the holder, or whom the holder itself waits for or is
 * interrupted by. It burns none while it could move. A condition has no holder, so waiting for one burns none.
 *
 * ```text
 * reader   off  spin  spin  lock  load  unlock  on     6 ticks with interrupts off: all but the first
 * deleter       load  unlock
 * creator                         spin  spin    lock   a wait of 2 ticks
 * ```
 */
export interface ActorCosts {
  readonly actor: number;
  /**
   * Ticks that begin with interrupts off by this actor itself, in one piece. Undefined where to turn them is
   * no step, as nobody could tell.
   */
  readonly interruptsOff: Longest | undefined;
  /** Ticks that it burns for locks between one step of its own and the next. */
  readonly wait: Longest;
}

/** Only `complete` speaks of all interleavings. */
export type CostsFound =
  | {
      readonly kind: 'complete';
      /** One for each thread. */
      readonly costs: readonly ActorCosts[];
      readonly counts: SearchCounts;
    }
  /** The program can come back to a state that it was in, so there is no longest way through it. */
  | { readonly kind: 'cyclic'; readonly counts: SearchCounts }
  | Exclude<Verdict, { readonly kind: 'exhausted' }>;

/** The costs of every thread at worst. A fault ends the search. */
export function* searchCosts(
  machine: Machine,
  bounds: Bounds = defaultBounds,
  options: SearchOptions = {},
): Generator<SearchCounts, CostsFound> {
  const graph = new Graph(machine);
  const verdict = yield* fillGraph(graph, bounds, options);
  if (verdict.kind !== 'exhausted') return verdict;
  const threads = machine.actors.filter(({ kind }) => kind === 'thread');
  const stretches = threads.flatMap(({ index }) => [
    new InterruptsOff(machine, index),
    new Waiting(machine, index),
  ]);
  // For each state its place in the order, the steps that lead to it, and what is left of each stretch.
  const bytes = graph.bytes + 4 * graph.states * (2 + stretches.length);
  const counts = { ...verdict.counts, bytes };
  if (bytes > bounds.maxBytes) return { kind: 'stopped', reason: 'memory', counts };
  const order = graph.order();
  if (order === undefined) return { kind: 'cyclic', counts };
  const sweeps = computeLongest(graph, order, stretches);
  let sweep = sweeps.next();
  for (; sweep.done !== true; sweep = sweeps.next()) yield counts;
  const found = sweep.value;
  const costs = threads.flatMap(({ index }, place) => {
    const [interruptsOff, wait] = found.slice(2 * place);
    if (interruptsOff === undefined || wait === undefined) return [];
    const canTell = machine.interruptible[index] === true;
    return [{ actor: index, interruptsOff: canTell ? interruptsOff : undefined, wait }];
  });
  return { kind: 'complete', costs, counts };
}

/** The step that an actor burns ticks for, where it stands at a held lock. */
function awaitedStep(machine: Machine, state: State, actor: number): Choice | undefined {
  const wait = waitOf(machine, state, actor);
  if (wait?.kind !== 'lock') return undefined;
  let mover = wait.holder;
  for (let next = mover; next >= 0; next = blockerOf(machine, state, next)) mover = next;
  return toChoice(mover, stepVariant);
}

class InterruptsOff implements Stretch {
  readonly actor: number;
  readonly #machine: Machine;
  readonly #step: Choice;
  readonly #cpu: number;
  #awaited: Choice | undefined;
  #areOff = false;

  constructor(machine: Machine, actor: number) {
    const description = machine.actors[actor];
    this.actor = actor;
    this.#machine = machine;
    this.#step = toChoice(actor, stepVariant);
    this.#cpu = description?.kind === 'thread' ? description.cpu : -1;
  }

  look(state: State): void {
    // Also while a handler runs there; then none of what follows is this actor's.
    this.#areOff = inspectCpu(state, this.#cpu).interruptsOff;
    this.#awaited = this.#areOff ? awaitedStep(this.#machine, state, this.actor) : undefined;
  }

  ticksOf(choice: Choice): number | undefined {
    if (!this.#areOff) return undefined;
    return choice === this.#step || choice === this.#awaited ? 1 : 0;
  }
}

class Waiting implements Stretch {
  readonly actor: number;
  readonly #machine: Machine;
  readonly #step: Choice;
  #awaited: Choice | undefined;

  constructor(machine: Machine, actor: number) {
    this.actor = actor;
    this.#machine = machine;
    this.#step = toChoice(actor, stepVariant);
  }

  look(state: State): void {
    this.#awaited = awaitedStep(this.#machine, state, this.actor);
  }

  ticksOf(choice: Choice): number | undefined {
    if (choice === this.#step) return undefined;
    return choice === this.#awaited ? 1 : 0;
  }
}
