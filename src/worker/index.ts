export type { Breakage } from './breakage';
export { createCheckerClient, type CheckerClient, type CheckEvent } from './checker-client';
export type { Finding, LimitReason, Race } from './finding';
export type { Progress } from './progress';
export type { CheckReport, CheckRequest } from './protocol';
export { computePoolSize, spawnChecker } from './spawn-checker';
