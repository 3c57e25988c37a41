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
  const outcomes = new Map<string, Outcome>();
  for (const { state, schedule } of endings) {
    if (isFaulted(state)) continue;
    const actors = actorOutcomes(machine, state);
    const ghosts = ghostWords(machine, state);
    const key = JSON.stringify([actors, ghosts]);
    const known = outcomes.get(key);
    outcomes.set(key, {
      actors,
      ghosts,
      endings: (known?.endings ?? 0) + 1,
      schedule: known && known.schedule.length <= schedule.length ? known.schedule : schedule,
    });
  }
  return [...outcomes.values()].sort((a, b) => a.schedule.length - b.schedule.length);
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
