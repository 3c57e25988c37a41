export { catalogue, computeProgram, type Compiled } from './programs';
export { fromFragment, toFragment, type OpenedLink } from './links';
export {
  chooseActor,
  finishFairly,
  goTo,
  goToNote,
  open,
  reset,
  startOf,
  stepBack,
  stepForward,
  undo,
  type Move,
} from './moves';
export {
  closeDialog,
  focusPane,
  light,
  play,
  setPanel,
  setStepSize,
  setTab,
  showDialog,
  tell,
  togglePlay,
} from './face';
export { computeRun, isSameTick } from './runs';
export { createStageStore, dispatch, type StageStore } from './store';
export {
  pathNames,
  stepSizes,
  type DialogName,
  type InterfaceSlice,
  type LinkSlice,
  type Notice,
  type PanelName,
  type PathName,
  type Progress,
  type StageState,
  type StepSize,
  type TabName,
} from './state';
export { computeIsSame } from './verify';
export { setWhatIfs, toggleWhatIf } from './what-ifs';
export { computePane, type PaneData } from './pane';
