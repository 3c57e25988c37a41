import { EngineBug } from './engine-bug';
import { type Frame, type Lowering, noRegister } from './lowering';
import type { Register } from './program';
import type { FunctionBody, FunctionReference, Local, Value } from './tree';

export function bodyOf(reference: FunctionReference): FunctionBody {
  if (reference.body === undefined) throw new EngineBug(`${reference.name} was never checked`);
  return reference.body;
}

/** The function's body in place of the call. */
export function lowerCall(
  lowering: Lowering,
  frame: Frame,
  call: Value & { readonly kind: 'call' },
  wanted: Register | undefined,
): Register {
  const { code } = lowering;
  const body = bodyOf(call.function);
  const locals = new Map<Local, Register>();
  body.parameters.forEach((parameter, index) => {
    const given = call.values[index];
    if (given === undefined) throw new EngineBug(`${body.name} without argument ${index}`);
    locals.set(parameter, lowerInitial(lowering, frame, parameter, given, 'call'));
  });
  const result = body.result.kind === 'nothing' ? undefined : (wanted ?? code.newRegister());
  const end = code.newLabel();
  code.inCall(body.name, call.span, () => {
    lowering.statement({ locals, result, end, loops: [] }, body.body);
  });
  code.put(end);
  return result ?? noRegister;
}

/**
 * The register of a new variable. A variable that never changes and begins as another one shares its
 * register; that other one may not change as long as the new one lives, which it cannot during a call.
 */
export function lowerInitial(
  lowering: Lowering,
  frame: Frame,
  local: Local,
  value: Value,
  lives: 'call' | 'block',
): Register {
  const isFixed = value.kind === 'local' && (lives === 'call' || !value.local.assigned);
  if (isFixed && !local.assigned) return lowering.value(frame, value);
  return lowering.value(frame, value, lowering.code.newRegister(local.name));
}
