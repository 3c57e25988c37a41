export { markKinds, type MapData, type MarkKind } from './map-data';
export type { LockWait } from './lock-sight';
export { allDone, gracePeriod, lockOf, type Obstacle } from './obstacle';
export { StateMap, type MapSubject } from './state-map';
export { wayTo } from './way-to';
