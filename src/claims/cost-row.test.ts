import { describe, expect, it } from 'vitest';
import { searchCosts, toTheEnd } from '../checker';
import type { Machine } from '../machine';
import { ledger, replay } from '../trace';
import { everyScenarioPath, scenarioMachine } from '../trace/testing/scenario-machine';
import { toActorTicks } from '../share';
import { type CostRow, toCostRow } from '.';

function costsOf(machine: Machine): readonly CostRow[] {
  const found = toTheEnd(searchCosts(machine));
  if (found.kind !== 'complete') throw new Error(found.kind);
  return found.costs.map((one) => toCostRow(machine, one));
}

describe('the schedule of a cost', () => {
  const rows = everyScenarioPath.filter(({ id }) => id !== 'irq' && id !== 'two-fills');

  it.each(rows)('has just that cost when it is replayed: $id, $path', ({ id, path }) => {
    const machine = scenarioMachine(id, path);
    for (const { name, letter, interruptsOff, wait } of costsOf(machine)) {
      for (const cost of [wait, interruptsOff]) {
        if (cost === undefined) continue;
        const run = replay(machine, toActorTicks(machine, cost.schedule));
        const burnt = run.ticks.filter((tick) => tick.wait !== undefined);
        expect(burnt.map((tick) => [machine.actors[tick.actor]?.letter, tick.wait?.kind])).toEqual(
          Array.from({ length: cost.burnt }, () => [letter, 'lock']),
        );
        // The ledger of the page is the reader's, and says what others burnt.
        const { interruptsOff: off, burnt: others } = ledger(run, run.ticks.length);
        const isReader = name === 'reader';
        if (isReader && cost === interruptsOff) expect(off.longest).toBe(cost.ticks);
        if (!isReader && cost === wait) expect(others.longest).toBe(cost.ticks);
      }
    }
  });
});
