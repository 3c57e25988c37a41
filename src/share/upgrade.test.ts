import { describe, expect, it } from 'vitest';
import { CURRENT_VERSION, upgradeFields, UPGRADERS, type Upgrader } from './upgrade';

describe('UPGRADERS', () => {
  it('ends in the current version', () => {
    expect(CURRENT_VERSION).toBe(1);
    expect(UPGRADERS).toHaveLength(CURRENT_VERSION);
  });

  it('0 to 1: a link without a number keeps its fields', () => {
    expect(upgradeFields(['live', 'R3', '@2'], 0)).toEqual(['live', 'R3', '@2']);
  });
});

describe('upgradeFields', () => {
  const mark =
    (name: string): Upgrader =>
    (fields) => [...fields, name];
  const chain = [mark('0 to 1'), mark('1 to 2'), mark('2 to 3')];

  it.each([
    [0, ['live', '0 to 1', '1 to 2', '2 to 3']],
    [1, ['live', '1 to 2', '2 to 3']],
    [2, ['live', '2 to 3']],
    [3, ['live']],
    [4, ['live']],
  ])('runs the upgraders from version %i on, oldest first', (version, upgraded) => {
    expect(upgradeFields(['live'], version, chain)).toEqual(upgraded);
  });
});
