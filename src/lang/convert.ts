import type { Expression } from './ast';
import { brokenValue, type CheckContext } from './check-context';
import type { Span } from './program';
import type { Value } from './tree';
import { fits, isScalar, type Type, typeText, u64Type } from './types';

/** A value that fits a place of type `to`, or a report and a broken value. */
export function convert(context: CheckContext, value: Value, to: Type): Value {
  const { type, span } = value;
  if (type.kind === 'nothing') {
    context.report('value-expected', span, `this call gives no value: expected ${withArticle(to)}`);
    return brokenValue(span);
  }
  if (!fits(type, to)) {
    context.report('type', span, mismatch(type, to));
    return brokenValue(span);
  }
  if (to.kind === 'u64' && value.kind === 'constant' && value.value < 0) {
    context.report('number', span, `${value.value} is negative: expected a u64 of at least 0`);
    return brokenValue(span);
  }
  if (to.kind === 'u64' && value.kind === 'constant') return { ...value, type: u64Type };
  if (to.kind === 'u64' && type.kind === 'int')
    return { kind: 'widen', span, type: u64Type, of: value };
  return value;
}

function mismatch(from: Type, to: Type): string {
  const text = `expected ${withArticle(to)}, found ${withArticle(from)}`;
  if (from.kind !== 'pointer') return text;
  if (from.flavour === 'private')
    return `${text}: a private pointer cannot stand for one into shared memory`;
  if (from.flavour === 'tagged' && to.kind === 'pointer')
    return `${text}: without_tag(…) takes the tag away`;
  return text;
}

/** The value of an expression, as a value of this type. */
export function valueOf(context: CheckContext, expression: Expression, to: Type): Value {
  return convert(context, context.value(context, expression), to);
}

/** The value of an expression that can be in a register, of any such type. */
export function scalarOf(context: CheckContext, expression: Expression): Value {
  const value = context.value(context, expression);
  if (value.type.kind === 'nothing') {
    context.report('value-expected', value.span, 'this call gives no value: expected a value');
    return brokenValue(value.span);
  }
  if (!isScalar(value.type)) {
    context.report('type', value.span, `expected a single value, found ${withArticle(value.type)}`);
    return brokenValue(value.span);
  }
  return value;
}

/** Any scalar but text: 0, NULL and false are false. */
export function conditionOf(context: CheckContext, expression: Expression): Value {
  const value = scalarOf(context, expression);
  if (value.type.kind !== 'text') return value;
  context.report('type', value.span, 'a text is no condition: expected length(…) or a comparison');
  return brokenValue(value.span);
}

/** Whether a place takes values as a whole; reported if not. */
export function isAssignable(context: CheckContext, type: Type, span: Span): boolean {
  if (isScalar(type)) return true;
  const hasFunctions = type.kind === 'spinlock' || type.kind === 'refcount';
  const expected = hasFunctions ? 'its functions' : 'a field or an element';
  context.report('type', span, `${withArticle(type)} cannot be assigned to: expected ${expected}`);
  return false;
}

export function withArticle(type: Type): string {
  const text = typeText(type);
  if (type.kind === 'null' || type.kind === 'nothing' || type.kind === 'text') return text;
  return `${/^[aeio]/i.test(text) ? 'an' : 'a'} ${text}`;
}
