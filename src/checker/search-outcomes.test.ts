import { describe, expect, it } from 'vitest';
import { defaultBounds, explore, searchOutcomes, toTheEnd } from '.';
import { computeOutcomes } from './outcomes';
import type { Machine } from '../machine';
import { machineOf } from '../machine/testing/compile-text';
import { everyScenarioPath, scenarioMachine } from '../trace/testing/scenario-machine';
import { randomProgram } from './testing/random-program';

/** Compares the fast search with the naive one; false when the latter gives up or finds a fault. */
function compare(create: () => Machine, what: string): boolean {
  const machine = create();
  const { complete, faults, endings, states, transitions } = explore(machine);
  if (!complete) return false;
  const found = toTheEnd(searchOutcomes(create()));
  expect(found.kind, what).toBe(faults.length > 0 ? 'violation' : 'complete');
  if (faults.length > 0) return false;
  expect(found.counts, what).toMatchObject({ states, transitions, frontier: 0 });
  expect(found.outcomes, what).toEqual(computeOutcomes(machine, endings));
  return true;
}

/** Where the defaults are too many states for the naive reference, or take it long. */
const smaller: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  live: { timers: 1, victim: 1 },
  'two-fills': { reads: 2, timers: 1, victim: 1 },
  irq: { timers: 1 },
};

describe('the outcomes of both searches are the same', { timeout: 120_000 }, () => {
  it.each(everyScenarioPath)('on $id, $path', ({ id, path }) => {
    const parameters = { ...smaller[id], snapshot: 1 };
    expect(compare(() => scenarioMachine(id, path, parameters), id)).toBe(true);
  });

  it('on random programs', () => {
    let compared = 0;
    for (let seed = 1; compared < 40; seed++)
      if (compare(() => machineOf(randomProgram(seed)), `seed ${String(seed)}`)) compared += 1;
  });
});

describe('a search for outcomes', () => {
  it('that is cut short is not complete, and has what it found', () => {
    const machine = scenarioMachine('last-pid', 'after', { snapshot: 1 });
    const all = toTheEnd(searchOutcomes(machine));
    const bounds = { ...defaultBounds, maxStates: all.counts.states - 1 };
    const found = toTheEnd(searchOutcomes(machine, bounds));
    expect(found).toMatchObject({ kind: 'stopped', reason: 'states' });
    expect(found.outcomes.length).toBeGreaterThan(0);
  });

  it('stops when there are more outcomes than anybody reads', () => {
    const text = `var x: int;
      actor a A on CPU0 { private i: int; while (i < 12000 && cmpxchg(&x, i, i + 1) == i) i += 1; }
      actor b B on CPU1 { user_return(xchg(&x, -1)); }`;
    const found = toTheEnd(searchOutcomes(machineOf(text)));
    expect(found).toMatchObject({ kind: 'stopped', reason: 'outcomes' });
  });

  it('is over at a fault', () => {
    const text = 'var x: int; actor a A on CPU0 { x = 1; assert(false, "no"); }';
    const found = toTheEnd(searchOutcomes(machineOf(text)));
    expect(found).toMatchObject({ kind: 'violation', fault: { kind: 'assertion' } });
    expect(found.outcomes).toEqual([]);
  });

  it('counts one ending where nobody has anything to do', () => {
    const found = toTheEnd(searchOutcomes(machineOf('actor a A on CPU0 { }')));
    expect(found).toMatchObject({ kind: 'complete', outcomes: [{ endings: 1, schedule: [] }] });
  });
});
