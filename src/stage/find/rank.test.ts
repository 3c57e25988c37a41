import { expect, it } from 'vitest';
import { toEntry } from './entry';
import { rank } from './rank';

const nothing = (): void => undefined;
const entries = [
  toEntry('back', 'Time', 'Step back', nothing),
  toEntry('play', 'Time', 'Play or pause', nothing),
  toEntry('drop', 'What if', 'drop siglock', nothing),
  toEntry('line', 'Stop when somebody gets to', 'spin_lock(&sighand.siglock);', nothing, {
    isDeep: true,
    detail: 'after.race:138, deleter',
  }),
];

const shown = (typed: string, recent: readonly string[] = []) =>
  rank(entries, typed, recent).map(({ value, items }) => [value, ...items.map(({ id }) => id)]);

it('shows what was used last first, and all but the deep ones, where nothing was typed', () => {
  expect(shown('')).toEqual([
    ['Time', 'back', 'play'],
    ['What if', 'drop'],
  ]);
  expect(shown('', ['drop', 'gone'])).toEqual([
    ['Used last', 'drop'],
    ['Time', 'back', 'play'],
  ]);
});

it('finds by words, by detail and by heading, what is called so first', () => {
  expect(shown('siglock')).toEqual([
    ['What if', 'drop'],
    ['Stop when somebody gets to', 'line'],
  ]);
  expect(shown('stop 138')).toEqual([['Stop when somebody gets to', 'line']]);
  expect(shown('nothing of the kind')).toEqual([]);
});

it('prefers what was used last of two that fit', () => {
  expect(shown('p', ['play'])[0]).toEqual(['Time', 'play', 'back']);
});
