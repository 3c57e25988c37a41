import { describe, expect, it } from 'vitest';
import { actorOf, enabled } from '../../machine';
import { decodeSchedule } from '../../share';
import { faultReport, replay, stateAt } from '../../trace';
import type { Run, TickRecord } from '../../trace';
import { scenarioMachine } from '../../trace/testing/scenario-machine';
import { scenarios } from '.';

function suggestedRun(id: string, path: 'before' | 'after'): Run {
  const machine = scenarioMachine(id, path);
  const { ticks, problems } = decodeSchedule(machine.program.suggestion ?? '');
  expect(problems).toEqual([]);
  return replay(
    machine,
    ticks.map(({ letter, variant }) => ({
      actor: machine.actors.findIndex((actor) => actor.letter === letter),
      variant,
    })),
  );
}

/** The actors that could go on at the end; a strike that never came is no loose end. */
function unfinished({ machine, ticks, states }: Run): readonly string[] {
  const last = stateAt({ machine, ticks, states, initialEvents: [] }, ticks.length);
  return enabled(machine, last)
    .map((choice) => machine.actors[actorOf(choice)])
    .flatMap((actor) => (actor === undefined || actor.kind === 'interrupt' ? [] : [actor.name]));
}

const isIdle = ({ wait }: TickRecord): boolean =>
  wait?.kind === 'finished' || wait?.kind === 'nothing-to-do' || wait?.kind === 'no-such-choice';

describe.each(scenarios.map(({ id }) => id))('%s: the suggested schedule', (id) => {
  const before = suggestedRun(id, 'before');
  const after = suggestedRun(id, 'after');

  it('brings both paths to their ends without a fault', () => {
    for (const run of [before, after]) {
      expect(faultReport(run)).toBeUndefined();
      expect(unfinished(run)).toEqual([]);
    }
  });

  it('gives no tick to an actor that has nothing to do on both paths', () => {
    const wasted = before.ticks.filter((tick, index) => {
      const other = after.ticks[index];
      return isIdle(tick) && other !== undefined && isIdle(other);
    });
    expect(wasted.map(({ index }) => index)).toEqual([]);
  });
});
