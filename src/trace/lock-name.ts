import type { Machine, State } from '../machine';
import type { Run } from './model';
import { placeName } from './place-name';
import { sceneAt, sceneOf } from './scene';
import { plainText } from './words';

/** "siglock", "it_lock of timer 2", "hash bucket 1's lock", or the variable's name. */
export const lockName = (machine: Machine, state: State, address: number): string =>
  plainText(placeName(sceneOf(machine, state), address));

/** What a lock was called in tick `index` of a run. */
export const lockNameAt = (run: Run, index: number, address: number): string =>
  plainText(placeName(sceneAt(run, index), address));
