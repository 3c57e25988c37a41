export { markKinds, type MapData, type MarkKind } from './map-data';
export type { LockWait } from './lock-sight';
export { allDone, gracePeriod, lockOf, mayMove, type Obstacle } from './obstacle';
export { mostMarks, mostSpots, StateMap, type MapSubject } from './state-map';
export { wayTo } from './way-to';
