import type { Choice, Machine, State } from '../machine';
import { inspectActor, isFaulted } from '../machine';

/** A state in which nobody moves any more, and a schedule that leads there. */
export interface Ending {
  readonly state: State;
  readonly schedule: readonly Choice[];
}

/** What user space got from one actor. */
export interface ActorOutcome {
  readonly actor: number;
  /** What its system calls returned, in order. */
  readonly returns: readonly number[];
  /** All text that was copied to it. */
  readonly text: string;
}

/** Something that can come out of a program: all endings that user space cannot tell apart. */
export interface Outcome {
  /** Without those that neither return nor copy anything. */
  readonly actors: readonly ActorOutcome[];
  /** The words of the ghosts whose names begin with `outcome_`, without that beginning. */
  readonly ghosts: Readonly<Record<string, readonly number[]>>;
  /** How many ending states. */
  readonly endings: number;
  /** A shortest schedule to one of them. */
  readonly schedule: readonly Choice[];
}

const prefix = 'outcome_';

/**
 * The distinct outcomes among the endings of a search, those with the shortest schedules first, else in the
 * order of the endings. Endings in a fault are none.
 */
export function computeOutcomes(machine: Machine, endings: readonly Ending[]): readonly Outcome[] {
  const table = new OutcomeTable<Ending>(machine);
  for (const ending of endings.toSorted((a, b) => a.schedule.length - b.schedule.length))
    if (!isFaulted(ending.state)) table.add(ending.state, ending);
  return table.outcomes(({ schedule }) => schedule);
}

interface Row<First> extends Omit<Outcome, 'endings' | 'schedule'> {
  endings: number;
  readonly first: First;
}

/** Endings, grouped as they come and not kept. They come with the shortest schedules first. */
export class OutcomeTable<First> {
  readonly #machine: Machine;
  readonly #rows = new Map<string, Row<First>>();

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** How many distinct outcomes. */
  get size(): number {
    return this.#rows.size;
  }

  /** One more ending, which is not a fault. Of the first one of its outcome, `first` is what is kept. */
  add(state: State, first: First): void {
    const actors = actorOutcomes(this.#machine, state);
    const ghosts = ghostWords(this.#machine, state);
    const key = JSON.stringify([actors, ghosts]);
    const known = this.#rows.get(key);
    if (known === undefined) this.#rows.set(key, { actors, ghosts, endings: 1, first });
    else known.endings += 1;
  }

  outcomes(scheduleOf: (first: First) => readonly Choice[]): readonly Outcome[] {
    return [...this.#rows.values()].map(({ first, ...row }) => ({
      ...row,
      schedule: scheduleOf(first),
    }));
  }
}

function actorOutcomes(machine: Machine, state: State): readonly ActorOutcome[] {
  return machine.actors
    .map(({ index }) => {
      const { returns, text } = inspectActor(machine, state, index);
      return { actor: index, returns, text };
    })
    .filter(({ returns, text }) => returns.length > 0 || text !== '');
}

function ghostWords(machine: Machine, state: State): Outcome['ghosts'] {
  return Object.fromEntries(
    machine.program.objects
      .filter(({ storage, name }) => storage === 'ghost' && name.startsWith(prefix))
      .map(({ name, word, words }) => {
        const at = machine.memoryAt + word;
        return [name.slice(prefix.length), [...state.subarray(at, at + words)]];
      }),
  );
}
