import { brokenValue, type CheckContext } from './check-context';
import { withArticle } from './convert';
import type { Ordering, Span } from './program';
import type { PlaceTree, Value } from './tree';
import { isScalar, type Type } from './types';

/** One load, if what is there fits a register. */
export function loadOf(
  context: CheckContext,
  place: PlaceTree,
  type: Type,
  span: Span,
  ordering: Ordering = 'plain',
): Value {
  if (isScalar(type)) return { kind: 'load', span, type, place, ordering };
  const advice = {
    struct: 'expected one of its fields or its address',
    array: 'expected one of its elements',
    spinlock: 'expected its address, for spin_lock(…) and spin_unlock(…)',
    refcount: 'expected its address, for the refcount_… functions',
  };
  const expected =
    type.kind === 'struct' ||
    type.kind === 'array' ||
    type.kind === 'spinlock' ||
    type.kind === 'refcount'
      ? advice[type.kind]
      : 'expected a value';
  context.report('value-expected', span, `${withArticle(type)} is no value: ${expected}`);
  return brokenValue(span);
}
