import { describe, expect, it } from 'vitest';
import { type ActorCosts, searchCosts, toTheEnd } from '../checker';
import type { Machine } from '../machine';
import { ledger, replay } from '../trace';
import { everyScenarioPath, scenarioMachine } from '../trace/testing/scenario-machine';
import { costTicks } from '.';

function costsOf(machine: Machine): readonly ActorCosts[] {
  const found = toTheEnd(searchCosts(machine));
  if (found.kind !== 'complete') throw new Error(found.kind);
  return found.costs;
}

describe('the schedule of a cost', () => {
  const rows = everyScenarioPath.filter(({ id }) => id !== 'irq' && id !== 'two-fills');

  it.each(rows)('has just that cost when it is replayed: $id, $path', ({ id, path }) => {
    const machine = scenarioMachine(id, path);
    for (const { actor, interruptsOff, wait } of costsOf(machine)) {
      for (const cost of [wait, interruptsOff]) {
        if (cost === undefined) continue;
        const run = replay(machine, costTicks(machine, actor, cost));
        const burnt = run.ticks.filter((tick) => tick.wait !== undefined);
        expect(burnt.map((tick) => [tick.actor, tick.wait?.kind])).toEqual(
          cost.burnt.map(() => [actor, 'lock']),
        );
        // The ledger of the page is the reader's, and says what others burnt.
        const { interruptsOff: off, burnt: others } = ledger(run, run.ticks.length);
        const isReader = machine.actors[actor]?.name === 'reader';
        if (isReader && cost === interruptsOff) expect(off.longest).toBe(cost.ticks);
        if (!isReader && cost === wait) expect(others.longest).toBe(cost.ticks);
      }
    }
  });
});
