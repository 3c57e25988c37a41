import type { Expression } from './ast';
import { brokenValue, type CheckContext } from './check-context';
import { effect, reportUnknownStruct, taggable, type Builtin } from './builtin';
import { conditionOf, scalarOf, valueOf, withArticle } from './convert';
import { wordBytes } from './program';
import { didYouMean } from './suggest';
import type { Value } from './tree';
import { boolType, intType, isSameType, pointerTo, textType, u64Type } from './types';

const formatTypes = { '%d': intType, '%016x': u64Type, '%s': textType } as const;

const tag = (operator: 'with_tag' | 'without_tag' | 'has_tag'): Builtin => ({
  parameters: ['p'],
  check: (context, call, at) => {
    const of = taggable(context, at);
    if (!of) return brokenValue(call.span);
    const flavour = operator === 'with_tag' ? 'tagged' : 'plain';
    const type = operator === 'has_tag' ? boolType : pointerTo(of.type.to, flavour);
    return { kind: 'unary', span: call.span, type, operator, of };
  },
});

/** Tags, texts, the user's side, and what is said about a run. */
export const valueBuiltins: Readonly<Record<string, Builtin>> = {
  with_tag: tag('with_tag'),
  without_tag: tag('without_tag'),
  has_tag: tag('has_tag'),
  container_of: {
    parameters: ['p', 'T', 'f'],
    check: (context, call, pointer, type, field) => {
      return checkContainer(context, scalarOf(context, pointer), type, field, call.span);
    },
  },
  format: {
    parameters: ['"…"'],
    isOpen: true,
    check: (context, call, format, ...values) => {
      if (format.kind !== 'text') {
        context.report('text', format.span, 'expected a text in quotes');
        return brokenValue(call.span);
      }
      return checkFormat(context, format, values, call.span);
    },
  },
  length: {
    parameters: ['t'],
    check: (context, call, text) => {
      return {
        kind: 'length',
        span: call.span,
        type: intType,
        of: valueOf(context, text, textType),
      };
    },
  },
  slice: {
    parameters: ['t', 'from', 'to'],
    check: (context, call, text, from, to) => {
      const of = valueOf(context, text, textType);
      const begin = valueOf(context, from, intType);
      return {
        kind: 'slice',
        span: call.span,
        type: textType,
        of,
        begin,
        end: valueOf(context, to, intType),
      };
    },
  },
  copy_to_user: {
    parameters: ['t'],
    check: (context, call, text) => {
      return effect(call, { kind: 'copy-to-user', text: valueOf(context, text, textType) });
    },
  },
  user_return: {
    parameters: ['n'],
    check: (context, call, value) => {
      return effect(call, { kind: 'user-return', value: valueOf(context, value, intType) });
    },
  },
  assert: {
    parameters: ['e', '"message"'],
    isOpen: true,
    check: (context, call, condition, message, ...values) => {
      const checked = conditionOf(context, condition);
      if (message.kind !== 'text') {
        context.report('text', message.span, 'expected a text in quotes');
        return brokenValue(call.span);
      }
      const isFormat = values.length > 0 || /%(?:d|016x|s)/.test(message.value);
      const effectOf = (text: string, parts: readonly Value[]): Value =>
        effect(call, { kind: 'assert', condition: checked, message: text, values: parts });
      if (!isFormat) return effectOf(message.value, []);
      const whole = checkFormat(context, message, values, call.span);
      return whole.kind === 'format' ? effectOf(whole.format, whole.values) : whole;
    },
  },
};

function checkContainer(
  context: CheckContext,
  of: Value,
  typeName: Expression,
  fieldPath: Expression,
  span: Expression['span'],
): Value {
  const { structs } = context.scope.globals;
  const struct = typeName.kind === 'name' ? structs.get(typeName.name) : undefined;
  if (struct === undefined) {
    reportUnknownStruct(context, typeName);
    return brokenValue(span);
  }
  const field = fieldPath.kind === 'name' ? struct.fields.get(fieldPath.name) : undefined;
  if (field === undefined) {
    const hint = fieldPath.kind === 'name' ? didYouMean(fieldPath.name, struct.fields.keys()) : '';
    context.report(
      'unknown-field',
      fieldPath.span,
      `${struct.name} has no such field${hint || ': expected the name of a field'}`,
    );
    return brokenValue(span);
  }
  if (of.type.kind === 'broken' || field.type.kind === 'broken') return brokenValue(span);
  const wanted = pointerTo(field.type);
  const { type } = of;
  if (type.kind !== 'pointer' || type.flavour === 'tagged' || !isSameType(type.to, field.type)) {
    context.report('type', of.span, `expected ${withArticle(wanted)}, found ${withArticle(type)}`);
    return brokenValue(span);
  }
  const result = pointerTo({ kind: 'struct', struct }, type.flavour);
  return { kind: 'shift', span, type: result, of, bytes: -field.offset * wordBytes };
}

function checkFormat(
  context: CheckContext,
  format: Expression & { readonly kind: 'text' },
  values: readonly Expression[],
  span: Expression['span'],
): Value {
  const parts = format.value.match(/%(?:d|016x|s|.|$)/gs) ?? [];
  const unknown = parts.find((part) => !Object.hasOwn(formatTypes, part));
  if (unknown !== undefined) {
    context.report(
      'text',
      format.span,
      `unknown "${unknown}" in a format: expected %d, %016x or %s`,
    );
    return brokenValue(span);
  }
  if (parts.length !== values.length) {
    const expected = `${parts.length} ${parts.length === 1 ? 'value' : 'values'}`;
    context.report(
      'argument-count',
      span,
      `the format takes ${expected}, found ${values.length}: expected as many`,
    );
    return brokenValue(span);
  }
  const checked = values.map((value, index) => {
    const part = parts[index];
    const type = part === '%d' || part === '%s' || part === '%016x' ? formatTypes[part] : intType;
    return valueOf(context, value, type);
  });
  return { kind: 'format', span, type: textType, format: format.value, values: checked };
}
