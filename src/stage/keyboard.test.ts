import { describe, expect, it } from 'vitest';
import { commands } from './commands';
import { keyTable, toCommand } from './keyboard';

const press = (key: string, code = '', shiftKey = false, ctrlKey = false) =>
  toCommand({ key, code, shiftKey, ctrlKey })?.id;

describe('toCommand', () => {
  it('takes digits by their place on the keyboard', () => {
    expect(press('2', 'Digit2')).toBe('actor-2');
    expect(press('é', 'Digit2')).toBe('actor-2');
    expect(press('"', 'Digit2', true)).toBe('actor-2-next');
  });

  it('takes a digit key for what it prints where that is a command', () => {
    expect(press('?', 'Digit7', true)).toBe('keys');
  });

  it.each([
    ['ArrowLeft', 'step-back'],
    ['ArrowRight', 'step-forward'],
    ['Home', 'to-start'],
    ['End', 'to-end'],
    [' ', 'play'],
    [',', 'previous-event'],
    ['.', 'next-event'],
    ['r', 'reset'],
    ['u', 'undo'],
    ['g', 'finish'],
    ['?', 'keys'],
  ])('knows %s', (key, id) => {
    expect(press(key)).toBe(id);
  });

  it('leaves the keys of the schedule alone where there is none to be seen', () => {
    const there = (key: string, code = '') =>
      toCommand({ key, code, shiftKey: false, ctrlKey: false }, 'verdicts')?.id;
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End', ' ', ',', '.', 'r', 'g', 's'])
      expect(there(key)).toBeUndefined();
    expect(there('1', 'Digit1')).toBeUndefined();
    expect(['u', 'x', 'v', 'c', '?', 'Escape'].map((key) => there(key))).toEqual([
      'undo',
      'check',
      'next-view',
      'copy-link',
      'keys',
      'back',
    ]);
  });

  it('leaves other keys alone, and those of the browser', () => {
    for (const key of ['a', 'Tab', 'Enter', '0', 'F5'])
      expect(press(key, key === '0' ? 'Digit0' : key)).toBeUndefined();
    for (const key of ['c', 'r', '1'])
      expect(press(key, key === '1' ? 'Digit1' : '', false, true)).toBeUndefined();
  });
});

describe('the table of commands', () => {
  it('gives no key and no name to two of them', () => {
    const keys = commands.flatMap((command) => command.keys);
    expect(keys).toEqual([...new Set(keys)]);
    const ids = commands.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('is listed with its keys, each once', () => {
    const words = keyTable.flatMap(([, rows]) => rows.map((row) => row.words));
    expect(words).toEqual([...new Set(words)]);
    for (const command of commands.filter(({ keys }) => keys.length > 0))
      expect(words).toContain(command.words);
  });
});
