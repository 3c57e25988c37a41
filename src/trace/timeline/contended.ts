import { addressOfWord } from '../../lang';
import type { Machine } from '../../machine';

/** The addresses of the locks that actors contend for, by `show lock`. */
export const contendedLocks = (machine: Machine): ReadonlySet<number> =>
  new Set(machine.program.views.locks.map(({ word }) => addressOfWord(word)));
