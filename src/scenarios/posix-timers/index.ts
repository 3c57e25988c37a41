export { scenarios } from './scenarios';
export type { Scenario } from './scenarios';
export { kernelCaseSources, scenarioSources } from './sources';
export type { Path, RaceFile, RaceSources } from './sources';
