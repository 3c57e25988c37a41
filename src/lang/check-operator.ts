import type { Expression } from './ast';
import { brokenValue, type CheckContext } from './check-context';
import { conditionOf, convert, scalarOf, withArticle } from './convert';
import { foldBinary, smallestInt } from './fold';
import type { BinaryOperator, Span } from './program';
import type { Value } from './tree';
import { boolType, intType, isNumber, isPointer, isSameType, type Type, u64Type } from './types';

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);

export function isComparison(operator: string): operator is '==' | '!=' | '<' | '<=' | '>' | '>=' {
  return comparisons.has(operator);
}

export function checkBinary(
  context: CheckContext,
  expression: Expression & { readonly kind: 'binary' },
): Value {
  const { operator, span } = expression;
  if (operator === '&&' || operator === '||') {
    const left = conditionOf(context, expression.left);
    const right = conditionOf(context, expression.right);
    return { kind: 'logical', span, type: boolType, operator, left, right };
  }
  const left = scalarOf(context, expression.left);
  const right = scalarOf(context, expression.right);
  return combine(context, operator, left, right, span);
}

/** `left operator right`, checked and, where both are constant, computed. */
export function combine(
  context: CheckContext,
  operator: BinaryOperator,
  left: Value,
  right: Value,
  span: Span,
): Value {
  if (left.type.kind === 'broken' || right.type.kind === 'broken') return brokenValue(span);
  if (isComparison(operator)) {
    const [a, b] = checkComparison(context, operator, left, right, span);
    return compute(context, operator, a, b, span, boolType);
  }
  if (operator === '+' && (left.type.kind === 'text' || right.type.kind === 'text')) {
    for (const side of [left, right]) {
      if (side.type.kind !== 'text') {
        context.report(
          'type',
          side.span,
          `expected text to join, found ${withArticle(side.type)}: format(…) makes text`,
        );
        return brokenValue(span);
      }
    }
    return { kind: 'concatenate', span, type: left.type, left, right };
  }
  for (const side of [left, right]) {
    if (isNumber(side.type)) continue;
    reportNoInt(context, operator, side);
    return brokenValue(span);
  }
  return compute(context, operator, left, right, span, intType);
}

function reportNoInt(context: CheckContext, operator: string, { span, type }: Value): void {
  context.report(
    'type',
    span,
    `"${operator}" takes int: expected an int, found ${withArticle(type)}`,
  );
}

function compute(
  context: CheckContext,
  operator: BinaryOperator,
  left: Value,
  right: Value,
  span: Span,
  type: Type,
): Value {
  if (left.kind === 'constant' && right.kind === 'constant') {
    const value = foldBinary(operator, left.value, right.value);
    if (value !== undefined) return { kind: 'constant', span, type, value };
    const byZero = (operator === '/' || operator === '%') && right.value === 0;
    context.report(
      'number',
      span,
      byZero ? 'division by 0: expected another number' : 'overflow: expected a result of 32 bits',
    );
    return brokenValue(span);
  }
  return { kind: 'binary', span, type, operator, left, right };
}

function checkComparison(
  context: CheckContext,
  operator: string,
  left: Value,
  right: Value,
  span: Span,
): readonly [Value, Value] {
  const isEquality = operator === '==' || operator === '!=';
  if (isNumber(left.type) && isNumber(right.type)) return [left, right];
  if (isEquality) {
    if (left.type.kind === 'u64' || right.type.kind === 'u64') {
      return [convert(context, left, u64Type), convert(context, right, u64Type)];
    }
    if (isComparablePointer(left.type, right.type)) return [left, right];
    if (left.type.kind === 'text' && right.type.kind === 'text') return [left, right];
  }
  const types = `${withArticle(left.type)} and ${withArticle(right.type)}`;
  const allowed = isEquality ? 'two values of one type' : 'int';
  context.report('type', span, `"${operator}" cannot compare ${types}: expected ${allowed}`);
  return [brokenValue(left.span), brokenValue(right.span)];
}

function isComparablePointer(left: Type, right: Type): boolean {
  if (!isPointer(left) || !isPointer(right)) return false;
  if (left.kind !== 'pointer' || right.kind !== 'pointer') return true;
  if ((left.flavour === 'private') !== (right.flavour === 'private')) return false;
  return isSameType(left.to, right.to);
}

export function checkUnary(
  context: CheckContext,
  operator: '!' | '-',
  expression: Expression,
  span: Span,
): Value {
  if (operator === '-' && expression.kind === 'number' && -expression.value === BigInt(smallestInt))
    return { kind: 'constant', span, type: intType, value: smallestInt };
  const of = operator === '!' ? conditionOf(context, expression) : scalarOf(context, expression);
  if (of.type.kind === 'broken') return brokenValue(span);
  if (operator === '!') {
    if (of.kind === 'constant')
      return { kind: 'constant', span, type: boolType, value: of.value === 0 ? 1 : 0 };
    return { kind: 'unary', span, type: boolType, operator, of };
  }
  if (!isNumber(of.type)) {
    reportNoInt(context, operator, of);
    return brokenValue(span);
  }
  if (of.kind === 'constant') {
    const zero: Value = { kind: 'constant', span, type: intType, value: 0 };
    return compute(context, '-', zero, of, span, intType);
  }
  return { kind: 'unary', span, type: intType, operator, of };
}
