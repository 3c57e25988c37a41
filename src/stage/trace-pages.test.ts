import { expect, it } from 'vitest';
import { toTarget } from './trace-pages';

it.each([
  ['ArrowUp', 5, 4],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 199, 200],
  ['ArrowDown', 300, 300],
  ['PageUp', 5, 0],
  ['PageDown', 5, 17],
  ['Home', 250, 0],
  ['End', 3, 300],
])('%s leads from row %d to row %d', (key, from, to) => {
  expect(toTarget(key, from, 300)).toBe(to);
});

it('leaves other keys alone', () => {
  expect(toTarget('Enter', 5, 300)).toBeUndefined();
  expect(toTarget('toString', 5, 300)).toBeUndefined();
});
