import { assertNever } from './engine-bug';
import type { BinaryOperator } from './program';

export const largestInt = 0x7fffffff;
export const smallestInt = -0x80000000;

/** What the machine would compute; undefined where it would fault. */
export function foldBinary(
  operator: BinaryOperator,
  left: number,
  right: number,
): number | undefined {
  switch (operator) {
    case '+':
      return inRange(left + right);
    case '-':
      return inRange(left - right);
    case '*':
      // Exact: the product of two 32-bit numbers may be beyond 2^53, but then it is out of range anyway.
      return inRange(left * right);
    case '/':
      return right === 0 ? undefined : inRange(Math.trunc(left / right));
    case '%':
      return right === 0 ? undefined : inRange(left % right);
    case '&':
      return inRange(left & right);
    case '|':
      return inRange(left | right);
    case '==':
      return Number(left === right);
    case '!=':
      return Number(left !== right);
    case '<':
      return Number(left < right);
    case '<=':
      return Number(left <= right);
    case '>':
      return Number(left > right);
    case '>=':
      return Number(left >= right);
    default:
      return assertNever(operator);
  }
}

/** -0 becomes 0. */
function inRange(value: number): number | undefined {
  return value >= smallestInt && value <= largestInt ? value + 0 : undefined;
}
