import { describe, expect, it } from 'vitest';
import { explore, type Outcome, searchOutcomes, toTheEnd } from '.';
import { computeOutcomes } from './outcomes';
import type { Machine } from '../machine';
import { apply, initial, isFaulted } from '../machine';
import { machineOf } from '../machine/testing/compile-text';
import { scenarioMachine } from '../trace/testing/scenario-machine';

/** A search to the end, and what came out: `A 1 B 2 "text" [first=1] x3`, sorted. */
function outcomesOf(machine: Machine): readonly Outcome[] {
  const { complete, endings } = explore(machine);
  expect(complete).toBe(true);
  const outcomes = computeOutcomes(machine, endings);
  expect(outcomes.reduce((sum, one) => sum + one.endings, 0)).toBe(endings.length);
  return outcomes;
}

function wordsOf(machine: Machine, { actors, ghosts, endings }: Outcome): string {
  const parts = actors.map(({ actor, returns, text }) => {
    const quoted = text === '' ? '' : ` ${JSON.stringify(text)}`;
    return `${machine.actors[actor]?.letter ?? ''} ${returns.join()}${quoted}`;
  });
  const words = Object.entries(ghosts).map(([name, values]) => `${name}=${values.join()}`);
  return [...parts, ...words, `x${endings}`].join(' ');
}

describe('outcomes', () => {
  const racy = `var x: int; ghost other: int; ghost outcome_first: int[2]; ghost outcome_of_none: int;
    actor a A on CPU0 { x = 1; if (!outcome_first[1]) outcome_first[0] = 1; other = 1; }
    actor b B on CPU1 { user_return(x); x = 2; if (!outcome_first[0]) outcome_first[1] = 1; other = 2; }`;

  it('tell apart what user space got and what ghosts say of it, and nothing else', () => {
    const machine = machineOf(racy);
    const words = outcomesOf(machine).map((outcome) => wordsOf(machine, outcome));
    expect([...words].sort()).toEqual([
      'B 0 first=0,1 of_none=0 x1',
      'B 0 first=1,0 of_none=0 x1',
      'B 1 first=1,0 of_none=0 x1',
    ]);
  });

  it('count endings and keep a shortest schedule, in any order of them', () => {
    const machine = machineOf(
      'var x: int; var l: spinlock; actor a A on CPU0 { if (x == 0) { x = 3; x = 4; } user_return(1); } actor b B on CPU1 { x = 5; }',
    );
    const { endings } = explore(machine);
    const [outcome, ...more] = computeOutcomes(machine, endings.toReversed());
    expect(more).toEqual([]);
    expect(outcome?.endings).toBe(endings.length);
    expect(outcome?.endings).toBeGreaterThan(1);
    expect(outcome?.schedule).toHaveLength(
      Math.min(...endings.map(({ schedule }) => schedule.length)),
    );
  });

  it('have schedules that lead there', () => {
    const machine = scenarioMachine('last-pid', 'after', { snapshot: 1 });
    for (const outcome of outcomesOf(machine)) {
      const start = initial(machine).state;
      const end = outcome.schedule.reduce((at, next) => apply(machine, at, next).state, start);
      const [again] = computeOutcomes(machine, [{ state: end, schedule: outcome.schedule }]);
      expect(again).toEqual({ ...outcome, endings: 1 });
    }
  });

  it('are none of what ends in a fault', () => {
    const machine = machineOf('actor a A on CPU0 { user_return(1); assert(false, "no"); }');
    const { state } = initial(machine);
    expect(isFaulted(state)).toBe(true);
    expect(computeOutcomes(machine, [{ state, schedule: [] }])).toEqual([]);
  });
});

function outcomesOfAll(machine: Machine): readonly Outcome[] {
  const found = toTheEnd(searchOutcomes(machine));
  expect(found.kind).toBe('complete');
  return found.outcomes;
}

/** Of a readout: the ids in it, and whether it is a snapshot; the text alone. */
function readoutsOf(machine: Machine): {
  readonly texts: readonly string[];
  readonly readouts: readonly string[];
} {
  const outcomes = outcomesOfAll(machine);
  const texts = outcomes.map(({ actors }) =>
    JSON.stringify(actors.map(({ actor, returns, text }) => [actor, returns, text])),
  );
  const readouts = outcomes.map(({ actors, ghosts }) => {
    const ids = [...(actors[0]?.text ?? '').matchAll(/^ID: (\d+)$/gm)].map(([, id]) => id);
    const verdict = ['not judged', 'no snapshot', 'snapshot'][ghosts['snapshot']?.[0] ?? 0];
    return `${ids.join(' ')}: ${verdict ?? ''}`;
  });
  return { texts: [...new Set(texts)].sort(), readouts: [...readouts].sort() };
}

describe('the outcomes of', { timeout: 120_000 }, () => {
  it('a stopped process: one, the same before and after', () => {
    const before = readoutsOf(scenarioMachine('checkpoint', 'before', { snapshot: 1 }));
    const after = readoutsOf(scenarioMachine('checkpoint', 'after', { snapshot: 1 }));
    expect(before.readouts).toEqual(['2 1: snapshot']);
    expect(after).toEqual(before);
  });

  it('a live process: the same texts before and after, but after one that is no snapshot', () => {
    const parameters = { timers: 2, snapshot: 1 };
    const before = readoutsOf(scenarioMachine('live', 'before', parameters));
    const after = readoutsOf(scenarioMachine('live', 'after', parameters));
    expect(before.readouts).toEqual([
      '1: snapshot',
      '2 1: snapshot',
      '3 1: snapshot',
      '3 2 1: snapshot',
    ]);
    expect(after.readouts).toEqual(['1: no snapshot', ...before.readouts]);
    expect(after.texts).toEqual(before.texts);
  });

  it('an exit: before all or nothing, after a part as well, which is no snapshot', () => {
    const before = readoutsOf(scenarioMachine('exit', 'before', { snapshot: 1 }));
    const after = readoutsOf(scenarioMachine('exit', 'after', { snapshot: 1 }));
    expect(before.readouts).toEqual(['2 1: snapshot', ': not judged', ': snapshot']);
    expect(after.readouts).toEqual([
      '1: no snapshot',
      '2 1: snapshot',
      '2: no snapshot',
      ': not judged',
      ': snapshot',
    ]);
  });

  it('two deleters of two timers: before only snapshots', () => {
    const { readouts } = readoutsOf(
      scenarioMachine('delete-delete', 'before', { snapshot: 1, other: 1 }),
    );
    expect(readouts.every((one) => one.endsWith(': snapshot'))).toBe(true);
    const after = readoutsOf(scenarioMachine('delete-delete', 'after', { snapshot: 1, other: 1 }));
    expect(after.readouts.some((one) => one.endsWith('no snapshot'))).toBe(true);
  });
});
