import { whatIfsOf, type Path } from '../scenarios/posix-timers';

/** One program to search: a path of a scenario, with its parameters and edits. */
export interface Question {
  readonly scenario: string;
  readonly path: Path;
  /** Those at their default are left out. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Ids, in any order. Those of the other path change nothing here. */
  readonly whatIfs: readonly string[];
}

/** Two questions about the same program have the same key, and only they. */
export function toKey({ scenario, path, parameters, whatIfs }: Question): string {
  const settings = Object.entries(parameters).sort(([one], [other]) => (one < other ? -1 : 1));
  const own = whatIfsOf(path, whatIfs).map(({ id }) => id);
  return JSON.stringify([scenario, path, settings, own]);
}
