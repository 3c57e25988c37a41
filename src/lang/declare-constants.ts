import type { Declaration, Expression } from './ast';
import type { CheckContext } from './check-context';
import { declarationsOf, declareName } from './declare-names';
import { largestInt, smallestInt } from './fold';
import { listPoison1, listPoison2, type Parameter, type Span } from './program';
import { constantNumber } from './resolve-type';
import { didYouMean } from './suggest';
import type { Value } from './tree';
import { boolType, intType, nullType } from './types';

const own = [
  ['NULL', nullType, 0],
  ['LIST_POISON1', nullType, listPoison1],
  ['LIST_POISON2', nullType, listPoison2],
  ['false', boolType, 0],
  ['true', boolType, 1],
] as const;

/**
 * `const` and `param`, in any order: a constant is computed when it is first asked for. Gives the
 * function that does so for all of them and lists the parameters.
 */
export function declareConstants(
  context: CheckContext,
  declarations: readonly Declaration[],
  values: Readonly<Record<string, number>>,
  wholeFile: Span,
): () => readonly Parameter[] {
  const { globals } = context.scope;
  for (const [name, type, value] of own) {
    globals.names.set(name, {
      kind: 'constant',
      value: () => ({ kind: 'constant', span: wholeFile, type, value }),
    });
  }
  const active: string[] = [];
  const lazily = (
    name: string,
    span: Span,
    compute: () => Value | undefined,
  ): (() => Value | undefined) => {
    let result: { readonly value: Value | undefined } | undefined;
    return () => {
      if (result === undefined && active.includes(name)) {
        context.report(
          'recursion',
          span,
          `"${name}" stands on itself: expected a value that does not`,
        );
        return undefined;
      }
      if (result !== undefined) return result.value;
      active.push(name);
      result = { value: compute() };
      active.pop();
      return result.value;
    };
  };

  const pending: (() => unknown)[] = [];
  for (const { name, value } of declarationsOf(declarations, 'const')) {
    const get = lazily(name.text, name.span, () => constantValue(context, value));
    declareName(globals, name, { kind: 'constant', value: get });
    pending.push(get);
  }
  const found: Parameter[] = [];
  const known = new Set<string>();
  for (const declaration of declarationsOf(declarations, 'param')) {
    const { name } = declaration;
    known.add(name.text);
    const get = lazily(name.text, name.span, () => {
      const parameter = parameterOf(context, declaration, values);
      if (parameter === undefined) return undefined;
      found.push(parameter);
      return { kind: 'constant', span: name.span, type: intType, value: parameter.value };
    });
    declareName(globals, name, { kind: 'constant', value: get });
    pending.push(get);
  }
  for (const name of Object.keys(values)) {
    if (known.has(name)) continue;
    const hint = didYouMean(name, known) || `: expected one of ${[...known].join(', ') || 'none'}`;
    context.report('parameter', wholeFile, `no parameter "${name}"${hint}`);
  }
  return () => {
    for (const compute of pending) compute();
    const order = [...known];
    return found.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  };
}

function constantValue(context: CheckContext, expression: Expression): Value | undefined {
  const value = context.value(context, expression);
  if (value.kind === 'broken') return undefined;
  if (value.kind === 'constant' || value.kind === 'wide' || value.kind === 'text') return value;
  context.report(
    'constant',
    expression.span,
    'not known at compile time: expected a number, a text or constants',
  );
  return undefined;
}

function parameterOf(
  context: CheckContext,
  declaration: Declaration & { readonly kind: 'param' },
  values: Readonly<Record<string, number>>,
): Parameter | undefined {
  const { name } = declaration;
  const minimum = constantNumber(context, declaration.minimum, smallestInt, largestInt);
  const maximum = constantNumber(context, declaration.maximum, smallestInt, largestInt);
  if (minimum === undefined || maximum === undefined) return undefined;
  if (minimum > maximum) {
    context.report(
      'parameter',
      declaration.maximum.span,
      `${minimum}..${maximum} is empty: expected at least ${minimum}`,
    );
    return undefined;
  }
  const byDefault = constantNumber(context, declaration.value, minimum, maximum);
  if (byDefault === undefined) return undefined;
  const value = Object.hasOwn(values, name.text) ? values[name.text] : byDefault;
  if (value === undefined || !Number.isInteger(value) || value < minimum || value > maximum) {
    context.report(
      'parameter',
      name.span,
      `${name.text} = ${String(value)} is out of range: expected ${minimum} to ${maximum}`,
    );
    return { name: name.text, value: byDefault, default: byDefault, minimum, maximum };
  }
  return { name: name.text, value: value + 0, default: byDefault, minimum, maximum };
}
