import { describe, expect, it } from 'vitest';
import { isExpected, type MatrixRow } from '.';

const row = (expects: MatrixRow['expects']): MatrixRow => ({
  id: 'row',
  path: 'after',
  scenario: 'live',
  whatIfs: [],
  parameters: {},
  expects,
});

describe('what a row must lead to', () => {
  it('nothing, where it is safe', () => {
    const safe = row({ verdict: 'safe' });
    expect(isExpected(safe, undefined)).toBe(true);
    expect(isExpected(safe, { fault: 'deadlock', struct: undefined })).toBe(false);
  });

  it('one of its faults, of one of its structs where the fault has any', () => {
    const race = row({ verdict: 'race', faults: ['use-after-free'], structs: ['pid'] });
    expect(isExpected(race, undefined)).toBe(false);
    expect(isExpected(race, { fault: 'use-after-free', struct: 'pid' })).toBe(true);
    expect(isExpected(race, { fault: 'use-after-free', struct: undefined })).toBe(true);
    expect(isExpected(race, { fault: 'use-after-free', struct: 'k_itimer' })).toBe(false);
    expect(isExpected(race, { fault: 'deadlock', struct: 'pid' })).toBe(false);
  });
});
