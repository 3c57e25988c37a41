import { describe, expect, it } from 'vitest';
import { search, type Verdict } from '../checker';
import { faultyPrograms } from '../checker/testing/faulty-programs';
import type { Machine } from '../machine';
import { machineOf } from '../machine/testing/compile-text';
import { faultIn } from './fault-sentence';
import { replay } from './replay';
import { ticksOf } from './ticks-of';

function finish(machine: Machine): Verdict {
  const steps = search(machine);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

describe('the schedule of a race, replayed, shows the race', () => {
  it.each(faultyPrograms)('%s: %s', (_, __, text) => {
    const machine = machineOf(text);
    const verdict = finish(machine);
    if (verdict.kind !== 'violation') throw new Error('no race found');
    const run = replay(machine, ticksOf(machine, verdict.schedule));
    expect(run.ticks.every(({ choice }) => choice !== undefined)).toBe(true);
    const events = run.ticks.at(-1)?.events ?? run.initialEvents;
    expect(faultIn(events)?.fault.kind).toBe(verdict.fault.kind);
  });
});
