import { faultTick, type Run } from '../trace';

/** Has a fault stopped this path by tick `position`? */
export function hasFaultAt(run: Run, position: number): boolean {
  const tick = faultTick(run);
  return tick !== undefined && tick <= position;
}
