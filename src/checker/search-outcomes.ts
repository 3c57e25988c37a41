import type { Machine } from '../machine';
import { type Outcome, OutcomeTable } from './outcomes';
import {
  type Bounds,
  defaultBounds,
  type SearchCounts,
  searchInto,
  type SearchOptions,
  type StopReason,
  type Verdict,
} from './search';
import { Space } from './space';

/** What a search for outcomes found. Only `complete` has them all. */
export type OutcomesFound = { readonly outcomes: readonly Outcome[] } & (
  | { readonly kind: 'complete'; readonly counts: SearchCounts }
  | {
      readonly kind: 'stopped';
      readonly reason: StopReason | 'outcomes';
      readonly counts: SearchCounts;
    }
  | Extract<Verdict, { readonly kind: 'violation' }>
);

/** More than anybody reads; they would be most of the memory in use. */
const mostOutcomes = 10_000;

/**
 * Everything that can come out of a program, shortest schedules first. A fault ends the search, as in
 * `search`: a program with a race has no list of outcomes that means anything.
 */
export function* searchOutcomes(
  machine: Machine,
  bounds: Bounds = defaultBounds,
  options: SearchOptions = {},
): Generator<SearchCounts, OutcomesFound> {
  const space = new Space(machine);
  const table = new OutcomeTable<number>(machine);
  const outcomes = (): readonly Outcome[] => table.outcomes((index) => space.scheduleTo(index));
  const steps = searchInto(space, bounds, options, {
    onEnding: (index) => {
      table.add(space.read(index), index);
    },
  });
  for (;;) {
    const { done, value } = steps.next();
    if (done !== true) {
      if (table.size > mostOutcomes)
        return { kind: 'stopped', reason: 'outcomes', counts: value, outcomes: outcomes() };
      yield value;
    } else if (value.kind === 'exhausted') {
      return { kind: 'complete', counts: value.counts, outcomes: outcomes() };
    } else return { ...value, outcomes: outcomes() };
  }
}
