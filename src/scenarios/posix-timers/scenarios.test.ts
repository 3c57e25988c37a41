import { describe, expect, it } from 'vitest';
import { explore } from '../../checker';
import type { Exploration } from '../../checker';
import { compile } from '../../lang';
import { createMachine, inspectActor } from '../../machine';
import type { Machine } from '../../machine';
import type { Path } from '.';
import { scenarios, scenarioSources } from '.';
import { idsOf, outcomeOf, readsOf } from './testing/outcome';

/**
 * All that can come out of each scenario, by reasoning.
 *
 * - One fill of `before` holds siglock from start to stop, so it prints the list as it was at one instant.
 * - One fill of `after` meets each deletion and each insertion or misses it, each for itself.
 * - A fill that begins at an index skips that many entries of the list as it is then.
 */
const outcomes: Readonly<Record<string, Readonly<Record<Path, readonly string[]>>>> = {
  // Timer 2 there or gone, timer 4 there or not yet.
  live: {
    before: ['R 3 1; D 0; C 4', 'R 3 2 1; D 0; C 4', 'R 4 3 1; D 0; C 4', 'R 4 3 2 1; D 0; C 4'],
    after: ['R 3 1; D 0; C 4', 'R 3 2 1; D 0; C 4', 'R 4 3 1; D 0; C 4', 'R 4 3 2 1; D 0; C 4'],
  },
  // One record per read. Timer 3 comes and timer 2 goes, each before, between or after the fills.
  'two-fills': {
    before: [
      'R 1, 1, end; D 0; C 3', // 2 goes; 1; 3 comes, so 1 again at index 1
      'R 1, end; D 0; C 3', // 2 goes; 1
      'R 2, 1, 1, end; D 0; C 3', // 2; 1; 3 comes, so 1 again at index 2
      'R 2, 1, end; D 0; C 3', // 2; nobody comes or goes, or both do; 1
      'R 2, 2, 1, end; D 0; C 3', // 2; 3 comes, so 2 again at index 1; 1
      'R 2, 2, end; D 0; C 3', // 2; 3 comes, so 2 again; 2 goes, so nothing is at index 2: 1 is missing
      'R 2, end; D 0; C 3', // 2; 2 goes, so nothing is at index 1: 1 is missing
      'R 3, 1, end; D 0; C 3', // 3 comes; 3; 2 goes; 1
      'R 3, 2, 1, end; D 0; C 3', // 3 comes; 3; 2; 1
      'R 3, 2, end; D 0; C 3', // 3 comes; 3; 2; 2 goes, so 1 is missing
    ],
    after: [
      'R 1, 1, end; D 0; C 3',
      'R 1, end; D 0; C 3',
      'R 2, 1, 1, end; D 0; C 3',
      'R 2, 1, end; D 0; C 3',
      'R 2, 2, 1, end; D 0; C 3',
      'R 2, 2, end; D 0; C 3',
      'R 2, end; D 0; C 3',
      'R 3, 1, end; D 0; C 3',
      'R 3, 2, 1, end; D 0; C 3',
      'R 3, 2, end; D 0; C 3',
      // 3, then 2 is there but not valid: it prints nothing and counts, so 1 is looked for at index 2.
      'R 3, end; D 0; C 3',
    ],
  },
  // Before: all, nothing, or no process; never a part. After: a part as well, since timers go one by one.
  exit: {
    before: ['R 2 1', 'R ESRCH', 'R end'],
    after: ['R 1', 'R 2', 'R 2 1', 'R ESRCH', 'R end'],
  },
  checkpoint: {
    before: ['R 2 1, end'],
    after: ['R 2 1, end'],
  },
  irq: {
    before: ['R 1; D 0', 'R 2 1; D 0'],
    after: ['R 1; D 0', 'R 2 1; D 0'],
  },
  'last-pid': {
    before: ['R 1; D 0', 'R 2 1; D 0'],
    after: ['R 1; D 0', 'R 2 1; D 0'],
  },
  // One of the two is told that the timer is gone, whichever comes second.
  'delete-delete': {
    before: [
      'R 1; D 0; E EINVAL',
      'R 1; D EINVAL; E 0',
      'R 2 1; D 0; E EINVAL',
      'R 2 1; D EINVAL; E 0',
    ],
    after: [
      'R 1; D 0; E EINVAL',
      'R 1; D EINVAL; E 0',
      'R 2 1; D 0; E EINVAL',
      'R 2 1; D EINVAL; E 0',
    ],
  },
};

/** All timers are made alike but one of last-pid, which signals a thread that is gone. */
const recordOf = (scenario: string, timer: number): string =>
  scenario === 'last-pid' && timer === 2
    ? 'ID: 2\nsignal: 14/0000000000000000\nnotify: signal/tid.1300\nClockID: 1\n'
    : `ID: ${timer}\nsignal: 14/000000000000000${timer}\nnotify: signal/pid.1234\nClockID: 1\n`;

function machineOf(id: string, path: Path): Machine {
  const sources = scenarioSources(id, path);
  if (sources === undefined) throw new Error(`no scenario ${id}`);
  const compiled = compile({ name: id, ...sources });
  if (!compiled.ok) throw new Error(compiled.diagnostics.map(({ message }) => message).join('\n'));
  expect(compiled.warnings).toEqual([]);
  return createMachine(compiled.program);
}

describe.each(scenarios.map(({ id }) => id))('%s', (id) => {
  describe.each<Path>(['before', 'after'])('%s', (path) => {
    const machine = machineOf(id, path);
    let found: Exploration | undefined;
    const search = (): Exploration => (found ??= explore(machine));

    it('is safe in every interleaving', { timeout: 60_000 }, () => {
      expect(search().complete).toBe(true);
      expect(search().faults).toEqual([]);
    });

    it('always ends, with everybody finished', () => {
      expect(search().endings).not.toEqual([]);
      for (const { state } of search().endings)
        for (const { kind, index, name } of machine.actors)
          if (kind === 'thread')
            expect(inspectActor(machine, state, index).finished, name).toBe(true);
    });

    it('gives user space these outcomes and no others', () => {
      const seen = new Set(search().endings.map(({ state }) => outcomeOf(machine, state)));
      expect([...seen].sort()).toEqual(outcomes[id]?.[path]);
    });

    it('prints whole records, newest timer first within a read', () => {
      for (const text of search().endings.flatMap(({ state }) => readsOf(machine, state))) {
        const ids = idsOf(text);
        expect(text).toBe(ids.map((timer) => recordOf(id, timer)).join(''));
        expect(ids).toEqual([...ids].sort((left, right) => right - left));
      }
    });
  });
});

describe('one text for a stopped process', () => {
  it('is the same before and after', () => {
    const texts = (['before', 'after'] as const).map((path) => {
      const machine = machineOf('checkpoint', path);
      return explore(machine).endings.map(({ state }) => readsOf(machine, state));
    });
    expect(texts[0]).toHaveLength(1);
    expect(texts[1]).toEqual(texts[0]);
  });
});
