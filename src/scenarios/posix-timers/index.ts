export type {
  AskedProgram,
  Claim,
  CostName,
  Evidence,
  Extent,
  OutcomesExpectation,
  Showing,
} from './claim';
export { claims } from './claims';
export type { EditedLines } from './edit-files';
export { isExpected, matrix } from './matrix';
export type { FoundRace, MatrixRow } from './matrix';
export type { Path, RaceFile } from './race-file';
export { observingParameters, scenarios } from './scenarios';
export type { Scenario } from './scenarios';
export { kernelCaseSources, scenarioSources } from './sources';
export type { RaceSources } from './sources';
export type { Expectation, ExpectedFault, TextEdit, WhatIf } from './what-if';
export { combinationProblem, refusedPairOf, refusedPairs, whatIfs, whatIfsOf } from './what-ifs';
export type { RefusedPair } from './what-ifs';
export { walks } from './walks';
export type { Fact, Leg, Measure, RunFact, Stop, Walk, WalkPart } from './walks';
