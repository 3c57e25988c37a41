export { explore } from './naive';
export type { Exploration } from './naive';
