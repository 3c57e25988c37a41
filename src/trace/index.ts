export type { Run, TickRecord } from './model';
export {
  choiceForTick,
  extendRun,
  extendRunBy,
  isChoice,
  replay,
  startRun,
  stateAt,
  truncateRun,
} from './replay';
export type { Tick } from './replay';
export { ticksOf } from './ticks-of';
export { actorName, fieldPath, objectName, structNoun } from './names';
export type { FieldPath } from './names';
export { lockName, lockNameAt } from './lock-name';
export { placeName, pointerName, valueName } from './place-name';
export { sceneAt, sceneOf } from './scene';
export type { Scene } from './scene';
export { heldBy, holderOf, lockAddresses } from './held';
export type { Held, HeldLock } from './held';
export { nextOf, variantCount } from './next';
export type { Next } from './next';
export { longestSentence, sentenceOf, ticksBurnt } from './sentence';
export type { Sentence } from './sentence';
export { mainEvent } from './main-event';
export { describeEvent } from './describe';
export { listView } from './list-view';
export type { ContendedLock, Link, ListNode, ListView } from './list-view';
export { listChanges } from './list-changes';
export type { ListChange, NodeChange } from './list-changes';
export { changeWords } from './change-words';
export { lifePhase, lifeStrips, lifeWords, validityOf } from './lives';
export type { LifePhase, LifeSpan, LifeStrip, Validity } from './lives';
export { cursorsAt } from './cursor';
export { gracePeriodOf, gracePeriodsBegun, historyOf, lifeOf } from './history';
export type { Deed, GracePeriod, History, Life } from './history';
export { rcuQueue } from './rcu-queue';
export type { Queued } from './rcu-queue';
export { rcuWords } from './rcu-words';
export { quiescentMarks } from './quiescent-marks';
export type { QuiescentMark } from './quiescent-marks';
export { stripRows } from './strip-rows';
export type { StripRow } from './strip-rows';
export { walksOf } from './walks';
export type { Stay, Walk } from './walks';
export { fileView } from './file-view';
export type { FileView } from './file-view';
export { readoutsOf } from './readout';
export type { Readout, ReadoutEntry } from './readout';
export { readoutFindingsOf } from './readout-findings';
export type { ReadoutFinding } from './readout-findings';
export type { MissedRecord } from './readout-missed';
export { ledger, readerOf } from './ledger';
export type { ActorCost, Cost, Ledger } from './ledger';
export { isOfNote } from './notable';
export { interestKinds, interestsAt, interestsOf } from './interest';
export type { Interest, InterestKind } from './interest';
export { lineKey, standingLines } from './code-lines';
export { linesRun } from './lines-run';
export { touches } from './touches';
export { deedOf, divergenceOf } from './divergence';
export type { Divergence } from './divergence';
export { isSpin, waitersFor } from './waiters';
export { callChain, isWithinCall } from './call-chain';
export type { Frame } from './call-chain';
export { faultOf, faultReport, faultTick } from './fault-report';
export type { FaultReport } from './fault-report';
export { errorName } from './error-name';
export { faultHeading, faultTitle } from './fault-words';
export { scoreOf } from './score';
export type { Score, ScoreLane } from './score';
export { countBurnt, isBurnt, lastBurnt } from './burnt';
export { cpuLanes } from './timeline/cpu-lane';
export type { CpuLane, LaneMarks, Strand } from './timeline/cpu-lane';
export { contendedLocks } from './timeline/contended';
export type { LockSpan, SectionSpan, SpinSpan, VisitSpan } from './timeline/spans';
export type { Mark, MarkKind } from './timeline/mark';
export { faultPlace } from './timeline/fault-place';
export type { FaultPlace } from './timeline/fault-place';
export { markName } from './timeline/mark-name';
export { lineAt, markAt } from './timeline/tick-line';
export { lowerBound, search } from './timeline/range';
export type { Range } from './timeline/range';
export type { Span } from './timeline/span';
export { completeFairly } from './complete';
export type { Completion } from './complete';
export { columnsOf, columnTitles, printColumns } from './columns';
export { countOf } from './words';
export type { Part, Phrase } from './words';
