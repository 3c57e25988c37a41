export type { Breakage } from './breakage';
export { createCheckerClient, type CheckerClient, type CheckEvent } from './checker-client';
export type { Finding, Race } from './finding';
export type { Progress } from './progress';
export type { CheckReport, CheckRequest } from './protocol';
export { toKey, type Question } from './question';
export { computePoolSize, spawnChecker } from './spawn-checker';
