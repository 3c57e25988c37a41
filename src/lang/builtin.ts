import type { CallSyntax, Expression } from './ast';
import { brokenValue, type CheckContext, type Target } from './check-context';
import { follow, sharedPlaceOf } from './check-target';
import { scalarOf, withArticle } from './convert';
import { didYouMean } from './suggest';
import type { Effect, Value } from './tree';
import { nothingType, type PointerType } from './types';

/** A function of the language itself. The number of arguments has been checked. */
export interface Builtin {
  /** As in the manual; the words between commas are its arguments. */
  readonly parameters: readonly string[];
  /** More arguments may follow: format. */
  readonly isOpen?: true;
  readonly check: (context: CheckContext, call: CallSyntax, ...values: Expression[]) => Value;
}

export type Place = Target & { readonly kind: 'place' };

export function effect(call: CallSyntax, value: Effect): Value {
  return { span: call.span, type: nothingType, ...value };
}

/** `READ_ONCE(x)`: the place x itself. */
export function namedPlace(context: CheckContext, expression: Expression): Place | undefined {
  return sharedPlaceOf(context, context.target(context, expression), expression);
}

/** `xchg(&x, …)`: what a pointer points at. */
export function pointedPlace(context: CheckContext, expression: Expression): Place | undefined {
  return sharedPlaceOf(context, follow(context, expression), expression);
}

/** `spin_lock(&l)`: what a pointer to a spinlock or a refcount points at. */
export function pointedOf(
  context: CheckContext,
  expression: Expression,
  kind: 'spinlock' | 'refcount',
): Place | undefined {
  const place = pointedPlace(context, expression);
  if (place === undefined || place.type.kind === kind || place.type.kind === 'broken') return place;
  context.report(
    'type',
    expression.span,
    `expected a *${kind}, found a *${withArticle(place.type).replace(/^an? /, '')}`,
  );
  return undefined;
}

/** Of an argument that should be the name of a struct. */
export function reportUnknownStruct(context: CheckContext, expression: Expression): void {
  const { structs } = context.scope.globals;
  const hint = expression.kind === 'name' ? didYouMean(expression.name, structs.keys()) : '';
  const what = expression.kind === 'name' ? `unknown struct "${expression.name}"` : 'no struct';
  const message = `${what}${hint || ': expected the name of a struct'}`;
  context.report('unknown-type', expression.span, message);
}

/** A pointer that can be an object of a pool. */
export function objectPointer(context: CheckContext, expression: Expression): Value {
  const value = scalarOf(context, expression);
  const { type } = value;
  if (type.kind === 'broken' || type.kind === 'null') return value;
  if (type.kind === 'pointer' && type.flavour === 'plain' && type.to.kind === 'struct')
    return value;
  context.report(
    'type',
    expression.span,
    `expected a pointer to a struct, found ${withArticle(type)}`,
  );
  return brokenValue(expression.span);
}

/** A pointer, tagged or not. */
export function taggable(
  context: CheckContext,
  expression: Expression,
): (Value & { readonly type: PointerType }) | undefined {
  const value = scalarOf(context, expression);
  const { type } = value;
  if (type.kind === 'pointer' && type.flavour !== 'private') return { ...value, type };
  if (type.kind !== 'broken') {
    context.report('type', expression.span, `expected a pointer, found ${withArticle(type)}`);
  }
  return undefined;
}
