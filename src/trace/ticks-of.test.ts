import { describe, expect, it } from 'vitest';
import { searchToTheEnd } from '../checker';
import { faultyPrograms } from '../checker/testing/faulty-programs';
import { machineOf } from '../machine/testing/compile-text';
import { faultIn } from './fault-sentence';
import { replay } from './replay';
import { ticksOf } from './ticks-of';

describe('the schedule of a race, replayed, shows the race', () => {
  it.each(faultyPrograms)('%s: %s', (_, __, text) => {
    const machine = machineOf(text);
    const verdict = searchToTheEnd(machine);
    if (verdict.kind !== 'violation') throw new Error('no race found');
    const run = replay(machine, ticksOf(machine, verdict.schedule));
    expect(run.ticks.every(({ choice }) => choice !== undefined)).toBe(true);
    const events = run.ticks.at(-1)?.events ?? run.initialEvents;
    expect(faultIn(events)?.fault.kind).toBe(verdict.fault.kind);
  });
});
