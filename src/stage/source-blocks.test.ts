import { describe, expect, it } from 'vitest';
import { scenarios, scenarioSources, whatIfs } from '../scenarios/posix-timers';
import { toBlocks } from './source-blocks';
import { toSections } from './source-sections';

const section = { name: 'one', kind: 'fn', first: 3, last: 6 } as const;
const edit = (line: number, count: number) => ({ whatIf: 'x', line, count, removed: ['gone'] });
/** `3 [4+2] 6`: lines, and edits with how many lines stand there now. */
const drawn = (edits: readonly ReturnType<typeof edit>[]): string =>
  toBlocks(section, edits)
    .map((block) =>
      block.kind === 'line'
        ? String(block.line)
        : `[${String(block.edit.line)}+${String(block.edit.count)}]`,
    )
    .join(' ');

describe('toBlocks', () => {
  it('is every line where nothing is edited here', () => {
    expect(drawn([])).toBe('3 4 5 6');
    expect(drawn([edit(2, 1), edit(7, 2)])).toBe('3 4 5 6');
  });

  it('puts an edit in the place of its lines, and one that only deletes before the next line', () => {
    expect(drawn([edit(4, 2)])).toBe('3 [4+2] 6');
    expect(drawn([edit(3, 1), edit(5, 0), edit(6, 1)])).toBe('[3+1] 4 [5+0] 5 [6+1]');
  });

  it.each(whatIfs)('has a place for every edit of $id', ({ id, path }) => {
    for (const scenario of scenarios) {
      const sources = scenarioSources(scenario.id, path, [id]);
      const shown = sources?.files.flatMap(({ path: file, text }) =>
        toSections(text.split('\n'))
          .filter(({ kind }) => kind !== 'text')
          .flatMap((one) => toBlocks(one, sources.edited.get(file) ?? []))
          .flatMap((block) => (block.kind === 'edit' ? [block.edit] : [])),
      );
      expect(shown).toEqual([...(sources?.edited.values() ?? [])].flat());
    }
  });
});
