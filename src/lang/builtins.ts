import type { Builtin } from './builtin';
import { accessBuiltins } from './builtin-access';
import { lockBuiltins } from './builtin-lock';
import { valueBuiltins } from './builtin-value';

/** Every function of the language itself, by name. */
export const builtins: ReadonlyMap<string, Builtin> = new Map(
  Object.entries({ ...accessBuiltins, ...lockBuiltins, ...valueBuiltins }),
);
