import type { TypeSyntax } from './ast';
import type { CheckContext } from './check-context';
import { largestMemory } from './layout';
import { didYouMean } from './suggest';
import { brokenType, boolType, intType, pointerTo, textType, type Type, u64Type } from './types';

const named: ReadonlyMap<string, Type> = new Map([
  ['int', intType],
  ['bool', boolType],
  ['u64', u64Type],
  ['text', textType],
  ['spinlock', { kind: 'spinlock' }],
  ['refcount', { kind: 'refcount' }],
]);

export function isTypeName(name: string): boolean {
  return named.has(name);
}

/** A type as written to a type; what is wrong with it is reported. */
export function resolveType(context: CheckContext, syntax: TypeSyntax): Type {
  switch (syntax.kind) {
    case 'named': {
      const { structs } = context.scope.globals;
      const struct = structs.get(syntax.name);
      const type = struct ? ({ kind: 'struct', struct } as const) : named.get(syntax.name);
      if (type !== undefined) return type;
      const hint = didYouMean(syntax.name, [...structs.keys(), ...named.keys()]);
      context.report(
        'unknown-type',
        syntax.span,
        `unknown type "${syntax.name}"${hint || ': expected a struct or int, bool, u64, text, spinlock, refcount'}`,
      );
      return brokenType;
    }
    case 'pointer': {
      const to = resolveType(context, syntax.to);
      if (to.kind === 'pointer' && to.flavour === 'private') {
        context.report(
          'private',
          syntax.to.span,
          'a private pointer is never in memory: expected another type behind the pointer',
        );
        return brokenType;
      }
      return to.kind === 'broken' ? to : pointerTo(to, syntax.flavour);
    }
    case 'array': {
      const of = resolveType(context, syntax.of);
      const lengths = syntax.lengths.map((length) =>
        constantNumber(context, length, 1, largestMemory),
      );
      return lengths.reduceRight<Type>((element, length) => {
        if (length === undefined || element.kind === 'broken') return brokenType;
        return { kind: 'array', of: element, length };
      }, of);
    }
  }
}

/** The type of something in memory: no private pointers there. */
export function resolveStoredType(context: CheckContext, syntax: TypeSyntax): Type {
  const type = resolveType(context, syntax);
  let element = type;
  while (element.kind === 'array') element = element.of;
  if (element.kind !== 'pointer' || element.flavour !== 'private') return type;
  context.report(
    'private',
    syntax.span,
    'a private pointer cannot be stored: expected another type',
  );
  return brokenType;
}

/** A whole number known at compile time, in a range. */
export function constantNumber(
  context: CheckContext,
  expression: Parameters<CheckContext['value']>[1],
  minimum: number,
  maximum: number,
): number | undefined {
  const value = context.value(context, expression);
  if (value.kind === 'broken') return undefined;
  if (value.kind !== 'constant') {
    context.report(
      'constant',
      expression.span,
      'not known at compile time: expected a number or constants',
    );
    return undefined;
  }
  if (value.value < minimum || value.value > maximum) {
    context.report(
      'number',
      expression.span,
      `${value.value} is out of range: expected ${minimum} to ${maximum}`,
    );
    return undefined;
  }
  return value.value;
}
