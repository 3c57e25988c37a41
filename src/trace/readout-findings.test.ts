import { expect, it } from 'vitest';
import { decodeSchedule, toActorTicks } from '../share';
import { readoutsOf } from './readout';
import { readoutFindingsOf } from './readout-findings';
import { replay, stateAt } from './replay';
import { give, scenarioMachine } from './testing/scenario-machine';

const machine = scenarioMachine('two-fills', 'after');
const { ticks } = decodeSchedule(machine.program.suggestion ?? '');
const run = replay(machine, toActorTicks(machine, ticks));

it('says after which ticks a readout shows somebody twice or has missed somebody', () => {
  const findings = readoutFindingsOf(run);
  expect(findings.map(({ words }) => words.replace(/[:;].*/, ''))).toEqual([
    'timer 2 is shown twice',
    'not in the readout',
    'not in the readout',
  ]);
  const [twice, ...missed] = findings.map(({ tick }) => tick);
  expect(twice).toBeLessThan(missed[0] ?? 0);
  expect(missed[0]).toBe(missed[1]);
});

it('stops at the first tick after which the readout itself says so', () => {
  for (const { tick, words } of readoutFindingsOf(run)) {
    const saysSo = (index: number): boolean =>
      readoutsOf(run, stateAt(run, index), index).some(
        ({ entries, missed }) =>
          entries.some(({ name, note }) => words === `${name} is ${note ?? ''}`) ||
          missed.some(({ names, reason }) => words === `not in the readout: ${names}; ${reason}`),
      );
    expect([tick - 1, tick].map(saysSo)).toEqual([false, true]);
  }
});

it('finds nothing where nothing happens meanwhile', () => {
  expect(readoutFindingsOf(give(replay(scenarioMachine('live', 'after'), []), 'R', 200))).toEqual(
    [],
  );
});
