import { describe, expect, it } from 'vitest';
import { toInsideWords, toLineName, toStandingWords } from './source-names';

const mark = (name: string, waits = false) => ({ name, waits, letter: 'X', file: 'a', line: 1 });

describe('the name of a line', () => {
  it('says who stands there, what the line is, and that the other path has it not', () => {
    const standing = toStandingWords([mark('reader'), mark('deleter', true)]);
    const line = { number: 64, text: '  spin_lock(&l);', path: 'before', standing } as const;
    expect(toLineName({ ...line, isDifferent: true })).toBe(
      'line 64, only in before, reader does this next, deleter waits here: spin_lock(&l);',
    );
    expect(toLineName({ ...line, isDifferent: false, standing: '' })).toBe(
      'line 64: spin_lock(&l);',
    );
  });

  it('of a folded function says who is in it', () => {
    expect(toInsideWords([])).toBe('');
    expect(toInsideWords([mark('reader')])).toBe('reader is in it');
    expect(toInsideWords([mark('a'), mark('b', true), mark('c')])).toBe('a, b and c are in it');
  });
});
