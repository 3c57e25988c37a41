export { computeAnswer } from './answer';
export type { Answer } from './answer';
export {
  type Answers,
  answersTo,
  claimQuestions,
  computeEvidence,
  evidenceOf,
  judgeClaim,
  judgeEvidence,
  shownSchedule,
} from './claim';
export { toCostRow } from './cost-row';
export type { Cost, CostRow } from './cost-row';
export { costsOf, questionsOf } from './judge';
export type { Judgement } from './judge';
export { observingSettings } from './observing';
export { toOutcomeRow } from './outcome-row';
export type { OutcomeRow } from './outcome-row';
export { createProgramMachine } from './program-machine';
export { questionKey } from './question';
export type { MapQuestion, Question } from './question';
export type { Readout } from './readout';
export { programLink, showingQuestion } from './showing';
export { objectNamed, stopsOf, toStopWords } from './walks';
export type { BothRuns, WalkStop } from './walks';
