import { describe, expect, it } from 'vitest';
import {
  controlsOf,
  enter,
  fold,
  isFileOpen,
  isSectionOpen,
  noFolds,
  shownAs,
  unfold,
  type Folds,
} from './source-folds';
import type { SourceFileModel } from './source-model';
import { toSections } from './source-sections';

const lines = [
  'var x: int;',
  'fn one() {',
  '  x = 1;',
  '',
  '  if (x) {',
  '    x = 2;',
  '  }',
  '}',
  'fn two() {',
  '  x = 3;',
  '}',
];
const file: SourceFileModel = {
  path: 'a.race',
  lines,
  sections: toSections(lines),
  different: new Set([10]),
  edits: [],
  twins: new Map(),
};
const [one, two] = file.sections.filter(({ kind }) => kind === 'fn');
if (one === undefined || two === undefined) throw new Error('two functions were to be found');
const files = [file];
const at = (line: number) => ({ file: 'a.race', line });
const openOf = (folds: Folds, peeked?: ReturnType<typeof at>): string =>
  [one, two].map((section) => (isSectionOpen(folds, file, section, peeked) ? '+' : '-')).join('');

describe('what is folded', () => {
  it('is what is the same in both paths, until somebody comes to it', () => {
    expect(openOf(noFolds)).toBe('-+');
    const entered = enter(noFolds, files, [at(3)]);
    expect(openOf(entered)).toBe('++');
    expect(enter(entered, files, [at(6), at(1), { file: 'b.race', line: 3 }])).toBe(entered);
  });

  it('stays open when he leaves, and with others that came', () => {
    const both = enter(enter(noFolds, files, [at(3)]), files, [at(10)]);
    expect(openOf(enter(both, files, []))).toBe('++');
  });

  it('is as people have it, whoever comes', () => {
    const folded = fold(enter(noFolds, files, [at(3)]), 'a.race one', false);
    expect(openOf(folded)).toBe('-+');
    expect(openOf(enter(folded, files, [at(5)]))).toBe('-+');
    expect(openOf(folded, at(3))).toBe('-+');
    expect(openOf(fold(folded, 'a.race two', false))).toBe('--');
  });

  it('opens for a line that is looked at, for that moment; its first line is to be seen anyway', () => {
    expect(openOf(noFolds, at(3))).toBe('++');
    expect(openOf(noFolds, at(2))).toBe('-+');
    expect(openOf(noFolds)).toBe('-+');
  });

  it('is unfolded for a line that is asked for, file and all', () => {
    const folded = fold(fold(noFolds, 'a.race', false), 'a.race one', false);
    const shown = unfold(folded, files, at(5));
    expect(isFileOpen(shown, file)).toBe(true);
    expect(openOf(shown)).toBe('++');
    expect(unfold(shown, files, at(6))).toBe(shown);
    expect(unfold(folded, files, { file: 'b.race', line: 5 })).toBe(folded);
  });
});

describe('what arrows go through', () => {
  it('is what is to be seen and says something', () => {
    expect(controlsOf(files, noFolds)).toEqual(['a.race', 'a.race one', 'a.race two', 'a.race:10']);
    expect(controlsOf(files, enter(noFolds, files, [at(3)]))).toEqual([
      'a.race',
      'a.race one',
      'a.race:3',
      'a.race:5',
      'a.race:6',
      'a.race two',
      'a.race:10',
    ]);
    expect(controlsOf(files, fold(noFolds, 'a.race', false))).toEqual(['a.race']);
  });

  it('shows a line as itself, or as what is folded over it', () => {
    const shown = (folds: Folds, line: number) =>
      shownAs(files, new Set(controlsOf(files, folds)), at(line));
    expect(shown(noFolds, 10)).toBe('a.race:10');
    expect(shown(noFolds, 3)).toBe('a.race one');
    expect(shown(fold(noFolds, 'a.race', false), 3)).toBe('a.race');
    expect(shownAs(files, new Set(), at(3))).toBeUndefined();
  });
});
