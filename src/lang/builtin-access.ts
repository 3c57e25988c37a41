import { brokenValue } from './check-context';
import { isComparison } from './check-operator';
import { effect, namedPlace, pointedPlace, type Builtin } from './builtin';
import { loadOf } from './check-load';
import { isAssignable, valueOf } from './convert';
import type { Ordering } from './program';

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
    if (!found || !isAssignable(context, found.type, at.span)) return brokenValue(call.span);
    const value = valueOf(context, to, found.type);
    return effect(call, { kind: 'store', place: found.place, value, ordering });
  },
});

const waitUntil = (name: string, spins: boolean): Builtin => ({
  parameters: ['x == e'],
  check: (context, call, condition) => {
    if (condition.kind !== 'binary' || !isComparison(condition.operator)) {
      context.report(
        'place-expected',
        condition.span,
        `expected a comparison of a shared place, ${name}(x == e)`,
      );
      return brokenValue(call.span);
    }
    const found = namedPlace(context, condition.left);
    if (!found) return brokenValue(call.span);
    // Checked as the comparison it is; its left side is then the place and no load.
    const whole = context.value(context, condition);
    if (whole.kind !== 'binary') return brokenValue(call.span);
    if (whole.left.kind !== 'load') {
      context.report('type', condition.left.span, 'this is an int: expected to wait for an int');
      return brokenValue(call.span);
    }
    return effect(call, {
      kind: 'wait',
      place: found.place,
      comparison: condition.operator,
      value: whole.right,
      spins,
    });
  },
});

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
      if (!found || !isAssignable(context, found.type, at.span)) return brokenValue(call.span);
      const value = valueOf(context, to, found.type);
      return { kind: 'exchange', span: call.span, type: found.type, place: found.place, value };
    },
  },
  cmpxchg: {
    parameters: ['&x', 'old', 'v'],
    check: (context, call, at, old, to) => {
      const found = pointedPlace(context, at);
      if (!found || !isAssignable(context, found.type, at.span)) return brokenValue(call.span);
      const expected = valueOf(context, old, found.type);
      const value = valueOf(context, to, found.type);
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
  wait_until: waitUntil('wait_until', false),
  spin_until: waitUntil('spin_until', true),
};
