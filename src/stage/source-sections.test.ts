import { describe, expect, it } from 'vitest';
import { toSections } from './source-sections';

describe('toSections', () => {
  it('cuts a file at functions and actors', () => {
    const lines = [
      '// about',
      'const A = 1;',
      '',
      'fn one() {',
      '  two();',
      '}',
      'fn two() { }',
      'actor reader R on CPU0 {',
      '}',
    ];
    expect(toSections(lines)).toEqual([
      { name: undefined, kind: 'text', first: 1, last: 2 },
      { name: 'one', kind: 'fn', first: 4, last: 6 },
      { name: 'two', kind: 'fn', first: 7, last: 7 },
      { name: 'reader', kind: 'actor', first: 8, last: 9 },
    ]);
  });

  it('takes a function that never ends to the end of the file', () => {
    expect(toSections(['fn open() {', '  x();'])).toEqual([
      { name: 'open', kind: 'fn', first: 1, last: 2 },
    ]);
  });
});
