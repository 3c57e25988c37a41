export { objectNamed } from './objects';
export { stopsOf } from './stops';
export type { WalkStop } from './stops';
export { actorNamed, measureAt, toStopWords } from './words';
export type { BothRuns } from './words';
