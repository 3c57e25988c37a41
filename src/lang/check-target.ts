import type { Expression } from './ast';
import type { CheckContext, Target } from './check-context';
import { convert, scalarOf, withArticle } from './convert';
import { wordBytes } from './program';
import { lookUp } from './scope';
import { didYouMean } from './suggest';
import type { PlaceTree } from './tree';
import { intType, type Type, wordsOf } from './types';

type Place = Target & { readonly kind: 'place' };

/** What an expression names: a local variable or a place in memory. */
export function checkTarget(context: CheckContext, expression: Expression): Target | undefined {
  switch (expression.kind) {
    case 'name': {
      const symbol = lookUp(context.scope, expression.name);
      if (symbol?.kind === 'local')
        return { kind: 'local', local: symbol.local, type: symbol.local.type };
      if (symbol?.kind === 'memory') {
        const place: PlaceTree = { kind: 'fixed', address: symbol.address, memory: symbol.memory };
        return { kind: 'place', place, type: symbol.type, isInput: symbol.isInput };
      }
      // An unknown name is reported by whoever asks for its value.
      if (symbol === undefined) context.value(context, expression);
      else
        context.report(
          'place-expected',
          expression.span,
          `"${expression.name}" is not in memory: expected a variable`,
        );
      return undefined;
    }
    case 'member':
      return checkMember(context, expression);
    case 'index':
      return checkIndex(context, expression);
    case 'unary':
      if (expression.operator === '*') return follow(context, expression.of);
      break;
    default:
      break;
  }
  if (expression.kind !== 'broken') {
    context.report(
      'place-expected',
      expression.span,
      'expected a variable, a field, an element or *pointer',
    );
  }
  return undefined;
}

function checkMember(
  context: CheckContext,
  expression: Expression & { readonly kind: 'member' },
): Place | undefined {
  const { field, arrow, of } = expression;
  const holder = arrow ? follow(context, of) : context.target(context, of);
  if (holder === undefined || holder.type.kind === 'broken') return undefined;
  const { type } = holder;
  if (holder.kind === 'local' || type.kind !== 'struct') {
    const isPointer = type.kind === 'pointer' && !arrow;
    const advice = isPointer ? `expected "->${field.text}"` : 'expected a struct';
    context.report('type', field.span, `${withArticle(type)} has no fields: ${advice}`);
    return undefined;
  }
  const found = type.struct.fields.get(field.text);
  if (found === undefined) {
    const hint = didYouMean(field.text, type.struct.fields.keys());
    const known = [...type.struct.fields.keys()].join(', ');
    context.report(
      'unknown-field',
      field.span,
      `${type.struct.name} has no field "${field.text}"${hint || `: expected one of ${known}`}`,
    );
    return undefined;
  }
  return inside(holder, found.offset * wordBytes, found.type);
}

function inside(holder: Place, bytes: number, type: Type): Place {
  const { place } = holder;
  return { ...holder, type, place: { kind: 'inside', of: place, bytes, memory: place.memory } };
}

function checkIndex(
  context: CheckContext,
  expression: Expression & { readonly kind: 'index' },
): Place | undefined {
  const array = context.target(context, expression.of);
  const index = convert(context, scalarOf(context, expression.index), intType);
  if (array === undefined || array.type.kind === 'broken') return undefined;
  if (array.kind === 'local' || array.type.kind !== 'array') {
    context.report(
      'type',
      expression.of.span,
      `expected an array, found ${withArticle(array.type)}`,
    );
    return undefined;
  }
  const { of, length } = array.type;
  const bytes = wordsOf(of) * wordBytes;
  if (index.kind === 'constant') {
    if (index.value < 0 || index.value >= length) {
      context.report(
        'number',
        index.span,
        `index ${index.value} is outside: expected 0 to ${length - 1}`,
      );
      return undefined;
    }
    return inside(array, index.value * bytes, of);
  }
  const { place } = array;
  return {
    ...array,
    type: of,
    place: { kind: 'element', of: place, index, length, bytes, memory: place.memory },
  };
}

/** The place that a pointer points at. */
export function follow(context: CheckContext, expression: Expression): Place | undefined {
  const pointer = scalarOf(context, expression);
  const { type } = pointer;
  if (type.kind === 'broken') return undefined;
  if (type.kind !== 'pointer') {
    const what =
      type.kind === 'null'
        ? 'NULL may not be followed: expected a pointer'
        : `expected a pointer, found ${withArticle(type)}`;
    context.report('type', expression.span, what);
    return undefined;
  }
  if (type.flavour === 'tagged') {
    context.report(
      'type',
      expression.span,
      'a tagged pointer may not be followed: expected without_tag(…)',
    );
    return undefined;
  }
  const memory = type.flavour === 'private' ? 'private' : 'shared';
  return {
    kind: 'place',
    place: { kind: 'followed', pointer, memory },
    type: type.to,
    isInput: false,
  };
}

/** The shared place of an expression, for accesses that only make sense there. */
export function sharedPlaceOf(
  context: CheckContext,
  target: Target | undefined,
  expression: Expression,
): Place | undefined {
  if (target === undefined) return undefined;
  if (target.kind === 'place' && target.place.memory === 'shared') return target;
  context.report('place-expected', expression.span, 'expected a place in shared memory');
  return undefined;
}
