import type { Expression } from './ast';
import { checkCall } from './check-call';
import { brokenValue, type CheckContext } from './check-context';
import { loadOf } from './check-load';
import { checkBinary, checkUnary } from './check-operator';
import { assertNever } from './engine-bug';
import { largestInt } from './fold';
import type { Span } from './program';
import { lookUp, visibleNames } from './scope';
import { didYouMean } from './suggest';
import type { PlaceTree, Value } from './tree';
import { intType, pointerTo, textType, u64Type } from './types';

/** Expressions and the constants that they stand on; no stack gets deeper than that takes. */
const deepest = 600;

export function checkValue(context: CheckContext, expression: Expression): Value {
  const { globals } = context.scope;
  if (globals.depth === deepest) {
    const message = `too deep with the constants in it: expected at most ${deepest} levels`;
    context.report('nesting', expression.span, message);
    return brokenValue(expression.span);
  }
  globals.depth++;
  const value = computeValue(context, expression);
  globals.depth--;
  return value;
}

function computeValue(context: CheckContext, expression: Expression): Value {
  const { span } = expression;
  switch (expression.kind) {
    case 'broken':
      return brokenValue(span);
    case 'number':
      return numberValue(expression.value, span);
    case 'text':
      return { kind: 'text', span, type: textType, text: expression.value };
    case 'name':
      return checkName(context, expression.name, span);
    case 'member':
    case 'index':
      return valueOfTarget(context, expression);
    case 'call':
      return checkCall(context, expression);
    case 'binary':
      return checkBinary(context, expression);
    case 'unary':
      if (expression.operator === '*') return valueOfTarget(context, expression);
      if (expression.operator === '&') return checkAddress(context, expression.of, span);
      return checkUnary(context, expression.operator, expression.of, span);
    default:
      return assertNever(expression);
  }
}

export function numberValue(value: bigint, span: Span): Value {
  if (value <= BigInt(largestInt))
    return { kind: 'constant', span, type: intType, value: Number(value) };
  return { kind: 'wide', span, type: u64Type, digits: value.toString(16).padStart(16, '0') };
}

function checkName(context: CheckContext, name: string, span: Span): Value {
  const symbol = lookUp(context.scope, name);
  if (symbol === undefined) {
    const hint = didYouMean(name, visibleNames(context.scope));
    context.report(
      'unknown-name',
      span,
      `unknown name "${name}"${hint || ': expected a variable or a constant'}`,
    );
    return brokenValue(span);
  }
  switch (symbol.kind) {
    case 'constant': {
      const value = symbol.value();
      return value === undefined ? brokenValue(span) : { ...value, span };
    }
    case 'local':
      return { kind: 'local', span, type: symbol.local.type, local: symbol.local };
    case 'memory': {
      const place: PlaceTree = { kind: 'fixed', address: symbol.address, memory: symbol.memory };
      return loadOf(context, place, symbol.type, span);
    }
    case 'function':
      context.report(
        'value-expected',
        span,
        `"${name}" is a function: expected a call, "${name}(…)"`,
      );
      return brokenValue(span);
    default:
      return assertNever(symbol);
  }
}

function valueOfTarget(context: CheckContext, expression: Expression): Value {
  const target = context.target(context, expression);
  if (target === undefined) return brokenValue(expression.span);
  if (target.kind === 'local') {
    return { kind: 'local', span: expression.span, type: target.type, local: target.local };
  }
  return loadOf(context, target.place, target.type, expression.span);
}

function checkAddress(context: CheckContext, expression: Expression, span: Span): Value {
  const target = context.target(context, expression);
  if (target === undefined || target.type.kind === 'broken') return brokenValue(span);
  if (target.kind === 'local') {
    context.report(
      'place-expected',
      span,
      `"${target.local.name}" is in a register: expected a place in memory`,
    );
    return brokenValue(span);
  }
  if (target.place.memory === 'ghost') {
    context.report('ghost', span, 'ghost memory has no address: expected its name');
    return brokenValue(span);
  }
  const flavour = target.place.memory === 'private' ? 'private' : 'plain';
  return { kind: 'address', span, type: pointerTo(target.type, flavour), place: target.place };
}
