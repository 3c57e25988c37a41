import { brokenValue } from './check-context';
import { effect, objectPointer, pointedOf, reportUnknownStruct, type Builtin } from './builtin';
import { valueOf } from './convert';
import { didYouMean } from './suggest';
import { boolType, fits, intType, nothingType, pointerTo } from './types';

const onLock = (kind: 'lock' | 'unlock' | 'lock-irq' | 'unlock-irq'): Builtin => ({
  parameters: ['&l'],
  check: (context, call, at) => {
    const found = pointedOf(context, at, 'spinlock');
    return found ? effect(call, { kind, place: found.place }) : brokenValue(call.span);
  },
});

const bare = (kind: 'interrupts-off' | 'interrupts-on' | 'rcu-lock' | 'rcu-unlock'): Builtin => ({
  parameters: [],
  check: (_, call) => effect(call, { kind }),
});

const referenceTest = (kind: 'reference-get-unless-zero' | 'reference-put'): Builtin => ({
  parameters: ['&r'],
  check: (context, call, at) => {
    const found = pointedOf(context, at, 'refcount');
    return found
      ? { kind, span: call.span, type: boolType, place: found.place }
      : brokenValue(call.span);
  },
});

const allocate = (zeroed: boolean): Builtin => ({
  parameters: ['T'],
  check: (context, call, type) => {
    const { structs, pools } = context.scope.globals;
    const struct = type.kind === 'name' ? structs.get(type.name) : undefined;
    if (struct === undefined) {
      reportUnknownStruct(context, type);
      return brokenValue(call.span);
    }
    const pool = pools.get(struct.name);
    if (pool === undefined) {
      context.report(
        'pool',
        type.span,
        `no pool to allocate from: expected a declaration "pool ${struct.name}[…];"`,
      );
      return brokenValue(call.span);
    }
    return {
      kind: 'allocate',
      span: call.span,
      type: pointerTo({ kind: 'struct', struct }),
      pool,
      zeroed,
    };
  },
});

/** Locks, interrupts, RCU, memory and reference counts. */
export const lockBuiltins: Readonly<Record<string, Builtin>> = {
  spin_lock: onLock('lock'),
  spin_unlock: onLock('unlock'),
  spin_lock_irq: onLock('lock-irq'),
  spin_unlock_irq: onLock('unlock-irq'),
  spin_lock_irqsave: {
    parameters: ['&l'],
    check: (context, call, at) => {
      const found = pointedOf(context, at, 'spinlock');
      if (!found) return brokenValue(call.span);
      return { kind: 'lock-irqsave', span: call.span, type: boolType, place: found.place };
    },
  },
  spin_unlock_irqrestore: {
    parameters: ['&l', 'f'],
    check: (context, call, at, saved) => {
      const found = pointedOf(context, at, 'spinlock');
      const flags = valueOf(context, saved, boolType);
      if (!found) return brokenValue(call.span);
      return effect(call, { kind: 'unlock-irqrestore', place: found.place, flags });
    },
  },
  local_irq_disable: bare('interrupts-off'),
  local_irq_enable: bare('interrupts-on'),
  rcu_read_lock: bare('rcu-lock'),
  rcu_read_unlock: bare('rcu-unlock'),
  kmalloc: allocate(false),
  kzalloc: allocate(true),
  kfree: {
    parameters: ['p'],
    check: (context, call, at) => {
      return effect(call, { kind: 'free', pointer: objectPointer(context, at) });
    },
  },
  kfree_rcu: {
    parameters: ['p'],
    check: (context, call, at) => {
      return effect(call, {
        kind: 'call-rcu',
        pointer: objectPointer(context, at),
        callback: undefined,
      });
    },
  },
  call_rcu: {
    parameters: ['p', 'fn'],
    check: (context, call, at, name) => {
      const pointer = objectPointer(context, at);
      const { names } = context.scope.globals;
      const symbol = name.kind === 'name' ? names.get(name.name) : undefined;
      if (name.kind === 'name' && symbol === undefined) {
        const functions = [...names.keys()].filter(
          (known) => names.get(known)?.kind === 'function',
        );
        const hint = didYouMean(name.name, functions) || ': expected the name of a function';
        context.report('unknown-name', name.span, `unknown function "${name.name}"${hint}`);
        return brokenValue(call.span);
      }
      const [parameter, ...more] = symbol?.kind === 'function' ? symbol.parameters : [];
      const isCallback =
        more.length === 0 &&
        (parameter?.kind === 'broken' ||
          (parameter?.kind === 'pointer' && parameter.flavour === 'plain'));
      if (symbol?.kind !== 'function' || !isCallback || symbol.result.kind !== nothingType.kind) {
        context.report(
          'type',
          name.span,
          'expected a function that takes one pointer and gives nothing',
        );
        return brokenValue(call.span);
      }
      if (!fits(pointer.type, parameter)) {
        context.report(
          'type',
          name.span,
          `"${symbol.reference.name}" takes another struct: expected a function for this pointer`,
        );
      }
      return effect(call, { kind: 'call-rcu', pointer, callback: symbol.reference });
    },
  },
  refcount_set: {
    parameters: ['&r', 'n'],
    check: (context, call, at, to) => {
      const found = pointedOf(context, at, 'refcount');
      const value = valueOf(context, to, intType);
      if (!found) return brokenValue(call.span);
      return effect(call, { kind: 'reference-set', place: found.place, value });
    },
  },
  refcount_inc: {
    parameters: ['&r'],
    check: (context, call, at) => {
      const found = pointedOf(context, at, 'refcount');
      return found
        ? effect(call, { kind: 'reference-get', place: found.place })
        : brokenValue(call.span);
    },
  },
  refcount_inc_not_zero: referenceTest('reference-get-unless-zero'),
  refcount_dec_and_test: referenceTest('reference-put'),
};
