export { explore } from './naive';
export type { Exploration } from './naive';
export {
  type Bounds,
  defaultBounds,
  search,
  type SearchCounts,
  type SearchOptions,
  searchToTheEnd,
  type Verdict,
} from './search';
export { computeOutcomes } from './outcomes';
export type { ActorOutcome, Ending, Outcome } from './outcomes';
