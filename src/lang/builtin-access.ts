import { brokenValue } from './check-context';
import { isComparison } from './check-operator';
import { effect, namedPlace, pointedPlace, type Builtin, type Place } from './builtin';
import { loadOf } from './check-load';
import { convert, valueOf, withArticle } from './convert';
import type { Ordering } from './program';
import { isScalar } from './types';

type FindPlace = typeof namedPlace;

const load = (parameter: string, ordering: Ordering, find: FindPlace): Builtin => ({
  parameters: [parameter],
  check: (context, call, at) => {
    const found = find(context, at);
    return found
      ? loadOf(context, found.place, found.type, call.span, ordering)
      : brokenValue(call.span);
  },
});

const store = (parameter: string, ordering: Ordering, find: FindPlace): Builtin => ({
  parameters: [parameter, 'v'],
  check: (context, call, at, to) => {
    const found = find(context, at);
    const value = found ? storedValue(context, found, to) : context.value(context, to);
    if (!found) return brokenValue(call.span);
    return effect(call, { kind: 'store', place: found.place, value, ordering });
  },
});

/** A value for a place: of the place's type, and the place takes values at all. */
const storedValue = (
  context: Parameters<Builtin['check']>[0],
  place: Place,
  expression: Parameters<Builtin['check']>[2],
): ReturnType<typeof valueOf> => {
  if (isScalar(place.type)) return valueOf(context, expression, place.type);
  context.report(
    'type',
    expression.span,
    `${withArticle(place.type)} cannot be stored to as a whole: expected a field or an element`,
  );
  return brokenValue(expression.span);
};

export const accessBuiltins: Readonly<Record<string, Builtin>> = {
  READ_ONCE: load('x', 'once', namedPlace),
  WRITE_ONCE: store('x', 'once', namedPlace),
  smp_load_acquire: load('&x', 'acquire', pointedPlace),
  smp_store_release: store('&x', 'release', pointedPlace),
  rcu_dereference: load('x', 'dereference', namedPlace),
  rcu_assign_pointer: store('x', 'assign', namedPlace),
  xchg: {
    parameters: ['&x', 'v'],
    check: (context, call, at, to) => {
      const found = pointedPlace(context, at);
      const value = found && storedValue(context, found, to);
      if (!found || !value) return brokenValue(call.span);
      return { kind: 'exchange', span: call.span, type: found.type, place: found.place, value };
    },
  },
  cmpxchg: {
    parameters: ['&x', 'old', 'v'],
    check: (context, call, at, old, to) => {
      const found = pointedPlace(context, at);
      const expected = found && storedValue(context, found, old);
      const value = found && storedValue(context, found, to);
      if (!found || !expected || !value) return brokenValue(call.span);
      const { span } = call;
      return {
        kind: 'compare-exchange',
        span,
        type: found.type,
        place: found.place,
        expected,
        value,
      };
    },
  },
  wait_until: {
    parameters: ['x == e'],
    check: (context, call, condition) => {
      if (condition.kind !== 'binary' || !isComparison(condition.operator)) {
        context.report(
          'place-expected',
          condition.span,
          'expected a comparison of a shared place, wait_until(x == e)',
        );
        return brokenValue(call.span);
      }
      const found = namedPlace(context, condition.left);
      // Checked as the comparison it is; its left side is then the place and no load.
      const whole = context.value(context, condition);
      if (!found || (whole.kind !== 'binary' && whole.kind !== 'constant'))
        return brokenValue(call.span);
      if (whole.kind === 'constant') return brokenValue(call.span);
      const value = convert(context, whole.right, whole.right.type);
      return effect(call, {
        kind: 'wait',
        place: found.place,
        comparison: condition.operator,
        value,
      });
    },
  },
};
