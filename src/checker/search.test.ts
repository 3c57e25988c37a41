import { describe, expect, it } from 'vitest';
import { explore } from './naive';
import { search, type Verdict } from './search';
import type { Machine } from '../machine';
import { machineOf } from '../machine/testing/compile-text';
import { faultyPrograms } from './testing/faulty-programs';
import { scenarioMachine } from '../trace/testing/scenario-machine';

function finish(machine: Machine): Verdict {
  const steps = search(machine);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

describe('the naive reference and the search agree on', () => {
  it.each(faultyPrograms)('%s: %s', (_, __, text) => {
    const machine = machineOf(text);
    const { faults } = explore(machine);
    const verdict = finish(machineOf(text));
    const shortest = Math.min(...faults.map(({ schedule }) => schedule.length));
    expect(verdict.kind).toBe('violation');
    if (verdict.kind !== 'violation') return;
    expect(verdict.schedule).toHaveLength(shortest);
    const kinds = faults
      .filter(({ schedule }) => schedule.length === shortest)
      .map(({ fault }) => fault.kind);
    expect(kinds).toContain(verdict.fault.kind);
  });

  it.each([
    ['exit', 'before', {}],
    ['exit', 'after', {}],
    ['checkpoint', 'before', {}],
    ['checkpoint', 'after', {}],
    ['last-pid', 'before', {}],
    ['last-pid', 'after', {}],
    ['delete-delete', 'before', {}],
    ['delete-delete', 'after', {}],
    // With its two timers it is too large for the naive reference.
    ['irq', 'after', { timers: 1 }],
  ] as const)('every state of %s, %s', (id, path, parameters) => {
    const machine = scenarioMachine(id, path, parameters);
    const { states, transitions, depth, faults, complete } = explore(machine);
    expect({ complete, faults }).toEqual({ complete: true, faults: [] });
    const verdict = finish(scenarioMachine(id, path, parameters));
    expect(verdict.kind).toBe('exhausted');
    expect(verdict.counts).toMatchObject({ states, transitions, depth, frontier: 0 });
  });
});

describe('a search that is cut short', () => {
  it('says so and never that nothing was found', () => {
    const steps = search(scenarioMachine('live', 'after'), { maxStates: 1000, maxBytes: 1e9 });
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    expect(step.value).toMatchObject({ kind: 'stopped', reason: 'states' });
  });

  it('stops at its memory bound', () => {
    const steps = search(scenarioMachine('live', 'after'), { maxStates: 1e6, maxBytes: 4_000_000 });
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    expect(step.value).toMatchObject({ kind: 'stopped', reason: 'memory' });
  });
});
