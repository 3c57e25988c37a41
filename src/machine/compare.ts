import type { Comparison } from '../lang';

/** 1 or 0, as the machine stores truth. */
export function compare(comparison: Comparison, left: number, right: number): number {
  switch (comparison) {
    case '==':
      return left === right ? 1 : 0;
    case '!=':
      return left !== right ? 1 : 0;
    case '<':
      return left < right ? 1 : 0;
    case '<=':
      return left <= right ? 1 : 0;
    case '>':
      return left > right ? 1 : 0;
    case '>=':
      return left >= right ? 1 : 0;
  }
}
