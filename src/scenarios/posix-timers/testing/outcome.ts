import type { Machine, State } from '../../../machine';
import { inspectActor } from '../../../machine';

const errors: ReadonlyMap<number, string> = new Map([
  [-3, 'ESRCH'],
  [-22, 'EINVAL'],
]);

/** The text of each read() in turn; a read that gave none is an empty text. */
export function readsOf(machine: Machine, state: State): readonly string[] {
  const { text, returns } = inspectActor(machine, state, readerOf(machine));
  let at = 0;
  return returns.map((bytes) => text.slice(at, (at += Math.max(0, bytes))));
}

/** The ids of a readout, in its order. */
export const idsOf = (text: string): readonly number[] =>
  [...text.matchAll(/^ID: (\d+)$/gm)].map(([, id]) => Number(id));

/**
 * What user space got: the ids that each read() gave, then what the other system calls returned.
 * `R 3 1; D 0; C 4`: one read gave timers 3 and 1. `R 2, 2, end`: three reads, nothing in the last one.
 */
export function outcomeOf(machine: Machine, state: State): string {
  const reader = readerOf(machine);
  return machine.actors
    .flatMap(({ index, letter }) => {
      const { returns } = inspectActor(machine, state, index);
      if (returns.length === 0) return [];
      const reads = index === reader ? readsOf(machine, state) : [];
      const words = returns.map((value, read) =>
        value < 0
          ? (errors.get(value) ?? String(value))
          : index !== reader
            ? String(value)
            : idsOf(reads[read] ?? '').join(' ') || 'end',
      );
      return [`${letter} ${words.join(', ')}`];
    })
    .join('; ');
}

const readerOf = (machine: Machine): number =>
  machine.actors.findIndex(({ name }) => name === 'reader');
