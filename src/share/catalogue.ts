import type { Program } from '../lang';

/**
 * What links may name on this page. The codec gets it as an argument, so that it knows no scenario
 * itself.
 */
export interface Catalogue {
  /** The first one opens for a link whose scenario is missing or unknown. Ids are not empty. */
  readonly scenarios: readonly [CatalogueScenario, ...CatalogueScenario[]];
  /** Ids of what-ifs, which every scenario has alike. Not empty. */
  readonly whatIfs: readonly string[];
  /** Those that cannot be on together; `why` says it without a full stop. */
  readonly refusedPairs: readonly (readonly [first: string, second: string, why: string])[];
  /** Parts of the page that a link may ask for, besides the one that opens by itself. */
  readonly shows: readonly string[];
}

export interface CatalogueScenario {
  readonly id: string;
  readonly parameters: readonly CatalogueParameter[];
  /** The letters of its actors, `A` to `Z` each. */
  readonly letters: readonly string[];
}

/** A parameter is a safe integer from `min` to `max`, both included. */
export interface CatalogueParameter {
  /** Not empty, and none of the reserved names `what`, `show` and `walk`. */
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly default: number;
}

/** What links may set in `program`, which is a path of the scenario as it ships: both have the same. */
export const toCatalogueScenario = (
  id: string,
  { parameters, actors }: Program,
): CatalogueScenario => ({
  id,
  parameters: parameters.map(({ name, minimum, maximum, default: value }) => ({
    name,
    min: minimum,
    max: maximum,
    default: value,
  })),
  letters: actors.map(({ letter }) => letter),
});
