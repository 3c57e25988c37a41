import { describe, expect, it } from 'vitest';
import { computeDifferent } from './source-diff';

describe('computeDifferent', () => {
  it('finds the lines that only one text has', () => {
    const different = computeDifferent(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd', 'e']);
    expect([...different.before]).toEqual([2]);
    expect([...different.after]).toEqual([2, 5]);
    expect([...different.same]).toEqual([
      [1, 1],
      [3, 3],
      [4, 4],
    ]);
  });

  it('does not look at indents and empty lines', () => {
    const different = computeDifferent(['a', '', 'b'], ['  a', 'b']);
    expect(different.before.size + different.after.size).toBe(0);
  });

  it('takes a text without a counterpart as different as a whole', () => {
    expect([...computeDifferent(['a', 'b'], []).before]).toEqual([1, 2]);
  });
});
