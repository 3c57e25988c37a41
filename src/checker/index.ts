export { check, checkToTheEnd } from './check';
export { explore } from './naive';
export type { Exploration } from './naive';
export {
  type Bounds,
  defaultBounds,
  search,
  type SearchCounts,
  type SearchOptions,
  searchToTheEnd,
  type StopReason,
  type Verdict,
  type Walked,
} from './search';
export { searchReduced } from './reduced-search';
export {
  allDone,
  gracePeriod,
  lockOf,
  type LockWait,
  type MapData,
  type MapSubject,
  markKinds,
  type MarkKind,
  type Obstacle,
  StateMap,
  wayTo,
} from './map';
export { toTheEnd } from './drive';
export type { ActorOutcome, Ending, Outcome } from './outcomes';
export { searchOutcomes } from './search-outcomes';
export type { OutcomesFound } from './search-outcomes';
export { searchCosts } from './costs';
export type { ActorCosts, CostsFound } from './costs';
export type { Longest } from './longest';
