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

  it('leaves other keys alone', () => {
    for (const key of ['a', 'Tab', 'Enter', '0', 'F5'])
      expect(press(key, key === '0' ? 'Digit0' : key)).toBeUndefined();
  });
});
