import { describe, expect, it } from 'vitest';
import { compile, formatRace } from '../../lang';
import type { RaceSources, WhatIf } from '.';
import { combinationProblem, refusedPairs, scenarios, scenarioSources, whatIfs } from '.';
import { editsOf } from './what-if-edits';
import { editFiles } from './edit-files';

function sourcesOf(scenario: string, path: WhatIf['path'], ids: readonly string[]): RaceSources {
  const sources = scenarioSources(scenario, path, ids);
  if (sources === undefined) throw new Error(`no scenario ${scenario}`);
  return sources;
}

function expectFine(sources: RaceSources): void {
  const compiled = compile({ name: 'test', ...sources });
  expect(compiled.ok ? compiled.warnings : compiled.diagnostics).toEqual([]);
  for (const path of sources.edited.keys()) {
    const text = sources.files.find((file) => file.path === path)?.text ?? '';
    expect(formatRace(text, path)).toEqual({ ok: true, text });
  }
}

/** The text as it ships, from the edited one and what is said about it. */
function undone({ files, edited }: RaceSources): readonly string[] {
  return files.map(({ path, text }) => {
    const lines = text.split('\n');
    for (const { line, count, removed } of (edited.get(path) ?? []).toReversed())
      lines.splice(line - 1, count, ...removed);
    return lines.join('\n');
  });
}

const pairs = whatIfs.flatMap((first, index) =>
  whatIfs
    .slice(index + 1)
    .filter((second) => second.path === first.path)
    .map((second) => [first, second] as const),
);
const isRefused = (first: string, second: string): boolean =>
  combinationProblem([first, second]) !== undefined;

describe('what-ifs', () => {
  it('are those of the table, each once', () => {
    expect(whatIfs.map(({ id }) => id).sort()).toEqual([
      'after-free-now',
      'after-hlist-del',
      'after-hlist-del-init',
      'after-irqs-on',
      'after-no-it-lock',
      'after-no-rcu-lock',
      'after-no-task-ref',
      'after-no-valid-check',
      'after-plain-add',
      'after-saved-cursor',
      'after-unbalanced-stop',
      'after-unlink-no-siglock',
      'before-it-lock',
      'before-no-siglock',
    ]);
    for (const { id, path } of whatIfs) expect(id.startsWith(`${path}-`)).toBe(true);
  });

  it.each(whatIfs)('$id: a formatted program, on every scenario', ({ id, path, scenario }) => {
    expect(scenarios.map((one) => one.id)).toContain(scenario);
    for (const one of scenarios) expectFine(sourcesOf(one.id, path, [id]));
  });

  it.each(whatIfs)('$id: says which lines it changes', ({ id, path, scenario }) => {
    const sources = sourcesOf(scenario, path, [id]);
    expect(sources.edited.size).toBeGreaterThan(0);
    expect(undone(sources)).toEqual(scenarioSources(scenario, path)?.files.map(({ text }) => text));
  });

  it('change nothing on the other path, and nothing without ids', () => {
    const plain = scenarioSources('live', 'before');
    expect(plain?.edited.size).toBe(0);
    expect(scenarioSources('live', 'before', ['after-free-now', 'after-irqs-on'])).toEqual(plain);
  });

  it('marks a changed line, and the place of one that is gone', () => {
    const { files, edited } = sourcesOf('live', 'after', ['after-no-task-ref', 'after-free-now']);
    const lines = files.find(({ path }) => path === 'lifetimes.race')?.text.split('\n') ?? [];
    const [gone, changed] = edited.get('lifetimes.race') ?? [];
    expect(gone).toMatchObject({ count: 0, removed: ['  if (task) get_task_struct(task);'] });
    expect(lines[(gone?.line ?? 0) - 1]).toBe('  rcu_read_unlock();');
    expect(changed).toMatchObject({ whatIf: 'after-free-now', count: 1 });
    expect(lines[(changed?.line ?? 0) - 1]).toBe('    kfree(timer);');
  });
});

describe('two what-ifs of one path', () => {
  it.each(pairs.map(([first, second]) => [first.id, second.id, first, second] as const))(
    '%s and %s combine, or are refused',
    (one, other, first) => {
      const files = scenarioSources(first.scenario, first.path)?.files ?? [];
      const [ones, others] = [editsOf(one), editsOf(other)];
      if (isRefused(one, other)) {
        expect(() => editFiles(files, [ones, others])).toThrow('change the same lines');
        expect(() => scenarioSources('live', first.path, [other, one])).toThrow('do not combine');
      } else {
        expectFine(sourcesOf(first.scenario, first.path, [one, other]));
        expect(editFiles(files, [others, ones])).toEqual(editFiles(files, [ones, others]));
      }
    },
  );

  it('are refused for a reason', () => {
    for (const [first, second, why] of refusedPairs) {
      expect(combinationProblem([second, 'before-it-lock', first])).toBe(
        `${first} and ${second} do not combine: ${why}`,
      );
    }
  });

  it('that nobody knows are named', () => {
    expect(combinationProblem(['after-nothing'])).toBe('no what-if "after-nothing"');
  });
});

describe('edits', () => {
  const file = { path: 'a.race', text: 'one\ntwo\ntwo\n' };
  const edit = (find: string): void => {
    editFiles([file], [{ id: 'any', edits: [{ file: 'a.race', find, replace: 'x' }] }]);
  };

  it('of a text that stands there never or twice are refused', () => {
    expect(() => edit('one')).not.toThrow();
    expect(() => edit('two')).toThrow('exactly once');
    expect(() => edit('three')).toThrow('exactly once');
  });

  it('of a file that is not there are refused', () => {
    expect(() => editFiles([file], [editsOf('before-no-siglock')])).toThrow(
      'no file before.race to edit',
    );
  });
});
