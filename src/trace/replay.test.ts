import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enabled } from '../machine';
import { decodeSchedule } from '../share';
import { choiceForTick, extendRun, isChoice, replay, stateAt, truncateRun } from './replay';
import type { Tick } from './replay';
import { sentenceOf } from './sentence';
import { anyTicks } from './testing/any-ticks';
import { everyScenarioPath, scenarioMachine } from './testing/scenario-machine';

const seed = 20250313;

describe.each(everyScenarioPath)('replay of $id, $path', ({ id, path }) => {
  const machine = scenarioMachine(id, path);
  const check = (law: (ticks: readonly Tick[]) => void): void => {
    fc.assert(fc.property(anyTicks(machine), law), { seed, numRuns: 15 });
  };

  it('is the same twice, and what extending tick by tick gives', () => {
    check((ticks) => {
      const run = replay(machine, ticks);
      expect(replay(machine, ticks)).toEqual(run);
      expect(ticks.reduce(extendRun, replay(machine, []))).toEqual(run);
    });
  });

  it('changes no earlier run or state', () => {
    check((ticks) => {
      const half = replay(machine, ticks.slice(0, ticks.length / 2));
      const states = half.states.map((state) => state.slice());
      const length = half.ticks.length;
      for (const tick of ticks) extendRun(half, tick);
      expect(half.ticks).toHaveLength(length);
      expect(half.states).toEqual(states);
    });
  });

  it('cut short is the replay of the shorter schedule', () => {
    check((ticks) => {
      const cut = ticks.length >> 1;
      expect(truncateRun(replay(machine, ticks), cut)).toEqual(
        replay(machine, ticks.slice(0, cut)),
      );
    });
  });

  it('makes enabled choices, and a tick that is none keeps its state and says why', () => {
    check((ticks) => {
      const run = replay(machine, ticks);
      for (const record of run.ticks) {
        const before = stateAt(run, record.index - 1);
        const { choice } = record;
        if (choice === undefined) {
          expect(record.wait).toBeDefined();
          expect(stateAt(run, record.index)).toBe(before);
        } else {
          expect(record.wait).toBeUndefined();
          expect(enabled(machine, before)).toContain(choice);
        }
      }
    });
  });

  it('calls every enabled choice by some tick', () => {
    check((ticks) => {
      const state = stateAt(replay(machine, ticks), ticks.length);
      const called = machine.actors.flatMap(({ index }) =>
        Array.from({ length: 12 }, (_, variant) => choiceForTick(machine, state, index, variant)),
      );
      expect(new Set(called.filter(isChoice))).toEqual(new Set(enabled(machine, state)));
    });
  });
});

it('knows no run longer than its schedule', () => {
  const machine = scenarioMachine('live', 'after');
  const run = replay(machine, [{ actor: 0, variant: 0 }]);
  expect(truncateRun(run, 7)).toBe(run);
  expect(truncateRun(run, -1).ticks).toEqual([]);
});

describe('a tick that names no choice', () => {
  /** A schedule as in links, on the path of a scenario. */
  const textsOf = (id: string, path: 'before' | 'after', schedule: string): readonly string[] => {
    const machine = scenarioMachine(id, path);
    const ticks = decodeSchedule(schedule).ticks.map(({ letter, variant }) => ({
      actor: machine.actors.findIndex((actor) => actor.letter === letter),
      variant,
    }));
    const run = replay(machine, ticks);
    return run.ticks.map(({ index }) => sentenceOf(run, index).text);
  };

  it('is told from an RCU with nothing to do, and from a grace period that cannot end', () => {
    // The deleter is done: a grace period can start, and nothing else.
    expect(textsOf('live', 'after', 'D60Gb').at(-1)).toBe(
      'RCU has no second choice here now, so the tick passes by. It has 1 choice.',
    );
    // It has begun and waits for nobody: it can end, and nothing else.
    expect(textsOf('live', 'after', 'D60GGb').slice(-2)).toEqual([
      'Grace period 1 begins. Nobody is inside, so it can end at once.',
      'RCU has no second choice here now, so the tick passes by. It has 1 choice.',
    ]);
    // Over: one callback, and after that nothing.
    expect(textsOf('live', 'after', 'D60G2GcG2').slice(-3)).toEqual([
      'RCU has no third choice here now, so the tick passes by. It has 1 choice.',
      'RCU frees timer 2. Its memory can be used again.',
      'RCU has nothing to do: no object waits to be freed.',
    ]);
  });

  it('says whom a grace period waits for, whatever the tick asked for', () => {
    expect(textsOf('live', 'after', 'R7D60GGb').at(-1)).toBe(
      'Grace period 1 cannot end: CPU0 is still inside. It has waited 1 tick.',
    );
  });

  it('of an interrupt source names a CPU that it cannot strike', () => {
    expect(textsOf('irq', 'after', 'Ec')).toEqual([
      'The expiry interrupt has no third choice here now, so the tick passes by. It has 2 choices.',
    ]);
    expect(textsOf('irq', 'after', 'E40Ec').at(-1)).toBe(
      'The expiry interrupt is done already, so the tick passes by.',
    );
  });
});
