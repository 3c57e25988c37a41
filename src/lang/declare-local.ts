import type { Identifier } from './ast';
import type { CheckContext } from './check-context';
import { lookUp } from './scope';
import type { Local } from './tree';
import type { Type } from './types';

/** A new variable in a register; undefined when the name is taken. */
export function declareLocal(
  context: CheckContext,
  name: Identifier,
  type: Type,
): Local | undefined {
  const taken = lookUp(context.scope, name.text);
  if (taken !== undefined) {
    context.report('duplicate', name.span, `"${name.text}" is taken: expected a new name`);
    // The newest meaning goes on, unless it is a global one, so that less is reported twice.
    if (context.scope.globals.names.get(name.text) === taken) return undefined;
  }
  const local: Local = { name: name.text, type, assigned: false };
  context.scope.names.set(name.text, { kind: 'local', local });
  return local;
}
