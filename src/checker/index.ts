export { explore } from './naive';
export type { Exploration } from './naive';
export { type Bounds, defaultBounds, search, type SearchCounts, type Verdict } from './search';
