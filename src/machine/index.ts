export { initial } from './initial';
export { enabled } from './enabled';
export { apply, execute } from './apply';
export type { Outcome } from './apply';
export { activeWait, waitOf, blockerOf } from './wait';
export type { Wait } from './wait';
export {
  actorOf,
  firstCallbackVariant,
  gracePeriodEndVariant,
  gracePeriodStartVariant,
  isSameState,
  stepVariant,
  toChoice,
  variantOf,
} from './choice';
export type { Choice } from './choice';
export type { GhostSink } from './context';
export type { Fault, FaultKind } from './fault';
export type { Event, EventBody, EventKind, EventSink } from './event';
export { isInside } from './inside';
export { stateParts, type StateParts } from './parts';
export { ridesAlong } from './settle';
export {
  actorWords,
  createMachine,
  faultKindOf,
  isFaulted,
  isShared,
  isStored,
  largestCount,
  objectAt,
  peekWord,
} from './machine';
export type { Machine, State } from './machine';
export { inspectActor, inspectCpu, inspectHeap, inspectGracePeriod } from './inspect';
export type { ActorView, CpuView, HeapView, GracePeriodView } from './inspect';
export { addressOfPlace } from './place';
