import { scenarios } from './scenarios';
import type { AskedProgram } from './claim';
import type { Path } from './race-file';
import type { Expectation } from './what-if';
import { whatIfs } from './what-ifs';

/** One search, and what it must say. */
export interface MatrixRow extends AskedProgram {
  /** `before`, `after`, or the id of the one what-if that is applied. */
  readonly id: string;
  readonly expects: Expectation;
}

const paths: readonly Path[] = ['before', 'after'];

/** Both kernels as they ship on every scenario, then each what-if on the scenario that shows it. */
export const matrix: readonly MatrixRow[] = [
  ...paths.flatMap((path) =>
    scenarios.map(({ id: scenario }): MatrixRow => {
      const expects = { verdict: 'safe' } as const;
      return { id: path, path, scenario, whatIfs: [], parameters: {}, expects };
    }),
  ),
  ...whatIfs.map(({ id, path, scenario, parameters = {}, expects }): MatrixRow => ({
    id,
    path,
    scenario,
    whatIfs: [id],
    parameters,
    expects,
  })),
];

/** A race that a search found: the kind of its fault, and the struct of its object where there is one. */
export interface FoundRace {
  readonly fault: string;
  readonly struct: string | undefined;
}

/** Is this what must come of a search? `undefined` is a search that is complete and found nothing. */
export function isExpected(
  { expects }: Pick<MatrixRow, 'expects'>,
  race: FoundRace | undefined,
): boolean {
  if (race === undefined || expects.verdict === 'safe')
    return race === undefined && expects.verdict === 'safe';
  const { faults, structs } = expects;
  return (
    faults.some((kind) => kind === race.fault) &&
    (structs === undefined || race.struct === undefined || structs.includes(race.struct))
  );
}
