import type { Machine, State } from '../machine';
import { placeName } from './place-name';
import { sceneOf } from './scene';
import { plainText } from './words';

/** "siglock", "it_lock of timer 2", "hash bucket 1's lock", or the variable's name. */
export const lockName = (machine: Machine, state: State, address: number): string =>
  plainText(placeName(sceneOf(machine, state), address));
