import { describe, expect, it } from 'vitest';
import { isKin, isSameKin, type Kin } from './kin';

const step: Kin = { tick: 5, actor: 1, object: 7, line: { file: 'before.race', line: 21 } };

describe('isKin', () => {
  it.each<[string, Kin, Kin | undefined, boolean]>([
    ['nothing lit', step, undefined, false],
    ['the same tick of the other pane', { ...step, object: 9, line: undefined }, step, true],
    ['another tick of the same object', { ...step, tick: 6 }, step, false],
    ['its object', { object: 7 }, step, true],
    ['another object', { object: 8 }, step, false],
    ['its line', { line: { file: 'before.race', line: 21 } }, step, true],
    ['that line of another file', { line: { file: 'after.race', line: 21 } }, step, false],
    ['a function that it is in', step, { line: { file: 'before.race', line: 20, last: 22 } }, true],
    ['one that ends before it', step, { line: { file: 'before.race', line: 18, last: 20 } }, false],
    [
      'its line in the other path',
      step,
      { line: { file: 'after.race', line: 30 }, twin: { file: 'before.race', line: 21 } },
      true,
    ],
    ['its actor', { actor: 1 }, step, true],
    ['every step of an object that is pointed at', step, { object: 7 }, true],
    ['nothing known of either', {}, {}, false],
  ])('%s', (_, one, lit, expected) => {
    expect(isKin(one, lit)).toBe(expected);
  });

  it('knows the same thing again', () => {
    expect(isSameKin(step, { ...step, line: { file: 'before.race', line: 21 } })).toBe(true);
    expect(isSameKin(step, { ...step, line: undefined })).toBe(false);
    const whole = { line: { file: 'before.race', line: 21, last: 25 } };
    expect(isSameKin({ line: { file: 'before.race', line: 21 } }, whole)).toBe(false);
    expect(isSameKin(undefined, {})).toBe(false);
  });
});
