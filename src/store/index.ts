export { bringCompiler, withPrograms } from './bring-programs';
export { catalogue, computeProgram, needPrograms } from './programs';
export { fromFragment, toFragment, type OpenedLink } from './links';
export {
  chooseActor,
  finishFairly,
  goTo,
  open,
  openStart,
  reset,
  showRace,
  showSchedule,
  startOf,
  stepBack,
  stepForward,
  undo,
  type Move,
} from './moves';
export {
  askLine,
  closeDialog,
  couldNotLoad,
  fail,
  focusPane,
  goBack,
  light,
  lineShown,
  play,
  setPanel,
  setSpeed,
  setStepSize,
  setTab,
  showDialog,
  showView,
  tell,
  togglePlay,
} from './face';
export { computeEvents, goToDivergence, goToEvent, goToTick } from './events';
export { goToFinding, programOf, racesOf } from './findings';
export { isKin, type CodeLines, type Kin } from './kin';
export { isFastSpeed, isSpeed, speeds, type Speed } from './speeds';
export { clearStops, runOn, runUntil, toggleStop } from './run-on';
export { showSafeOrder } from './safe-order';
export { goToNext, runsFunction, runsLine, touchesObject } from './search';
export { isSameStop, toConditionWords } from './stops';
export {
  followLink,
  fragmentOf,
  isSameMoment,
  leaveWalk,
  missWalk,
  noGuide,
  showStop,
  standAt,
} from './guide';
export { computeRun, isSameTick } from './runs';
export { createStageStore, dispatch, whenThere, type StageStore } from './store';
export {
  pathNames,
  stepSizes,
  viewNames,
  type DialogName,
  type Guide,
  type LinkSlice,
  type PanelName,
  type PathName,
  type Progress,
  type StageState,
  type StepSize,
  type Stop,
  type TabName,
  type ViewName,
  type WalkPlace,
} from './state';
export { raiseBound, toBoundWords } from './bounds';
export { createCheckStore, type CheckStore } from './check-store';
export {
  answersOf,
  checkOf,
  isOpen,
  isUnderWay,
  mapOf,
  outcomesOf,
  verdictOf,
  type Check,
  type Checks,
  type Found,
  type MapCheck,
  type OutcomesCheck,
  type VerdictCheck,
} from './checks';
export { toCount, toDigits } from './digits';
export {
  safeWords,
  toRaceWords,
  toStopReason,
  toStopWords,
  toVerdictWord,
  toVerdictWords,
} from './verdict-words';
export { computeIsSame } from './verify';
export { setWhatIfs, toggleWhatIf } from './what-ifs';
export {
  capacityOf,
  clampTimeline,
  isWholeInView,
  newTimeline,
  tickWidthOf,
  type Timeline,
} from './timeline';
export {
  fitTimeline,
  hoverTick,
  panTimeline,
  scrubTo,
  setTrackWidth,
  showFrom,
  showTick,
  zoomTimeline,
} from './timeline-moves';
export { computePane, type PaneData } from './pane';
export {
  decodeProgress,
  encodeProgress,
  noProgress,
  toFirstGuide,
  type WalkProgress,
} from './walk-progress';
export { createWalkStore, type WalkStorage, type WalkStore } from './walk-store';
