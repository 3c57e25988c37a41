import { describe, expect, it } from 'vitest';
import { toCommand } from './keyboard';

const press = (key: string, code = '', shiftKey = false) => toCommand({ key, code, shiftKey });

describe('toCommand', () => {
  it('takes digits by their place on the keyboard', () => {
    expect(press('2', 'Digit2')).toEqual({ kind: 'actor', index: 1, isNextVariant: false });
    expect(press('é', 'Digit2')).toEqual({ kind: 'actor', index: 1, isNextVariant: false });
    expect(press('"', 'Digit2', true)).toEqual({ kind: 'actor', index: 1, isNextVariant: true });
  });

  it.each(['ArrowLeft', 'ArrowRight', 'Home', 'End', ' ', ',', '.', 'r', 'u', 'g', '?'])(
    'knows %s',
    (key) => {
      expect(press(key)?.kind).toBe('move');
    },
  );

  it('leaves the keys of the schedule alone where there is none to be seen', () => {
    const there = (key: string, code = '') =>
      toCommand({ key, code, shiftKey: false }, 'verdicts')?.kind;
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End', ' ', ',', '.', 'r', 'g', 's'])
      expect(there(key)).toBeUndefined();
    expect(there('1', 'Digit1')).toBeUndefined();
    expect(['u', 'x', 'v', 'c', '?', 'Escape'].map((key) => there(key))).toEqual([
      'move',
      'check',
      'switch-view',
      'copy-link',
      'move',
      'back',
    ]);
  });

  it('leaves other keys alone', () => {
    for (const key of ['a', 'Tab', 'Enter', '0', 'F5'])
      expect(press(key, key === '0' ? 'Digit0' : key)).toBeUndefined();
  });
});
