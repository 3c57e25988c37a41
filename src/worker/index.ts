export { createCheckerClient, type CheckerClient, type CheckEvent } from './checker-client';
export type { Finding, Race } from './finding';
export type { Progress } from './progress';
export type { Breakage, CheckReport, CheckRequest } from './protocol';
export { ownWhatIfs, toKey, type Question } from './question';
export { computePoolSize, spawnChecker } from './spawn-checker';
