import type { Run } from './model';
import { placeName } from './place-name';
import { sceneAt } from './scene';
import { plainText } from './words';

/** What a lock was called in tick `index`: "siglock", "it_lock of timer 2", "hash bucket 1's lock". */
export const lockNameAt = (run: Run, index: number, address: number): string =>
  plainText(placeName(sceneAt(run, index), address));
