import { describe, expect, it } from 'vitest';
import { changeWords } from './change-words';
import { listChanges } from './list-changes';
import { listView } from './list-view';
import type { Run } from './model';
import { replay, stateAt } from './replay';
import { give, scenarioMachine } from './testing/scenario-machine';
import { plainText } from './words';

/** What each tick of `letter` alone changed, from the start of `live` on. */
function changesOf(path: 'before' | 'after', letter: string): readonly string[] {
  const run = give(replay(scenarioMachine('live', path), []), letter, 80);
  return run.ticks
    .map(({ index }) => plainText(changeWords(run, index)))
    .filter((words) => words !== '');
}

describe('what changed', () => {
  it('has every store of an insertion with what was there before', () => {
    const changes = changesOf('after', 'C');
    const from = changes.indexOf("timer 4's next: timer 3, was NULL");
    expect(from).toBeGreaterThan(0);
    expect(changes.slice(from, from + 4)).toEqual([
      "timer 4's next: timer 3, was NULL",
      "timer 4's pprev: the list head, was NULL",
      'the list head: timer 4, was timer 3',
      "timer 3's pprev: timer 4, was the list head",
    ]);
  });

  it('has locks, interrupts, RCU and what becomes of an object', () => {
    const changes = changesOf('after', 'D');
    for (const words of [
      'RCU depth of CPU1: 1, was 0',
      'interrupts on CPU1: off, were on',
      'siglock: held by CPU1, was free',
      'siglock: free, was held by CPU1',
      "timer 2's pprev: LIST_POISON2, was timer 3",
      'timer 2: waiting for grace period 1, was unlinked',
    ])
      expect(changes).toContain(words);
  });

  it('is nothing where the state is the same', () => {
    const run = give(replay(scenarioMachine('live', 'after'), []), 'D', 3);
    expect(plainText(changeWords(run, 2))).toBe('');
    expect(plainText(changeWords(run, 0))).toBe('');
  });
});

describe('what changed in the list', () => {
  const marks = (run: Run, index: number): readonly string[] => {
    const [was] = listView(run.machine, stateAt(run, index - 1), run);
    const [is] = listView(run.machine, stateAt(run, index), run);
    if (was === undefined || is === undefined) throw new Error('no list is shown');
    const { head, locks, nodes } = listChanges(was, is);
    const names = new Map(is.nodes.map(({ object, name }) => [object, name]));
    return [
      ...(head ? ['head'] : []),
      ...[...locks].map((lock) => is.locks[lock]?.name ?? ''),
      ...[...nodes].flatMap(([object, change]) =>
        Object.entries(change).flatMap(([part, isChanged]) =>
          isChanged === true ? [`${names.get(object) ?? ''} ${part}`] : [],
        ),
      ),
    ];
  };

  it('is what the tick wrote, at every tick of a deletion and an insertion', () => {
    let run = give(replay(scenarioMachine('live', 'after'), []), 'D', 60);
    run = give(run, 'C', 60);
    const told = new Set(run.ticks.map(({ index }) => marks(run, index).join(', ')));
    for (const one of [
      '',
      'siglock',
      'timer 2 locks',
      'timer 2 body',
      // Unlinked: it moves below, so what has become of it changes with the pointer to it.
      'timer 3 next, timer 2 body',
      'timer 1 pprev',
      'timer 2 pprev',
      'timer 4 next',
      'timer 4 pprev',
      'head, timer 4 body',
      'timer 3 pprev',
    ])
      expect([...told]).toContain(one);
  });

  it('is where the reader stands', () => {
    const run = give(replay(scenarioMachine('live', 'after'), []), 'R', 7);
    expect(marks(run, 7)).toEqual(['timer 3 readers']);
  });
});
