import type { Identifier } from './ast';
import type { CheckContext } from './check-context';
import { lookUp } from './scope';
import type { Local } from './tree';
import type { Type } from './types';

/** A new variable in a register. Where its name is taken that is reported, and the newest meaning goes on. */
export function declareLocal(context: CheckContext, name: Identifier, type: Type): Local {
  if (lookUp(context.scope, name.text) !== undefined)
    context.report('duplicate', name.span, `"${name.text}" is taken: expected a new name`);
  const local: Local = { name: name.text, type, assigned: false };
  context.scope.names.set(name.text, { kind: 'local', local });
  return local;
}
