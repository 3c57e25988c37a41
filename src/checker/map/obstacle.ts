/**
 * Why nobody on one side moves, in a byte: 0 where somebody may; 1 + n where all who are not finished wait
 * for lock number n, or for somebody who does.
 */
export type Obstacle = number;

export const mayMove: Obstacle = 0;
/** RCU waits for those inside its sections, and nobody else has anything left to do. */
export const gracePeriod: Obstacle = 253;
export const allDone: Obstacle = 254;
/** Several of these, or something else. */
export const otherwise: Obstacle = 255;

export const mostLocks = 30;
export const toObstacle = (lock: number): Obstacle => 1 + lock;
/** The number of the lock; -1 where it is none. */
export const lockOf = (obstacle: Obstacle): number =>
  obstacle >= 1 && obstacle <= mostLocks ? obstacle - 1 : -1;

/** What is true of both. Those who are done are no reason for anything. */
export function joinObstacles(one: Obstacle, other: Obstacle): Obstacle {
  if (one === other) return one;
  if (one === mayMove || other === mayMove) return mayMove;
  if (one === allDone) return other;
  return other === allDone ? one : otherwise;
}
