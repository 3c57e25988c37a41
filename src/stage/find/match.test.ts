import { expect, it } from 'vitest';
import { match } from './match';

const fits = (typed: string, text: string): boolean => match(typed, text) !== undefined;
const better = (typed: string, one: string, other: string): void => {
  expect(match(typed, one) ?? -1).toBeGreaterThan(match(typed, other) ?? -1);
};

it('finds each word that was typed, in any order', () => {
  expect(fits('lock take', 'CPU0 takes siglock')).toBe(true);
  expect(fits('lock drop', 'CPU0 takes siglock')).toBe(false);
  expect(fits('', 'anything')).toBe(true);
});

it('finds letters of a word from its beginning on, not scattered over a sentence', () => {
  expect(fits('sgl', 'CPU0 takes siglock')).toBe(true);
  expect(fits('gpe', 'grace period ends')).toBe(true);
  expect(fits('xyz', 'grace period ends')).toBe(false);
  expect(fits('ctk', 'CPU0 lets go of the lock of a timer that nobody looks at any more, k')).toBe(
    false,
  );
});

it('prefers whole words to beginnings, and beginnings to the middle', () => {
  better('lock', 'the lock', 'the locks');
  better('lock', 'the locks', 'siglock');
  better('lock', 'siglock', 'l o c k');
  better('step', 'Step back', 'Step back to where it all began, one tick at a time');
});
